/**
 * What a line tells, so that a terminal can colour it. `quiet`: what did not act; `open`: what cannot be told, or what
 * is not an ordinary end; `way`: where the message goes next; `vendor`: what the vendor does.
 */
export type Tone = "plain" | "heading" | "good" | "open" | "bad" | "quiet" | "acts" | "way" | "vendor";

/** One line of a trace; it is moved in by two blanks for each level of depth. */
export interface Line {
  readonly depth: number;
  readonly text: string;
  readonly tone: Tone;
}

export const line = (text: string, tone: Tone = "plain", depth = 0): Line => ({ depth, text, tone });
export const deeper = (lines: readonly Line[], by: number): Line[] =>
  lines.map((one) => ({ ...one, depth: one.text === "" ? 0 : one.depth + by }));
