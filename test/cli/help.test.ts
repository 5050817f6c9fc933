import { tmpdir } from "node:os";
import manifest from "../../provider/package.json";
import { runCli } from "./run-cli";

const run = (...args: string[]) => runCli(args, {}, tmpdir());

test("--help names every command, --version the package's version", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("Usage: pulumi-avanan [options] [command]");
  expect(out).toContain("doctor [options]");
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

test("the program that npx starts is the built one", () => {
  expect(manifest.bin).toEqual({ "pulumi-avanan": "dist/cli/main.js" });
});
