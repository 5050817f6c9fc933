import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { compareVersions, parseVersion } from "../lib/version.mjs";
import { firstServing } from "./inspect.mjs";
import { PINNED_CLI } from "./versions.mjs";

function pulumiHome(env) {
  return env.PULUMI_HOME || path.join(os.homedir(), ".pulumi");
}

/** Where the Automation API installs a version of the CLI, and looks for it. */
export function officialRoot(version, env = process.env) {
  return path.join(pulumiHome(env), "versions", version);
}

function installedVersions(env) {
  let names;
  try {
    names = fs.readdirSync(path.join(pulumiHome(env), "versions"));
  } catch {
    // No such folder, or not for us to read: nothing is installed there for us.
    return [];
  }
  const newestFirst = names.filter(parseVersion).sort((a, b) => compareVersions(b, a));
  return newestFirst.sort((a, b) => Number(b === PINNED_CLI) - Number(a === PINNED_CLI));
}

/** A CLI in one of the places of Pulumi's own installers, found also where PATH does not name them. */
export const official = {
  name: "Pulumi's own folder",
  async find(env = process.env) {
    const roots = [...installedVersions(env).map((version) => officialRoot(version, env)), pulumiHome(env)];
    return firstServing(
      roots.map((root) => path.join(root, "bin")),
      { env },
    );
  },
};
