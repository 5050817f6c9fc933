import fs from "node:fs";
import path from "node:path";
import { describePosix, script, temporaryFolder } from "../testing";

const load = () => import("./dependencies.mjs");
const HERE = { os: [process.platform], cpu: [process.arch] };
const LOCK = {
  "": { name: "avanan" },
  provider: { version: "0.1.0" },
  "node_modules/pulumi-avanan": { resolved: "provider", link: true },
  "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" },
  "node_modules/native-here": { version: "1.0.0", integrity: "sha512-b", optional: true, ...HERE },
  "node_modules/native-there": { version: "1.0.0", integrity: "sha512-c", optional: true, os: ["plan9"] },
};
const { "": _root, "node_modules/native-there": _there, ...INSTALLED } = LOCK;

type Packages = Record<string, object>;

function checkout(installed?: Packages, lock: Packages = LOCK): string {
  const root = temporaryFolder();
  fs.writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: lock }));
  if (!installed) return root;
  for (const place of Object.keys(installed)) fs.mkdirSync(path.join(root, place), { recursive: true });
  fs.writeFileSync(
    path.join(root, "node_modules", ".package-lock.json"),
    JSON.stringify({ packages: installed }),
  );
  return root;
}

const without = (place: string) =>
  Object.fromEntries(Object.entries(INSTALLED).filter(([key]) => key !== place));

describe("dependencies are ready", () => {
  test.each<[string, Packages]>([
    ["when npm recorded what the lock file asks for", INSTALLED],
    ["without an optional package", without("node_modules/native-here")],
  ])("%s", async (_, installed) => {
    expect((await load()).dependenciesReady(checkout(installed))).toBe(true);
  });
});

describe("dependencies are not ready", () => {
  test.each<[string, Packages | undefined]>([
    ["without node_modules", undefined],
    ["when a package is missing", without("node_modules/zod")],
    ["when a workspace is not linked", without("node_modules/pulumi-avanan")],
    ["in another version", { ...INSTALLED, "node_modules/zod": { version: "4.6.6", integrity: "sha512-a" } }],
    [
      "with another checksum",
      { ...INSTALLED, "node_modules/zod": { version: "4.6.7", integrity: "sha512-z" } },
    ],
    ["with a package too many", { ...INSTALLED, "node_modules/left": { version: "1.0.0" } }],
    [
      "for another platform",
      { ...INSTALLED, "node_modules/native-there": LOCK["node_modules/native-there"] },
    ],
  ])("%s", async (_, installed) => {
    expect((await load()).dependenciesReady(checkout(installed))).toBe(false);
  });

  test("when a recorded folder is gone", async () => {
    const root = checkout(INSTALLED);
    fs.rmdirSync(path.join(root, "node_modules", "zod"));
    expect((await load()).dependenciesReady(root)).toBe(false);
  });

  test("while npm has not written its record to the end", async () => {
    const root = checkout(INSTALLED);
    fs.truncateSync(path.join(root, "node_modules", ".package-lock.json"), 20);
    expect((await load()).dependenciesReady(root)).toBe(false);
  });

  test("and without a lock file nothing can be said", async () => {
    const { dependenciesReady } = await load();
    expect(() => dependenciesReady(temporaryFolder())).toThrow("is missing or no JSON");
  });
});

describePosix("installing", () => {
  const progress = { during: (_: string, work: () => unknown) => work() };
  const { npm_execpath: ownNpm, PATH } = process.env;
  afterEach(() => {
    process.env.PATH = PATH;
    if (ownNpm) process.env.npm_execpath = ownNpm;
  });

  function npmThat(body: string): void {
    process.env.PATH = `${path.dirname(script(temporaryFolder(), "npm", body))}:${PATH}`;
    delete process.env.npm_execpath;
  }

  test("that fails shows what npm said, and is not taken for done afterwards", async () => {
    const { dependenciesReady, installDependencies } = await load();
    const root = checkout(INSTALLED);
    npmThat("echo npm error EUSAGE >&2; exit 1");
    await expect(installDependencies(progress, root)).rejects.toThrow("npm error EUSAGE");
    expect(dependenciesReady(root)).toBe(false);
  });

  test("asks npm for exactly what is locked", async () => {
    const { installDependencies } = await load();
    const root = checkout(INSTALLED);
    npmThat('echo "$*" > npm-arguments');
    await installDependencies(progress, root);
    expect(fs.readFileSync(path.join(root, "npm-arguments"), "utf8")).toMatch(/^ci --include=dev /);
  });
});
