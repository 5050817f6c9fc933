import fs from "node:fs";
import path from "node:path";
import { SetupFailure } from "../lib/failure.mjs";
import { ROOT } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";

/** npm writes this at the very end of an install: what it says is there, is there. */
const record = (root) => path.join(root, "node_modules", ".package-lock.json");

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    // Absent or cut off: in both cases there is no finished install.
    return undefined;
  }
}

const isFor = (list, here) => !list || list.includes(here) || list[0]?.startsWith("!");
const fitsHere = ({ os, cpu }) => isFor(os, process.platform) && isFor(cpu, process.arch);
const sameOrNeither = (a, b, key) => a[key] === b[key];

/** Whether node_modules is what the lock file asks for, on this platform, whoever installed it. */
export function dependenciesReady(root = ROOT) {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  if (!wanted) throw new SetupFailure(`${path.join(root, "package-lock.json")} is missing or no JSON.`);
  const installed = readPackages(record(root));
  if (!installed) return false;
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || (!installed[place] && entry.optional)) continue;
    const found = installed[place];
    if (!found || !["version", "integrity", "link"].every((key) => sameOrNeither(entry, found, key)))
      return false;
  }
  return Object.entries(installed).every(
    ([place, entry]) => wanted[place] && fitsHere(entry) && fs.existsSync(path.join(root, place)),
  );
}

/** npm as a program that can be started without a shell where npm has started us. */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli))
    return { command: process.execPath, args: [cli, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}

export async function installDependencies(progress, root = ROOT) {
  fs.rmSync(record(root), { force: true });
  const npm = npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund", "--no-progress"]);
  const { code, output } = await progress.during("dependencies: npm ci", () =>
    run(npm.command, npm.args, { cwd: root, shell: npm.shell }),
  );
  if (code !== 0) throw new SetupFailure(`\`npm ci\` failed with code ${code}:\n${output}`);
}
