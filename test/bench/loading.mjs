import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./figures.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = `const started = performance.now();
require("pulumi-avanan/handler");
console.log(performance.now() - started);`;

/** What the handler takes to load in a fresh process: every command of the engine pays it once. */
export function handlerLoading(figures, times) {
  const taken = Array.from({ length: times }, () =>
    Number(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })),
  );
  figures.add(`loading the handler, median of ${times}`, median(taken), "ms", 150);
}
