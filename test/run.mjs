/** Runs every test, or those that the arguments name, and ends with the one line that pipelines read. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Jest's own report goes to the terminal, its figures to a file. */
function runJest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "avanan-tests-"));
  const figures = path.join(folder, "figures.json");
  try {
    const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
    const jestArgs = [jest, "--json", `--outputFile=${figures}`, ...args];
    const { status, error } = spawnSync(process.execPath, jestArgs, {
      cwd: ROOT,
      stdio: ["inherit", "ignore", "inherit"],
    });
    if (error) throw error;
    return {
      status,
      result: fs.existsSync(figures) ? JSON.parse(fs.readFileSync(figures, "utf8")) : undefined,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that could not run counts as one failure: its tests are unknown, but not passed. */
function summarise({ status, result }) {
  const passed = result?.numPassedTests ?? 0;
  const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
  const skipped = result ? result.numPendingTests + result.numTodoTests : 0;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return { line, ok: status === 0 && failed === 0 && passed > 0 };
}

const { line, ok } = summarise(runJest(process.argv.slice(2)));
if (!ok && line.startsWith("0 passed, 0 failed")) process.stderr.write("No test ran.\n");
process.stdout.write(`${line}\n`);
process.exitCode = ok ? 0 : 1;
