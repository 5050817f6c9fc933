/** Exchange's two ways of looking at text: whole words, and .NET regular expressions; both without case. */

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** The first of the words the text contains; a word counts only when it stands by itself. */
export function compileWords(words: readonly string[]): (text: string) => string | undefined {
  const tests = words.map((word) => {
    const left = /^[\p{L}\p{N}_]/u.test(word) ? "(?<![\\p{L}\\p{N}_])" : "";
    const right = /[\p{L}\p{N}_]$/u.test(word) ? "(?![\\p{L}\\p{N}_])" : "";
    return { word, lower: word.toLowerCase(), pattern: new RegExp(`${left}${escaped(word)}${right}`, "iu") };
  });
  return (text) => {
    // Plain text that does not hold the letters needs no look at where words begin; other scripts fold in ways of their own.
    const lower = plain.test(text) ? text.toLowerCase() : undefined;
    return tests.find((one) => (lower?.includes(one.lower) ?? true) && one.pattern.test(text))?.word;
  };
}

const plain = /^[ -~\s]*$/;

export interface Patterns {
  /** The first pattern the text matches. */
  find(text: string): string | undefined;
  /** Patterns that only .NET can read; where one of them could decide, nothing can be told. */
  readonly unreadable: readonly string[];
}

/** JavaScript refuses some escapes .NET accepts (`\@`, `\-`); as code points they mean the same in both. */
const portable = (pattern: string): string =>
  pattern
    .replace(/^\(\?i\)/, "")
    .replace(
      /\\([^\w\\^$.*+?()[\]{}|/])/g,
      (_, c: string) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );

export function compilePatterns(patterns: readonly string[]): Patterns {
  const readable: { source: string; pattern: RegExp }[] = [];
  const unreadable: string[] = [];
  for (const source of patterns) {
    try {
      readable.push({ source, pattern: new RegExp(portable(source), "iu") });
    } catch (error) {
      // A SyntaxError says "not a JavaScript pattern"; that is an answer ("cannot tell"), anything else is a defect.
      if (!(error instanceof SyntaxError)) throw error;
      unreadable.push(source);
    }
  }
  return { find: (text) => readable.find(({ pattern }) => pattern.test(text))?.source, unreadable };
}
