describe("versions", () => {
  const load = () => import("./version.mjs");

  test.each([
    ["3.216.0", "3.216.0", 0],
    ["v3.216.0", "3.216.0", 0],
    ["3.99.0", "3.216.0", -1],
    ["3.216.1", "3.216.0", 1],
    ["4.0.0", "3.999.999", 1],
    ["3.216.0-alpha.2", "3.216.0", -1],
    ["3.217.0-dev.0", "3.216.0", 1],
    ["3.216.0-alpha.2", "3.216.0-alpha.10", -1],
    ["3.216.0+build.7", "3.216.0", 0],
  ])("%s against %s", async (left, right, sign) => {
    const { compareVersions } = await load();
    expect(Math.sign(compareVersions(left, right))).toBe(sign);
    expect(Math.sign(compareVersions(right, left))).toBe(sign === 0 ? 0 : -sign);
  });

  test.each(["", "3.216", "latest", "3.216.0 or newer", "3.216.0.1"])("%j is no version", async (text) => {
    const { compareVersions, parseVersion } = await load();
    expect(parseVersion(text)).toBeUndefined();
    expect(() => compareVersions(text, "3.216.0")).toThrow("is not a version");
  });
});
