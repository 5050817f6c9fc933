import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { SetupFailure } from "../lib/failure.mjs";
import { ROOT } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";

const WORKSPACES = ["provider", "emulator"];
const OUTSIDE = ["tsconfig.base.json", "package-lock.json"];
/** Below node_modules on purpose: a new install forgets it, and the next build is a whole one. */
const stampFile = (root) => path.join(root, "node_modules", ".cache", "avanan-setup", "build.json");

function filesBelow(root, folder) {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(root, place);
    return [place];
  });
}

const isOutput = (place) => place.split("/")[1] === "dist";
const isSource = (place) => !isOutput(place) && /\.(ts|json)$/.test(place) && !place.endsWith(".test.ts");

function digest(root, places) {
  const hash = createHash("sha256");
  for (const place of [...places, ...OUTSIDE]) {
    hash.update(`${place}\0`);
    hash.update(fs.readFileSync(path.join(root, place)));
  }
  return hash.digest("hex");
}

function survey(root) {
  const places = WORKSPACES.flatMap((workspace) => filesBelow(root, workspace)).sort();
  return { sources: digest(root, places.filter(isSource)), outputs: places.filter(isOutput) };
}

function readStamp(root) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(root), "utf8"));
  } catch {
    // Never built, or cut off while writing: build.
    return undefined;
  }
}

/** Whether the compiled files belong to the sources as they are now. */
export function buildReady(root = ROOT) {
  const stamp = readStamp(root);
  if (!stamp) return false;
  const { sources, outputs } = survey(root);
  const present = new Set(outputs);
  return stamp.sources === sources && stamp.outputs.every((place) => present.has(place));
}

export async function build(progress, root = ROOT) {
  // The compiler trusts its own notes about what it has written; only our stamp knows that it is still there.
  const stamp = readStamp(root);
  const whole = !stamp?.outputs.every((place) => fs.existsSync(path.join(root, place)));
  fs.rmSync(stampFile(root), { force: true });
  const { sources } = survey(root);
  const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const { code, output } = await progress.during("build: tsc -b provider emulator", () =>
    run(process.execPath, [compiler, "-b", ...WORKSPACES, ...(whole ? ["--force"] : [])], { cwd: root }),
  );
  if (code !== 0) throw new SetupFailure(`The build failed:\n${output}`);
  fs.mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  fs.writeFileSync(stampFile(root), JSON.stringify({ sources, outputs: survey(root).outputs }));
}
