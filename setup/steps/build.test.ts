import fs from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../testing";

const load = () => import("./build.mjs");
const progress = { during: (_: string, work: () => unknown) => work() };
/** Stands in for the compiler: notes its arguments, and writes one file per workspace. */
const COMPILER = `
  const fs = require("node:fs");
  fs.appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
  if (fs.existsSync("broken")) { console.error("error TS2322"); process.exit(2); }
  for (const folder of ["provider", "emulator"]) {
    fs.mkdirSync(folder + "/dist", { recursive: true });
    fs.writeFileSync(folder + "/dist/index.js", "");
  }`;

function write(root: string, place: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, place)), { recursive: true });
  fs.writeFileSync(path.join(root, place), text);
}

async function checkout({ built = true } = {}): Promise<string> {
  const root = temporaryFolder();
  for (const place of ["tsconfig.base.json", "package-lock.json", "provider/tsconfig.json"])
    write(root, place, "{}");
  for (const folder of ["provider", "emulator"]) write(root, `${folder}/index.ts`, "export {};");
  write(root, "node_modules/typescript/bin/tsc", COMPILER);
  if (built) await (await load()).build(progress, root);
  return root;
}

const calls = (root: string) => fs.readFileSync(path.join(root, "calls"), "utf8").trim().split("\n");

test("nothing is ready before the first build, everything after it", async () => {
  const { buildReady, build } = await load();
  const root = await checkout({ built: false });
  expect(buildReady(root)).toBe(false);
  await build(progress, root);
  expect(buildReady(root)).toBe(true);
  expect(calls(root)).toEqual(["-b provider emulator --force"]);
});

test.each([
  ["a source", "provider/index.ts"],
  ["a new source", "emulator/deep/new.ts"],
  ["data", "emulator/cmdlets.json"],
  ["the compiler's settings", "tsconfig.base.json"],
  ["the dependencies", "package-lock.json"],
])("%s that changed is compiled, and only that", async (_, place) => {
  const { buildReady, build } = await load();
  const root = await checkout();
  write(root, place, '{ "changed": true }');
  expect(buildReady(root)).toBe(false);
  await build(progress, root);
  expect(buildReady(root)).toBe(true);
  expect(calls(root).at(-1)).toBe("-b provider emulator");
});

test.each(["provider/index.test.ts", "provider/README.md", "provider/node_modules/x/index.ts"])(
  "%s is no reason to build",
  async (place) => {
    const root = await checkout();
    write(root, place, "changed");
    expect((await load()).buildReady(root)).toBe(true);
  },
);

test("compiled files that vanished are made anew", async () => {
  const { buildReady, build } = await load();
  const root = await checkout();
  fs.rmSync(path.join(root, "emulator", "dist"), { recursive: true });
  expect(buildReady(root)).toBe(false);
  await build(progress, root);
  expect(calls(root).at(-1)).toBe("-b provider emulator --force");
});

test("a build that fails shows the compiler's words, and is not taken for done", async () => {
  const { buildReady, build } = await load();
  const root = await checkout();
  write(root, "broken", "");
  await expect(build(progress, root)).rejects.toThrow("error TS2322");
  expect(buildReady(root)).toBe(false);
});
