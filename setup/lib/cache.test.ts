describe("the per-user cache", () => {
  test.each([
    ["linux", {}, "/home/ada/.cache/pulumi-avanan"],
    ["linux", { XDG_CACHE_HOME: "/var/cache/ada" }, "/var/cache/ada/pulumi-avanan"],
    ["linux", { XDG_CACHE_HOME: "relative" }, "/home/ada/.cache/pulumi-avanan"],
    ["darwin", {}, "/home/ada/Library/Caches/pulumi-avanan"],
    ["win32", { LOCALAPPDATA: "C:\\Users\\ada\\Local" }, "C:\\Users\\ada\\Local\\pulumi-avanan\\Cache"],
    ["win32", {}, "\\home\\ada\\AppData\\Local\\pulumi-avanan\\Cache"],
  ] as const)("on %s with %j", async (platform, env, expected) => {
    const { cacheFolder } = await import("./cache.mjs");
    expect(cacheFolder({ env, platform, home: "/home/ada" })).toBe(expected);
  });
});
