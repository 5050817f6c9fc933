import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { compareVersions, parseVersion } from "../lib/version.mjs";
import { MINIMUM_CLI } from "./versions.mjs";

const TIMEOUT_MS = 20_000;
const windows = process.platform === "win32";

export const PULUMI = windows ? "pulumi.exe" : "pulumi";
/** What a Node program with dynamic resources needs beside the CLI. */
export const COMPANIONS = windows
  ? ["pulumi-language-nodejs.exe", "pulumi-resource-pulumi-nodejs.cmd"]
  : ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    // Absent, unreadable or not ours to run: in each case no program for us.
    return false;
  }
}

/** Absolute folders only: a relative one would mean another program in every working directory. */
export function pathFolders(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH");
  return (env[key] ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

async function versionOf(command, env) {
  const { stdout } = await promisify(execFile)(command, ["version"], {
    env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeout: TIMEOUT_MS,
    windowsHide: true,
  });
  return stdout.trim().replace(/^v/, "");
}

/**
 * Whether the CLI in `binDir` serves: `{ cli: { command, version, binDir } }` or `{ reason }`.
 * The companions may also be in one of the folders `alsoIn`.
 */
export async function inspectCli(binDir, { env = process.env, alsoIn = [] } = {}) {
  const command = path.join(binDir, PULUMI);
  const missing = COMPANIONS.find(
    (name) => ![binDir, ...alsoIn].some((folder) => isExecutable(path.join(folder, name))),
  );
  if (missing) return { reason: `${command} comes without ${missing}` };
  let version;
  try {
    version = await versionOf(command, env);
  } catch (error) {
    return { reason: `${command} does not run: ${error.message.split("\n")[0]}` };
  }
  const parsed = parseVersion(version);
  if (!parsed) return { reason: `${command} names no version` };
  if (compareVersions(version, MINIMUM_CLI) < 0) {
    return { reason: `${command} is ${version}, older than ${MINIMUM_CLI}` };
  }
  if (parsed.major > 3) return { reason: `${command} is ${version}; the Node SDK in use needs a 3.x` };
  return { cli: { command, version, binDir } };
}

/** The first of `folders` whose CLI serves; `reasons` says why those before it do not. */
export async function firstServing(folders, options) {
  const reasons = [];
  for (const folder of folders) {
    if (!isExecutable(path.join(folder, PULUMI))) continue;
    const { cli, reason } = await inspectCli(folder, options);
    if (cli) return { cli, reasons };
    reasons.push(reason);
  }
  return { reasons };
}
