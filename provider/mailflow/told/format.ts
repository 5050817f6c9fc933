import type { Step, Trace } from "../steps";
import type { Line } from "./line";
import { stepLines, stepsLines, traceLines } from "./lines";

export { formatEnd } from "./lines";

export interface FormatOptions {
  /** Show rules that did not match, too. Default true: a trace explains why a rule did not act. */
  allRules?: boolean;
}

const spelled = (lines: readonly Line[]) => lines.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`);

/** Renders a trace as lines for a terminal. Plain text, no colours: it also goes into pull requests and logs. */
export const formatTrace = (trace: Trace, options: FormatOptions = {}): string[] =>
  spelled(traceLines(trace, options));

/** Steps, grouped by pass through the service. */
export const formatSteps = (steps: readonly Step[], options: FormatOptions = {}): string[] =>
  spelled(stepsLines(steps, options));

/** One step; a fork brings the lines of its branches with it. */
export const formatStep = (step: Step, options: FormatOptions = {}): string[] =>
  spelled(stepLines(step, options));
