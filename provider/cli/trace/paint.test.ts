import type { Line } from "../../mailflow";
import { painted } from "./paint";

const line = (text: string, more: Partial<Line> = {}): Line => ({ depth: 0, text, tone: "plain", ...more });

test("without colours a line is its text, moved in", () => {
  const lines = [line("a"), line("b", { depth: 2, tone: "bad" }), line("")];
  expect(painted(lines, { colours: false, columns: undefined })).toEqual(["a", "    b", ""]);
});

test("colours go around the text, not around what moves it in", () => {
  const [row] = painted([line("a", { depth: 1, tone: "acts" })], { colours: true, columns: undefined });
  expect(row).toBe("  \u001b[32ma\u001b[39m");
});

test("a line that is too long is broken between words, its rest moved in, each row coloured", () => {
  const long = line("it comes back from one of the inbound addresses", { depth: 1, tone: "vendor" });
  expect(painted([long], { colours: false, columns: 40 })).toEqual([
    "  it comes back from one of the",
    "      inbound addresses",
  ]);
  for (const row of painted([long], { colours: true, columns: 40 })) {
    expect(row.trimStart().startsWith("\u001b[36m")).toBe(true);
    expect(row.endsWith("\u001b[39m")).toBe(true);
  }
});

test("what is narrower than a terminal is left to the terminal", () => {
  const long = line("word ".repeat(20).trim());
  expect(painted([long], { colours: false, columns: 10 })).toHaveLength(1);
});
