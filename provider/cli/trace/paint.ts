import { createColors } from "picocolors";
import type { Line, Tone } from "../../mailflow";
import { broken } from "../runbook/script";

export interface Canvas {
  readonly colours: boolean;
  /** Longer lines are broken between words; undefined = not at all. */
  readonly columns: number | undefined;
}

/** A narrower terminal than this is not worth breaking lines for. */
const narrowest = 40;
/** How far the rest of a broken line is moved in. */
const hanging = 4;

/** The lines of a trace as a terminal shows them: coloured, and no wider than it is. */
export function painted(lines: readonly Line[], { colours, columns }: Canvas): string[] {
  const paint = painter(colours);
  return lines.flatMap(({ depth, text, tone }) => {
    const indent = 2 * depth;
    const fits = columns === undefined || columns < narrowest || indent + text.length <= columns;
    const rows = fits ? [text] : broken(text, Math.max(columns - indent - hanging, narrowest / 2));
    return rows.map((row, index) =>
      row === "" ? "" : `${" ".repeat(indent + (index === 0 ? 0 : hanging))}${paint[tone](row)}`,
    );
  });
}

function painter(colours: boolean): Readonly<Record<Tone, (text: string) => string>> {
  const { blue, bold, cyan, dim, green, red, yellow } = createColors(colours);
  return {
    plain: (text) => text,
    heading: bold,
    good: (text) => bold(green(text)),
    open: (text) => bold(yellow(text)),
    bad: (text) => bold(red(text)),
    quiet: dim,
    acts: green,
    way: blue,
    vendor: cyan,
  };
}
