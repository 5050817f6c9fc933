import { spawn } from "node:child_process";
import { resolve } from "node:path";

const main = resolve(__dirname, "../../provider/dist/cli/main.js");

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a process of its own, with nothing of this environment but the PATH. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", EXCHANGE_RETRY_PAUSE_MS: "20", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A command that hangs is to fail its own test, not to hold up all others.
    timeout: 60_000,
  });
  const read = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    read.out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    read.err += chunk;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code: code ?? 1, ...read }));
  });
}
