import fs from "node:fs";
import path from "node:path";
import { describePosix, fakeCli, temporaryFolder } from "../testing";

const load = () => import("./entry.mjs");

test("version, platform, architecture and recipe each make another entry", async () => {
  const { entryName } = await load();
  const base = { version: "3.259.0", platform: "linux", arch: "x64", digest: "0123" };
  const names = [
    base,
    { ...base, version: "3.260.0" },
    { ...base, platform: "darwin" },
    { ...base, arch: "arm64" },
    { ...base, digest: "4567" },
  ].map(entryName);
  expect(names[0]).toBe("pulumi-3.259.0-linux-x64-0123");
  expect(new Set(names).size).toBe(names.length);
});

describePosix("an entry", () => {
  async function entry(): Promise<string> {
    const folder = temporaryFolder();
    fakeCli(path.join(folder, "bin"), "3.259.0");
    (await load()).sealEntry(folder, "3.259.0");
    return folder;
  }

  test("that is complete is used", async () => {
    const folder = await entry();
    const binDir = path.join(folder, "bin");
    expect((await load()).readEntry(folder)).toEqual({
      command: path.join(binDir, "pulumi"),
      version: "3.259.0",
      binDir,
    });
  });

  test.each([
    ["without its seal", (folder: string) => fs.rmSync(path.join(folder, "complete.json"))],
    ["with half a seal", (folder: string) => fs.truncateSync(path.join(folder, "complete.json"), 10)],
    ["with a cut-off program", (folder: string) => fs.truncateSync(path.join(folder, "bin", "pulumi"), 5)],
    [
      "without the language host",
      (folder: string) => fs.rmSync(path.join(folder, "bin", "pulumi-language-nodejs")),
    ],
  ])("%s is not", async (_, damage) => {
    const folder = await entry();
    damage(folder);
    expect((await load()).readEntry(folder)).toBeUndefined();
  });
});
