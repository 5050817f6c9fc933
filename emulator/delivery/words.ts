import { dotNetOnly } from "../cmdlets/transport-rule/values";
import type { Answer } from "./answer";
import { some } from "./answer";

const inWord = /[\p{L}\p{N}_]/u;

/** Whole words and phrases (assumption `wholeWords`): "deal" is in "a deal!", not in "ideal". */
function hasWord(text: string, word: string): boolean {
  const [haystack, needle] = [text.toLowerCase(), word.toLowerCase()];
  const joins = (inner: string | undefined, outer: string | undefined) =>
    inner !== undefined && outer !== undefined && inWord.test(inner) && inWord.test(outer);
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (!joins(needle.at(0), haystack[at - 1]) && !joins(needle.at(-1), haystack[end])) {
      return true;
    }
  }
  return false;
}

export function containsWords(text: string, words: readonly string[]): boolean {
  return words.some((word) => hasWord(text, word));
}

/** .NET's patterns as far as JavaScript reads them alike (assumption `patternsIgnoreCase`). */
export function matchesPatterns(text: string, patterns: readonly string[]): Answer {
  return some(patterns, (pattern) =>
    dotNetOnly.test(pattern)
      ? { unknown: `the delivery does not read the pattern "${pattern}"` }
      : new RegExp(pattern, "i").test(text),
  );
}
