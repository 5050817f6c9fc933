import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { atExit } from "./cleanup.mjs";
import { noteChild } from "./lock.mjs";

/** Of a long output the beginning says what was wrong, and the end how it went out. */
const FIRST_LINES = 20;
const LAST_LINES = 40;
const posix = process.platform !== "win32";

/** Ends a child with all it has started. */
function killTree(child) {
  if (!posix) {
    spawnSync("taskkill", ["/T", "/F", "/PID", String(child.pid)], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // Gone already; macOS says EPERM where only a zombie is left.
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}

/**
 * Runs a program to its end, in a process group of its own that ends with us.
 * Resolves to `{ code, output, timedOut }`, `output` being its first and last lines; a program that cannot be started has code 127.
 */
export function run(command, args, { cwd, env = process.env, timeoutMs, onLine, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      detached: posix,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const lines = [];
    let timedOut = false;
    let forget = () => {};
    let timer;
    const finish = (code) => {
      clearTimeout(timer);
      forget();
      resolve({ code, output: lines.join("\n"), timedOut });
    };
    child.once("error", (error) => {
      lines.push(error.message);
      finish(127);
    });
    child.once("close", (code) => finish(code ?? 128));
    if (child.pid === undefined) return;

    const forgetKill = atExit(() => killTree(child));
    const forgetNote = noteChild(child.pid);
    forget = () => {
      forgetKill();
      forgetNote();
    };
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (lines.length > FIRST_LINES + LAST_LINES) lines.splice(FIRST_LINES, 1);
        onLine?.(line);
      });
    }
    if (timeoutMs) {
      timer = setTimeout(() => {
        timedOut = true;
        killTree(child);
      }, timeoutMs);
    }
  });
}
