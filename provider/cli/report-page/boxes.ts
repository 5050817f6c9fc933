import { type DiagramNode, kindOf, wordsOf } from "../../mailflow";

/** The text of a box, line by line: what it is and whose, its name, what it is about. */
export interface BoxText {
  readonly above: readonly string[];
  readonly name: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

export const lineHeight = 15;
export const padding = 8;
/** Letters of each size that fit into a line of a box. */
const letters = { above: 28, name: 21, detail: 26 } as const;
/** Lines of what it is about; the tables tell the rest. */
const mostDetail = 3;

export function boxText(node: DiagramNode): BoxText {
  const above = aboveName(node);
  const name = wrapped(node.label, letters.name);
  const whole = node.detail === undefined ? [] : wrapped(node.detail, letters.detail);
  const detail = whole.length > mostDetail ? [...whole.slice(0, mostDetail - 1), "…"] : whole;
  return {
    above,
    name,
    detail,
    height: (above.length + name.length + detail.length) * lineHeight + 2 * padding,
  };
}

/** What it is and whose, in one line if it fits. */
function aboveName(node: DiagramNode): string[] {
  const lines = [kindOf(node) ?? "", ...inLines(wordsOf(node))].filter((line) => line !== "");
  const joined = lines.join(" · ");
  return lines.length > 1 && joined.length <= letters.above ? [joined] : lines;
}

/** As many words in a line as fit. */
function inLines(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const joined = [lines.at(-1) ?? [], word].flat().join(" · ");
    if (joined.length <= letters.above) lines.splice(-1, 1, joined);
    else lines.push(word);
  }
  return lines;
}

/** Text in lines of at most so many letters, broken between words, else behind a dot or a hyphen, else anywhere. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [""];
  for (const word of text.trim().split(/\s+/)) {
    for (const [index, part] of partsOf(word, most).entries()) {
      const last = lines.at(-1) ?? "";
      const joined = last === "" ? part : index === 0 ? `${last} ${part}` : `${last}${part}`;
      if (joined.length <= most) lines[lines.length - 1] = joined;
      else lines.push(part);
    }
  }
  return lines;
}

function partsOf(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  return (word.match(/[^.@-]*[.@-]?/g) ?? []).flatMap(
    (part) => part.match(new RegExp(`.{1,${most}}`, "gu")) ?? [],
  );
}
