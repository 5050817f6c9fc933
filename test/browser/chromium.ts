import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** What finding a browser may touch of the machine. */
export interface Machine {
  readonly path: string;
  readonly isRoot: boolean;
  isExecutable(file: string): boolean;
  /** Runs a program to its end; what it says if it fails, undefined if it does not. */
  run(command: string, ...args: string[]): string | undefined;
}

/** The file of a Chromium; installs Debian's where there is none and that may be done. */
export function chromiumOf(machine: Machine): string {
  const find = (all: readonly string[]) =>
    machine.path
      .split(delimiter)
      .flatMap((folder) => all.map((name) => join(folder, name)))
      .find((file) => machine.isExecutable(file));
  const there = find(names);
  if (there !== undefined) {
    return there;
  }
  const missing = "The tests look at the report in a real browser, and there is no Chromium on the PATH.";
  if (!machine.isRoot || find(["apt-get"]) === undefined) {
    throw new Error(`${missing} Install it, on Debian as root: apt-get install -y chromium`);
  }
  const failed =
    machine.run("apt-get", "update", "-qq") ??
    machine.run("apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium");
  const installed = find(names);
  if (failed !== undefined || installed === undefined) {
    throw new Error(`${missing} It could not be installed with apt-get: ${failed ?? "it says nothing"}`);
  }
  return installed;
}

export const thisMachine: Machine = {
  path: process.env.PATH ?? "",
  isRoot: process.getuid?.() === 0,
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      // Absent or not to be run: either way it is no browser for us.
      return false;
    }
  },
  run(command, ...args) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const { status, stderr, error } = spawnSync(command, args, { env, encoding: "utf8" });
    return status === 0 ? undefined : (error?.message ?? stderr.trim());
  },
};
