import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Surroundings } from "./surroundings";

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no folder ${dirname(path)}. Make it, or name another file`,
  ENOTDIR: (path) => `${dirname(path)} is no folder. Name another file`,
  EISDIR: (path) => `${path} is a folder. Name a file in it`,
  EACCES: (path) => `${path} may not be written by this user. Name another file`,
  EPERM: (path) => `${path} may not be written by this user. Name another file`,
  EROFS: (path) => `${path} is on a file system that cannot be written to. Name another file`,
  ENOSPC: (path) => `there is no room left for ${path}. Make some, or name another file`,
};

/** Writes what a command was asked to put into a file, and says so; a failure is told in a sentence that begins with the option. */
export function writeOut(file: string, text: string, { cwd, err }: Pick<Surroundings, "cwd" | "err">): void {
  if (file === "") {
    throw new Error('--out: "" is not allowed; it must be the name of a file.');
  }
  try {
    writeFileSync(resolve(cwd, file), text);
  } catch (error) {
    throw new Error(`--out: ${file} could not be written: ${whyOf(error, resolve(cwd, file))}.`, {
      cause: error,
    });
  }
  err(`Written to ${file}.`);
}

function whyOf(error: unknown, path: string): string {
  const told = typeof error === "object" && error !== null ? error : {};
  const code = "code" in told ? String(told.code) : "";
  return reasons[code]?.(path) ?? ("message" in told ? String(told.message) : String(error));
}
