import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { selectedStack } from "./selected-stack";
import { readStackState } from "./stack-state";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "avanan-stack-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A Pulumi CLI that prints its arguments, or ends with an error. */
async function cli(script: string) {
  await writeFile(join(folder, "pulumi"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: [folder, "/usr/bin", "/bin"].join(delimiter) };
}

test("the CLI knows which stack is selected", async () => {
  const env = await cli('[ "$*" = "stack --show-name --non-interactive" ] && echo contoso');
  expect(await selectedStack(folder, env)).toBe("contoso");
});

test("a stack that is named is asked for its state", async () => {
  const env = await cli(
    `[ "$*" = "stack export --non-interactive --stack dev" ] && echo '{"deployment":{"resources":[]}}'`,
  );
  expect(await readStackState(folder, env, "dev")).toEqual({ objects: [], specs: [] });
  expect(await readStackState(folder, env, undefined)).toBeUndefined();
});

test("a CLI that fails, and none at all, tell nothing", async () => {
  const env = await cli("echo 'error: no stack selected' >&2; exit 255");
  expect(await selectedStack(folder, env)).toBeUndefined();
  expect(await readStackState(folder, env, undefined)).toBeUndefined();
  expect(await selectedStack(folder, { PATH: join(folder, "nowhere") })).toBeUndefined();
});
