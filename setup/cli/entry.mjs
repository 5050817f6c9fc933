import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "../lib/cache.mjs";
import { ROOT } from "../lib/root.mjs";
import { COMPANIONS, PULUMI } from "./inspect.mjs";
import { PINNED_CLI } from "./versions.mjs";

export const RECIPE = path.join(ROOT, "setup", "go");
const RECIPE_FILES = [
  "cli/go.mod",
  "cli/go.sum",
  "language-nodejs/go.mod",
  "language-nodejs/go.sum",
  "launcher/dynamic-provider.cjs",
  "launcher/pulumi-resource-pulumi-nodejs",
  "launcher/pulumi-resource-pulumi-nodejs.cmd",
];
const SEAL = "complete.json";

/** Changes with the pinned checksums and the launcher; the same for every line ending a checkout may have. */
function recipeDigest() {
  const hash = createHash("sha256");
  for (const file of RECIPE_FILES) {
    hash.update(`${file}\n${fs.readFileSync(path.join(RECIPE, file), "utf8").replaceAll("\r\n", "\n")}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}

/** The built CLI's folder name: two machines, versions or recipes never share one. */
export function entryName({
  version = PINNED_CLI,
  platform = process.platform,
  arch = process.arch,
  digest = recipeDigest(),
} = {}) {
  return `pulumi-${version}-${platform}-${arch}-${digest}`;
}

export function entryFolder(env = process.env) {
  return path.join(cacheFolder({ env }), entryName());
}

function sizes(folder) {
  const files = [PULUMI, ...COMPANIONS].map((name) => [
    name,
    fs.statSync(path.join(folder, "bin", name)).size,
  ]);
  return Object.fromEntries(files);
}

/** Written last: a folder without it, or with other files than it names, was never finished. */
export function sealEntry(folder, version) {
  fs.writeFileSync(
    path.join(folder, SEAL),
    `${JSON.stringify({ version, files: sizes(folder) }, null, 2)}\n`,
  );
}

/** The built CLI, or undefined. Costs a few file look-ups; nothing is run. */
export function readEntry(folder = entryFolder()) {
  try {
    const seal = JSON.parse(fs.readFileSync(path.join(folder, SEAL), "utf8"));
    if (JSON.stringify(seal.files) !== JSON.stringify(sizes(folder))) return undefined;
    const binDir = path.join(folder, "bin");
    return { command: path.join(binDir, PULUMI), version: seal.version, binDir };
  } catch {
    // Absent, damaged or unreadable is all the same here: the entry gets built.
    return undefined;
  }
}
