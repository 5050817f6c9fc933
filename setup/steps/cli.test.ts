import fs from "node:fs";
import path from "node:path";
import { describePosix, fakeCli, temporaryFolder } from "../testing";

const load = () => import("./cli.mjs");

/** A machine with nothing on it: no CLI, no Go, no internet. */
function bareMachine(): Record<string, string> {
  const home = temporaryFolder();
  return {
    PATH: temporaryFolder(),
    PULUMI_HOME: path.join(home, ".pulumi"),
    XDG_CACHE_HOME: path.join(home, ".cache"),
    AVANAN_PULUMI_INSTALLER: "http://127.0.0.1:1/install.sh",
  };
}

function recorder() {
  const lines: string[] = [];
  const say = (text: string) => lines.push(text);
  return {
    lines,
    progress: {
      note: say,
      say,
      during: (_: string, work: (detail: () => void) => unknown) => work(() => {}),
    },
  };
}

describePosix("the step that provides a CLI", () => {
  test("names the choices and what was tried when nothing works", async () => {
    const env = bareMachine();
    const old = fakeCli(temporaryFolder(), "3.100.0");
    env.PATH = `${old}:${env.PATH}`;
    const error = await (await load()).ensureCli(recorder().progress, env).catch((thrown: Error) => thrown);
    expect(error.name).toBe("SetupFailure");
    expect(error.message).toContain("a Pulumi CLI 3.216.0 or newer on PATH");
    expect(error.message).toContain("internet access");
    expect(error.message).toContain("Go 1.25.11 or newer");
    expect(error.message).toContain(`${old}/pulumi is 3.100.0, older than 3.216.0`);
    expect(error.message).toContain("http://127.0.0.1:1/install.sh cannot be reached");
    expect(error.message).toContain("there is no `go` on PATH");
  });

  test("prefers PATH to Pulumi's own folder", async () => {
    const env = bareMachine();
    fakeCli(path.join(env.PULUMI_HOME ?? "", "versions", "3.259.0", "bin"), "3.259.0");
    expect((await (await load()).ensureCli(recorder().progress, env)).version).toBe("3.259.0");
    env.PATH = fakeCli(temporaryFolder(), "3.220.0");
    expect((await (await load()).ensureCli(recorder().progress, env)).version).toBe("3.220.0");
  });

  test("looking for a CLI makes none and leaves no trace", async () => {
    const env = bareMachine();
    await expect((await load()).findCli(env)).rejects.toThrow("`npm run setup` does it");
    expect(fs.existsSync(env.XDG_CACHE_HOME ?? "")).toBe(false);
  });

  test("the environment of a found CLI has it first on PATH and this Node within reach", async () => {
    const env = bareMachine();
    const folder = fakeCli(temporaryFolder(), "3.220.0");
    env.PATH = `/usr/bin:${folder}`;
    const { locatePulumi } = await import("../locate.mjs");
    const found = await locatePulumi(env);
    expect(found).toMatchObject({ command: path.join(folder, "pulumi"), version: "3.220.0", binDir: folder });
    expect(found.env.PATH).toBe(`${folder}:/usr/bin:${folder}:${path.dirname(process.execPath)}`);
    expect(found.env.PULUMI_SKIP_UPDATE_CHECK).toBe("true");
  });
});
