/** Measures what the product costs, prints it, writes it as JSON, and ends with 1 when a limit is broken. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { locatePulumi } from "../../setup/pulumi.mjs";
import { firstUpOfEntries } from "./allow-list.mjs";
import { Figures } from "./figures.mjs";
import { handlerLoading } from "./loading.mjs";
import { provingInstalls } from "./proof.mjs";
import { besideIdleResources, requestsOfColdStart, requestsOfPreviews } from "./transport-rules.mjs";

const { values: options } = parseArgs({
  options: {
    /** Few objects and one run of each, times reported but not judged: for a test beside other tests. */
    quick: { type: "boolean", default: false },
    out: { type: "string", default: fileURLToPath(new URL("../../bench.json", import.meta.url)) },
  },
});
const size = options.quick
  ? { counts: [], cold: 20, entries: 12, beside: 20, times: 1 }
  : { counts: [20, 300], cold: 50, entries: 60, beside: 100, times: 3 };

const started = performance.now();
const cli = await locatePulumi();
const figures = new Figures({ judgeTime: !options.quick });
handlerLoading(figures, 5);
provingInstalls(figures, 300, size.times === 1 ? 1 : 5);
await firstUpOfEntries(cli, figures, size.entries);
await requestsOfColdStart(cli, figures, size.cold);
await requestsOfPreviews(cli, figures, size.counts);
await besideIdleResources(cli, figures, size.beside, size.times);

console.log(figures.table().join("\n"));
const seconds = Math.round((performance.now() - started) / 1000);
const out = resolve(options.out);
const { node } = process.versions;
await writeFile(
  out,
  `${JSON.stringify({ seconds, node, engine: cli.version, quick: options.quick, figures: figures.all }, null, 2)}\n`,
);
const kept = figures.broken.length === 0 ? "every limit kept" : `${figures.broken.length} limit(s) broken`;
console.log(`\n${figures.all.length} figures in ${seconds} s, ${kept}; written to ${out}`);
process.exitCode = figures.broken.length === 0 ? 0 : 1;
