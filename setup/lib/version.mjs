const PATTERN = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+\S*)?$/;

/** `v3.216.0-alpha.1` -> its parts, or undefined if the text is no version. */
export function parseVersion(text) {
  const found = PATTERN.exec(text.trim());
  if (!found) return undefined;
  const [major, minor, patch] = found.slice(1, 4).map(Number);
  return { major, minor, patch, prerelease: found[4] };
}

/** Negative, zero or positive, as for `sort`; a prerelease comes before its release. Throws on what is no version. */
export function compareVersions(left, right) {
  const [a, b] = [left, right].map((text) => {
    const version = parseVersion(text);
    if (!version) throw new Error(`${JSON.stringify(text)} is not a version`);
    return version;
  });
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    a.patch - b.patch ||
    Number(a.prerelease === undefined) - Number(b.prerelease === undefined) ||
    (a.prerelease ?? "").localeCompare(b.prerelease ?? "", "en", { numeric: true })
  );
}
