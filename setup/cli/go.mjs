import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "../lib/cache.mjs";
import { atExit } from "../lib/cleanup.mjs";
import { withLock } from "../lib/lock.mjs";
import { publish } from "../lib/publish.mjs";
import { run } from "../lib/run.mjs";
import { compareVersions } from "../lib/version.mjs";
import { entryFolder, RECIPE, readEntry, sealEntry } from "./entry.mjs";
import { inspectCli, isExecutable, PULUMI, pathFolders } from "./inspect.mjs";
import { MINIMUM_GO, PINNED_CLI } from "./versions.mjs";

const VERSION_SYMBOL = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";
const MODULES = [
  { folder: "cli", package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi", program: "pulumi" },
  {
    folder: "language-nodejs",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    program: "pulumi-language-nodejs",
  },
];
const GO_ARCH = { x64: "amd64", ia32: "386" };

/** Settings of the user's Go that lead elsewhere are overruled; its proxy and caches are respected. */
function goEnvironment(env) {
  return {
    ...env,
    CGO_ENABLED: "0",
    GO111MODULE: "on",
    GOWORK: "off",
    GOOS: process.platform === "win32" ? "windows" : process.platform,
    GOARCH: GO_ARCH[process.arch] ?? process.arch,
  };
}

function findGo(env) {
  const name = process.platform === "win32" ? "go.exe" : "go";
  return pathFolders(env)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

/** Asked in the module's folder, where Go may fetch the newer Go that the module names. */
async function whyGoIsNoUse(go, cwd, env) {
  const { code, output } = await run(go, ["env", "GOVERSION"], { cwd, env });
  const version = output.trim().split("\n").at(-1) ?? "";
  if (code !== 0) return `${go} does not serve: ${version}`;
  const number = /^go(\d+\.\d+(?:\.\d+)?)/.exec(version)?.[1];
  if (!number) return undefined; // a development build names no number; its `go build` will say more
  const full = number.split(".").length === 2 ? `${number}.0` : number;
  return compareVersions(full, MINIMUM_GO) < 0 ? `${go} is ${number}, older than ${MINIMUM_GO}` : undefined;
}

function removeLeftovers(folder) {
  for (const name of fs.readdirSync(path.dirname(folder))) {
    if (name.startsWith(`${path.basename(folder)}.`)) {
      fs.rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
    }
  }
}

/** Builds one program from a copy of its module, so that the committed checksums decide and are never changed. */
async function buildProgram(go, module, folder, env, progress) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const args = [
    "build",
    "-mod=readonly",
    "-trimpath",
    "-v",
    "-ldflags",
    `-s -w -X ${VERSION_SYMBOL}=${PINNED_CLI}`,
    "-o",
    path.join(folder, "bin", module.program + suffix),
    module.package,
  ];
  let downloads = 0;
  let packages = 0;
  const { code, output } = await progress.during(
    `Pulumi CLI ${PINNED_CLI}: building ${module.program}`,
    (detail) =>
      run(go, args, {
        cwd: path.join(folder, "source", module.folder),
        env,
        onLine(line) {
          if (line.startsWith("go: downloading")) downloads++;
          else packages++;
          detail(packages > 0 ? `${packages} packages compiled` : `${downloads} modules downloaded`);
        },
      }),
  );
  return code === 0 ? undefined : `go build of ${module.program} failed:\n${indent(output)}`;
}

function indent(text) {
  const lines = text.trim().split("\n").slice(-12);
  return lines.map((line) => `       ${line}`).join("\n");
}

function copyLauncher(folder) {
  const windowsOnly = (name) => name.endsWith(".cmd");
  for (const name of fs.readdirSync(path.join(RECIPE, "launcher"))) {
    if (windowsOnly(name) && process.platform !== "win32") continue;
    const target = path.join(folder, "bin", name);
    fs.copyFileSync(path.join(RECIPE, "launcher", name), target);
    fs.chmodSync(target, 0o755);
  }
}

async function build(go, temporary, { env, progress }) {
  fs.mkdirSync(path.join(temporary, "bin"), { recursive: true });
  for (const { folder } of MODULES) {
    fs.cpSync(path.join(RECIPE, folder), path.join(temporary, "source", folder), { recursive: true });
  }
  const noUse = await whyGoIsNoUse(go, path.join(temporary, "source", "cli"), env);
  if (noUse) return noUse;
  for (const module of MODULES) {
    const failed = await buildProgram(go, module, temporary, env, progress);
    if (failed) return failed;
  }
  fs.rmSync(path.join(temporary, "source"), { recursive: true });
  copyLauncher(temporary);
  const { cli, reason } = await inspectCli(path.join(temporary, "bin"), { env });
  if (!cli) return `the built ${PULUMI} does not serve: ${reason}`;
  sealEntry(temporary, cli.version);
  return undefined;
}

async function buildEntry(go, folder, options) {
  const { progress } = options;
  const already = readEntry(folder);
  if (already) return { cli: already, reasons: [] };
  removeLeftovers(folder);
  const temporary = `${folder}.${randomUUID()}`;
  const remove = () => fs.rmSync(temporary, { recursive: true, force: true });
  const forget = atExit(remove);
  try {
    progress.say(
      "Pulumi CLI: none is there, so Go builds one; this takes some minutes, once per user and version",
    );
    const failed = await build(go, temporary, options);
    if (failed) return { reasons: [failed] };
    publish(temporary, folder);
    return { cli: readEntry(folder), reasons: [] };
  } finally {
    forget();
    remove();
  }
}

/** A CLI that Go builds from its published modules, kept in the per-user cache. */
export const built = {
  name: "built by Go",
  async find(env = process.env) {
    const cli = readEntry(entryFolder(env));
    return { cli, reasons: [] };
  },
  async get({ progress, env = process.env }) {
    const go = findGo(env);
    if (!go) return { reasons: ["there is no `go` on PATH"] };
    const folder = entryFolder(env);
    const lock = path.join(cacheFolder({ env }), "locks", `${path.basename(folder)}.lock`);
    return withLock(
      lock,
      () => buildEntry(go, folder, { progress, env: goEnvironment(env) }),
      () => progress.say("Pulumi CLI: another set-up is building it; waiting for that"),
    );
  },
};
