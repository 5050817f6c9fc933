import { spawnSync } from "node:child_process";
import { join } from "node:path";

test("the generated tables are what the cmdlet catalogue gives", () => {
  const run = spawnSync(process.execPath, [join(__dirname, "generate.mjs"), "--check"], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});
