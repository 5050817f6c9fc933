import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import manifest from "../../provider/package.json";
import { runCli } from "./run-cli";

const run = (...args: string[]) => runCli(args, {}, tmpdir());

test("--help names every command, --version the package's version", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("Usage: pulumi-avanan [options] [command]");
  expect(out).toContain("doctor [options]");
  expect(out).toContain("adopt [options]");
  expect((await run("--version")).out).toBe(`${manifest.version}\n`);
});

test("a command's help tells options, exit codes and examples", async () => {
  for (const args of [
    ["doctor", "--help"],
    ["help", "doctor"],
  ]) {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    for (const text of [
      "--tenant-id",
      "--least-privilege",
      "Reads only",
      "Ends with 0",
      "pulumi-avanan doctor --stack",
    ]) {
      expect(out).toContain(text);
    }
  }
});

test.each([
  [["nope"], "unknown command 'nope'"],
  [["doctor", "--tenant", "x"], "unknown option '--tenant'"],
])("%j is refused with where to look", async (args, text) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(text);
  expect(err).toContain("--help");
});

test("the file that npx starts is in the repository, and runs the built program", async () => {
  const file = join(__dirname, "../../provider", manifest.bin["pulumi-avanan"]);
  expect(manifest.files).toContain(manifest.bin["pulumi-avanan"].split("/")[0]);
  expect(readFileSync(file, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  const { stdout } = await promisify(execFile)(process.execPath, [file, "--version"]);
  expect(stdout).toBe(`${manifest.version}\n`);
});

test("a package that is not compiled yet says so", async () => {
  const folder = await mkdtemp(join(tmpdir(), "avanan-bin-"));
  const file = join(folder, "bin.js");
  await copyFile(join(__dirname, "../../provider", manifest.bin["pulumi-avanan"]), file);
  await expect(promisify(execFile)(process.execPath, [file])).rejects.toMatchObject({
    code: 1,
    stderr: "pulumi-avanan is not compiled yet: run `npm run setup` in its repository first.\n",
  });
  await rm(folder, { recursive: true });
});
