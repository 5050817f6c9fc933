import fs from "node:fs";
import path from "node:path";
import { describePosix, fakeCli, script, temporaryFolder } from "../testing";

const search = async (...folders: string[]) =>
  (await import("./path.mjs")).onPath.find({ PATH: [...folders, "/usr/bin", "/bin"].join(path.delimiter) });

describePosix("the CLI on PATH", () => {
  test("is taken when it is new enough and complete", async () => {
    const folder = fakeCli(temporaryFolder(), "3.216.0");
    const { cli } = await search(folder);
    expect(cli).toEqual({ command: path.join(folder, "pulumi"), version: "3.216.0", binDir: folder });
  });

  test("may have its language host in another folder of PATH", async () => {
    const folder = fakeCli(temporaryFolder(), "3.300.1");
    const other = temporaryFolder();
    fs.renameSync(path.join(folder, "pulumi-language-nodejs"), path.join(other, "pulumi-language-nodejs"));
    expect((await search(folder, other)).cli?.binDir).toBe(folder);
  });

  test("is passed over when it is too old, and the reason is kept", async () => {
    const old = fakeCli(temporaryFolder(), "3.215.9");
    const good = fakeCli(temporaryFolder(), "3.220.0");
    const { cli, reasons } = await search(old, good);
    expect(cli?.binDir).toBe(good);
    expect(reasons).toEqual([`${path.join(old, "pulumi")} is 3.215.9, older than 3.216.0`]);
  });

  test.each([
    ["of the next major", fakeCli, "4.0.0", "the Node SDK in use needs a 3.x"],
    ["that fails", (folder: string) => script(fakeCli(folder, "x"), "pulumi", "exit 3"), "", "does not run"],
    ["that names no version", fakeCli, "unknown", "names no version"],
  ] as const)("one %s is refused", async (_, make, version, reason) => {
    const folder = temporaryFolder();
    make(folder, version);
    const { cli, reasons } = await search(folder);
    expect(cli).toBeUndefined();
    expect(reasons.join()).toContain(reason);
  });

  test.each(["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"])(
    "one without %s is refused",
    async (name) => {
      const folder = fakeCli(temporaryFolder(), "3.259.0");
      fs.rmSync(path.join(folder, name));
      const { cli, reasons } = await search(folder);
      expect(cli).toBeUndefined();
      expect(reasons).toEqual([`${path.join(folder, "pulumi")} comes without ${name}`]);
    },
  );

  test("a folder, a file that is not executable and a relative folder are no CLI", async () => {
    const [asFolder, plain, relative] = [
      temporaryFolder(),
      temporaryFolder(),
      fakeCli(temporaryFolder(), "3.259.0"),
    ];
    fs.mkdirSync(path.join(asFolder, "pulumi"));
    fs.writeFileSync(path.join(plain, "pulumi"), "");
    expect(await search(asFolder, plain, path.relative(process.cwd(), relative))).toEqual({ reasons: [] });
  });
});

describePosix("Pulumi's own folder", () => {
  const find = async (home: string) =>
    (await import("./official.mjs")).official.find({ PATH: "/usr/bin:/bin", PULUMI_HOME: home });
  const version = (home: string, number: string) =>
    fakeCli(path.join(home, "versions", number, "bin"), number);

  test("is searched for the version that set-up would install, then for the newest", async () => {
    const home = temporaryFolder();
    version(home, "3.99.0");
    version(home, "3.240.0");
    expect((await find(home)).cli?.version).toBe("3.240.0");
    version(home, "3.300.0");
    expect((await find(home)).cli?.version).toBe("3.300.0");
    version(home, "3.259.0");
    expect((await find(home)).cli?.version).toBe("3.259.0");
  });

  test("knows the place of the install script too", async () => {
    const home = temporaryFolder();
    fakeCli(path.join(home, "bin"), "3.250.0");
    expect((await find(home)).cli?.binDir).toBe(path.join(home, "bin"));
  });

  test("ignores what an interrupted install left", async () => {
    const home = temporaryFolder();
    version(home, "3.259.0.0e6f");
    expect(await find(home)).toEqual({ reasons: [] });
    expect(await find(path.join(home, "nowhere"))).toEqual({ reasons: [] });
  });
});
