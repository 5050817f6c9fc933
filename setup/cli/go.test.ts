import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { describePosix, script, temporaryFolder } from "../testing";

const SYSTEM = "/usr/bin:/bin";
const PROGRAM = `
  const { built } = await import(process.argv[1]);
  const progress = { say() {}, during: (title, work) => work(() => {}) };
  const { cli, reasons } = await built.get({ progress });
  console.log(JSON.stringify({ cli, reasons }));
`;
/** Finds the file after -o, as "$out". */
const OUT = 'while [ "$1" != -o ]; do shift; done; out=$2';

interface Outcome {
  cli?: { command: string; version: string };
  reasons?: string[];
  signal: NodeJS.Signals | null;
}

/** Runs the Go source of the CLI in a process of its own. */
async function build(home: string, goFolder: string): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", PROGRAM, "--", path.join(__dirname, "go.mjs")],
    {
      env: { PATH: `${goFolder}:${SYSTEM}`, HOME: home, XDG_CACHE_HOME: home },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  const [, signal] = await once(child, "close");
  return { ...JSON.parse(stdout || "{}"), signal };
}

/** A stand-in for Go that notes each build in a file and makes shell scripts instead of programs. */
function fakeGo({ version = "go1.26.8", build = "" } = {}): { folder: string; log: string } {
  const folder = temporaryFolder();
  const log = path.join(folder, "log");
  const body = `
if [ "$1" = env ]; then echo ${version}; exit; fi
echo "$*" >> ${log}
${OUT}
${build}
printf '#!/bin/sh\\necho v3.259.0\\n' > "$out"
chmod +x "$out"`;
  script(folder, "go", body);
  return { folder, log };
}

const cacheOf = (home: string) => path.join(home, "pulumi-avanan");
const entries = (home: string) => fs.readdirSync(cacheOf(home)).filter((name) => name.startsWith("pulumi-"));
const builds = (log: string) => fs.readFileSync(log, "utf8").trim().split("\n");

describePosix("building the CLI", () => {
  test("makes one complete entry from pinned modules, and is not repeated", async () => {
    const home = temporaryFolder();
    const { folder, log } = fakeGo();
    const { cli } = await build(home, folder);
    expect(cli?.version).toBe("3.259.0");
    expect(fs.readdirSync(path.dirname(cli?.command ?? "")).sort()).toEqual([
      "dynamic-provider.cjs",
      "pulumi",
      "pulumi-language-nodejs",
      "pulumi-resource-pulumi-nodejs",
    ]);
    expect(builds(log)).toHaveLength(2);
    for (const line of builds(log)) expect(line).toContain("-mod=readonly -trimpath");

    expect((await build(home, folder)).cli).toEqual(cli);
    expect(builds(log)).toHaveLength(2);
    expect(entries(home)).toHaveLength(1);
  });

  test("happens once when two set-ups start together", async () => {
    const home = temporaryFolder();
    const { folder, log } = fakeGo();
    const [one, two] = await Promise.all([build(home, folder), build(home, folder)]);
    expect(one.cli?.version).toBe("3.259.0");
    expect(two.cli).toEqual(one.cli);
    expect(builds(log)).toHaveLength(2);
    expect(entries(home)).toHaveLength(1);
  });

  test.each(["TERM", "INT", "HUP"])(
    "that SIG%s interrupts leaves nothing that looks finished",
    async (signal) => {
      const home = temporaryFolder();
      const interrupted = fakeGo({ build: `echo half > "$out"; kill -${signal} $PPID; exec sleep 60` });
      expect((await build(home, interrupted.folder)).signal).toBe(`SIG${signal}`);
      const { entryName, readEntry } = await import("./entry.mjs");
      expect(readEntry(path.join(cacheOf(home), entryName()))).toBeUndefined();
    },
  );

  test("repairs after an interruption, and clears its rest away", async () => {
    const home = temporaryFolder();
    const interrupted = fakeGo({ build: 'echo half > "$out"; kill -KILL $PPID; exit 1' });
    await build(home, interrupted.folder);
    expect(entries(home)).toEqual([expect.stringMatching(/^pulumi-3\.259\.0-.*\.[0-9a-f-]{36}$/)]);
    const { cli } = await build(home, fakeGo().folder);
    expect(cli?.version).toBe("3.259.0");
    expect(entries(home)).toEqual([path.basename(path.dirname(path.dirname(cli?.command ?? "")))]);
  });

  test.each([
    ["is too old", { version: "go1.25.10" }, "is 1.25.10, older than 1.25.11"],
    ["is a first release that is too old", { version: "go1.25" }, "is 1.25, older than 1.25.11"],
    ["cannot build", { build: "echo no such host >&2; exit 1" }, "no such host"],
    [
      "builds something else",
      { build: `printf '#!/bin/sh\\necho v1.0.0\\n' > "$out"; chmod +x "$out"; exit 0` },
      "is 1.0.0, older than 3.216.0",
    ],
  ])("is given up with a reason when Go %s", async (_, behaviour, reason) => {
    const home = temporaryFolder();
    const { cli, reasons } = await build(home, fakeGo(behaviour).folder);
    expect(cli).toBeUndefined();
    expect(reasons?.join()).toContain(reason);
    expect(entries(home)).toEqual([]);
  });
});
