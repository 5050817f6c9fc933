import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfiguration, readStackConfiguration } from "./stack-configuration";

test("values are taken as text, secrets by their key only", () => {
  const text = JSON.stringify({
    "avanan:adopt": { value: "true", secret: false },
    "avanan:scope": { value: '{"groups":[]}', objectValue: { groups: [] }, secret: false },
    "avanan:portal": { secret: true },
  });
  expect(parseConfiguration(text)).toEqual({
    kind: "read",
    values: new Map([
      ["avanan:adopt", "true"],
      ["avanan:scope", '{"groups":[]}'],
    ]),
    secrets: ["avanan:portal"],
  });
});

test.each(["", "no JSON", "[]", '{"a":"b"}', "null"])("%j is not configuration", (text) => {
  expect(parseConfiguration(text)).toEqual({
    kind: "unreadable",
    why: "`pulumi config --json` printed something else than configuration",
  });
});

describe("in a folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "avanan-doctor-"));
    await mkdir(join(folder, "inside"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("without a project nothing is asked", async () => {
    expect(await readStackConfiguration(folder, {}, undefined)).toEqual({ kind: "absent" });
  });

  test("with a project above, but no CLI, that is what is said", async () => {
    await writeFile(join(folder, "Pulumi.yaml"), "name: avanan\nruntime: nodejs\n");
    const env = { PATH: folder };
    expect(await readStackConfiguration(join(folder, "inside"), env, "contoso")).toEqual({
      kind: "unreadable",
      why: "there is no Pulumi CLI on the PATH",
    });
  });
});
