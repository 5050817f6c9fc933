import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assumptions } from "./assumptions";

test("every assumption is named where it is made, and every name is one", () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(join(__dirname, file), "utf8").matchAll(/assumption\s+(?:\* )?`(\w+)`/gi)].map(
      ([, name]) => name,
    ),
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(assumptions).sort());
});
