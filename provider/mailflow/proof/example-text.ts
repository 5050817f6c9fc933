import { compilePatterns } from "../rules/text-match";

const tokens: readonly (readonly [RegExp, string])[] = [
  [/^\(\?i\)|\\b|\(\?:/g, ""],
  [/\\d|\[0-9\]/g, "1"],
  [/\\w|\[a-z\]|\[a-z0-9\]/gi, "a"],
  [/\\s/g, " "],
  [/(?<!\\)[*+?^$()]|\{\d[\d,]*\}/g, ""],
  [/(?<!\\)\./g, "a"],
  [/\\([^\w])/g, "$1"],
];

/** A text that a pattern finds, where the pattern is an easy one; undefined otherwise. */
export function exampleOf(pattern: string): string | undefined {
  // Of several alternatives the first will do.
  const [first = ""] = pattern.replace(/\|[^()]*(?=\))/g, "").split("|");
  const text = tokens.reduce((made, [token, by]) => made.replace(token, by), first);
  return compilePatterns([pattern]).find(text) === undefined ? undefined : text;
}
