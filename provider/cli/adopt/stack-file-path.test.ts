import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackFilePath } from "./stack-file-path";

let folder: string;
let project: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "avanan-adopt-"));
  project = join(folder, "Pulumi.yaml");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("beside the project's file, without organisation and project", async () => {
  await writeFile(project, "name: avanan\nruntime: nodejs\n");
  expect(stackFilePath(project, "contoso")).toBe(join(folder, "Pulumi.contoso.yaml"));
  expect(stackFilePath(project, "acme/avanan/contoso")).toBe(join(folder, "Pulumi.contoso.yaml"));
});

test("or in the folder that the project names", async () => {
  await writeFile(project, "name: avanan\nruntime: nodejs\nstackConfigDir: tenants\n");
  expect(stackFilePath(project, "contoso")).toBe(join(folder, "tenants", "Pulumi.contoso.yaml"));
});
