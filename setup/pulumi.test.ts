import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { describePosix, fakeCli, temporaryFolder } from "./testing";

const ROOT = path.join(__dirname, "..");
const INHERITED = ["INIT_CWD", "npm_lifecycle_event", "npm_package_json"];

/** Without a terminal, as in a pipeline: a session of its own. */
function pulumi(
  cli: string,
  args: string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([key]) => !INHERITED.includes(key)));
  return spawn(process.execPath, [path.join(ROOT, "setup", "pulumi.mjs"), ...args], {
    cwd,
    env: { ...own, PATH: `${cli}:${process.env.PATH}`, ...env },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
}

async function outcome(
  child: ChildProcess,
): Promise<{ stdout: string; code: number | null; signal: string | null }> {
  let stdout = "";
  child.stdout?.on("data", (data) => {
    stdout += data;
  });
  const [code, signal] = await once(child, "close");
  return { stdout, code, signal };
}

describePosix("npm run pulumi", () => {
  test("hands on arguments, folder, output and exit code", async () => {
    const cli = fakeCli(
      temporaryFolder(),
      "3.220.0",
      'echo "$# $2 in $PWD"; echo "$PATH" | cut -d: -f1; exit 7',
    );
    const cwd = temporaryFolder();
    const { stdout, code } = await outcome(pulumi(cli, ["config", "set a"], { cwd }));
    expect(stdout).toBe(`2 set a in ${cwd}\n${cli}\n`);
    expect(code).toBe(7);
  });

  test("works where the user is, not where npm goes", async () => {
    const cli = fakeCli(temporaryFolder(), "3.220.0", "pwd");
    const env = {
      INIT_CWD: temporaryFolder(),
      npm_lifecycle_event: "pulumi",
      npm_package_json: path.join(ROOT, "package.json"),
    };
    expect((await outcome(pulumi(cli, [], { env }))).stdout).toBe(`${env.INIT_CWD}\n`);
    const other = { ...env, npm_lifecycle_event: "test" };
    expect((await outcome(pulumi(cli, [], { env: other }))).stdout).toBe(`${ROOT}\n`);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "hands %s on once and waits for the CLI's own end",
    async (signal) => {
      const folder = temporaryFolder();
      const log = path.join(folder, "log");
      const name = signal.slice(3);
      const body = `trap 'echo got >> ${log}; stop=1' ${name}; echo ready\nwhile [ -z "$stop" ]; do sleep 0.05; done; exit 9`;
      const child = pulumi(fakeCli(folder, "3.220.0", body), ["up"]);
      child.stdout?.once("data", () => child.kill(signal));
      expect(await outcome(child)).toEqual({ stdout: "ready\n", code: 9, signal: null });
      expect(fs.readFileSync(log, "utf8")).toBe("got\n");
    },
  );

  test("ends by the signal that ended the CLI", async () => {
    const cli = fakeCli(temporaryFolder(), "3.220.0", "kill -TERM $$");
    expect((await outcome(pulumi(cli, ["up"]))).signal).toBe("SIGTERM");
  });
});
