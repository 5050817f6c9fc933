#!/usr/bin/env node
import "./node-version.mjs";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { reportFailure } from "./lib/failure.mjs";
import { ROOT } from "./lib/root.mjs";
import { locatePulumi, pulumiEnvironment } from "./locate.mjs";
import { setUp } from "./setup.mjs";

export { locatePulumi, pulumiEnvironment };

/** npm changes into the project's folder; the user means the one the command was typed in. */
export function callersFolder(env = process.env, cwd = process.cwd()) {
  const byOurNpm =
    env.npm_lifecycle_event === "pulumi" && env.npm_package_json === path.join(ROOT, "package.json");
  return byOurNpm && env.INIT_CWD ? env.INIT_CWD : cwd;
}

/** A terminal gives Ctrl-C to every process of the foreground group, so that the CLI has it without our help. */
function hasTerminal() {
  if (process.platform === "win32") return true;
  try {
    fs.closeSync(fs.openSync("/dev/tty", "r"));
    return true;
  } catch {
    // No controlling terminal: the answer to the question.
    return false;
  }
}

/** Runs the CLI to its end with this process's terminal; resolves to its exit code or signal. */
function runCli({ command, env }, args, cwd) {
  return new Promise((resolve, reject) => {
    const terminal = hasTerminal();
    let child;
    // Listening before there is a CLI: it may be ready, and a signal may come, before we run again after starting it.
    // We outlive the CLI whatever comes, so that npm and the shell wait for its last words.
    process.on("SIGINT", () => {
      if (!terminal) child?.kill("SIGINT");
    });
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child?.kill(signal));
    child = spawn(command, args, { cwd, env, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}

/** Ends as the CLI ended, by the same signal if it was one. */
async function main() {
  const cli = await setUp({ quiet: true });
  const { code, signal } = await runCli(
    { command: cli.command, env: pulumiEnvironment(cli) },
    process.argv.slice(2),
    callersFolder(),
  );
  if (!signal) {
    process.exitCode = code;
    return;
  }
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

const isEntry = process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isEntry) main().catch(reportFailure);
