import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describePosix, fakeCli, temporaryFolder } from "./testing";

const ENTRY = path.join(__dirname, "main.mjs");

function setUp(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [ENTRY, ...args], { encoding: "utf8", env: { ...process.env, ...env } });
}

function program(name: string, text: string): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, text);
  return file;
}

describePosix("npm run setup", () => {
  // Whoever runs this file alone may have sources that are not compiled yet.
  beforeAll(() => {
    setUp(["--no-cli"]);
  }, 120_000);

  const cli = () => fakeCli(temporaryFolder(), "3.220.0");

  test("with nothing to do says so on stderr, and quietly says nothing", () => {
    const env = { PATH: `${cli()}:${process.env.PATH}` };
    const loud = setUp([], env);
    expect(loud.stdout).toBe("");
    expect(loud.stderr).toMatch(
      /^set-up: dependencies and build: ready\nset-up: Pulumi CLI 3\.220\.0: ready .*\n$/,
    );
    expect(setUp(["--quiet"], env)).toMatchObject({ stdout: "", stderr: "", status: 0 });
  });

  test("does without a CLI if told to", () => {
    const nothing = temporaryFolder();
    const env = {
      PATH: nothing,
      PULUMI_HOME: nothing,
      XDG_CACHE_HOME: nothing,
      AVANAN_PULUMI_INSTALLER: "http://127.0.0.1:1/",
    };
    expect(setUp(["--no-cli", "--quiet"], env)).toMatchObject({ stdout: "", stderr: "", status: 0 });
    const { status, stderr } = setUp(["--quiet"], env);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nNo Pulumi CLI could be found, installed or built\. One of these is needed:\n/);
    expect(stderr).not.toContain("    at ");
  });

  test.each([
    [
      "program.js",
      'console.log(require.main === module, process.argv.slice(1).join(" ")); process.exitCode = 5;',
    ],
    ["program.mjs", 'console.log(true, process.argv.slice(1).join(" ")); process.exitCode = 5;'],
  ])("becomes the program it is told to run: %s", (name, text) => {
    const file = program(name, text);
    const { stdout, status } = setUp(["--quiet", "--no-cli", "--run", file, "--port", "0", "--help"]);
    expect(stdout).toBe(`true ${file} --port 0 --help\n`);
    expect(status).toBe(5);
  });

  test("a program that throws ends at once, even with a server still open", () => {
    const file = program(
      "throws.js",
      'require("http").createServer().listen(0); throw new Error("its own affair");',
    );
    const { status, stderr } = setUp(["--quiet", "--no-cli", "--run", file]);
    expect(status).toBe(1);
    expect(stderr).toContain("its own affair");
  });

  test("explains itself, and refuses what it does not know", () => {
    expect(setUp(["--help"])).toMatchObject({ status: 0, stderr: expect.stringContaining("--no-cli") });
    expect(setUp(["--run"])).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage") });
    expect(setUp(["--nonsense"])).toMatchObject({ status: 1, stderr: expect.stringContaining("--nonsense") });
  });
});
