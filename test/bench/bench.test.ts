import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Figure = import("./figures.mjs", { with: { "resolution-mode": "import" }}).Figure;

interface Bench {
  readonly status: number | null;
  readonly printed: string;
  readonly figures: readonly Figure[];
}

/** The bench's quick variant: few objects, times reported but not judged. */
function quickBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "avanan-bench-test-"));
  try {
    const out = join(folder, "bench.json");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(__dirname, "main.mjs"), "--quick", "--out", out],
      { encoding: "utf8" },
    );
    if (stderr !== "") {
      throw new Error(stderr);
    }
    return { status, printed: stdout, figures: JSON.parse(readFileSync(out, "utf8")).figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the bench measures what it promises, and every counted limit is kept", () => {
  const { status, printed, figures } = quickBench();
  expect(figures.filter(({ kept }) => !kept)).toEqual([]);
  expect(status).toBe(0);
  const limits = Object.fromEntries(
    figures.flatMap(({ what, value, limit }) => (limit === null || value === null ? [] : [[what, limit]])),
  );
  expect(limits).toMatchObject({
    "preview of 20 rules, token at hand: requests": 2,
    "preview of 20 rules: writes": 0,
    "first preview of 20 rules, no token yet: requests": 3,
    "up that takes over 20 rules: writes": 0,
    "up of 20 rules with nothing to do: writes": 0,
    "first up of 12 allow-list entries: writes": 4,
    "handler text": 199,
  });
  // A bench that sees no traffic would keep every limit.
  const seen = (what: string) => figures.find((figure) => figure.what === what)?.value;
  expect(seen("first up of 20 rules: writes")).toBe(20);
  expect(seen("first preview of 20 rules: requests for the token")).toBe(1);
  expect(seen("preview of 20 rules, token at hand: requests")).toBeGreaterThan(0);
  expect(seen("loading the handler, median of 5")).toBeGreaterThan(0);
  const names = figures.map(({ what }) => what);
  expect(new Set(names).size).toBe(names.length);
  for (const what of names) {
    expect(printed).toContain(what);
  }
}, 300_000);
