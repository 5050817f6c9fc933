import type { RuleStep } from "../steps";
import { type Line, line } from "./line";

const RULE = {
  matched: { mark: "+", tone: "acts" },
  notMatched: { mark: "-", tone: "quiet" },
  disabled: { mark: "x", tone: "quiet" },
  audit: { mark: "~", tone: "quiet" },
  cannotTell: { mark: "?", tone: "open" },
} as const;

/** A rule, and what it did. */
export function ruleLines(step: RuleStep): Line[] {
  const { mark, tone } = RULE[step.result];
  const label = `${mark} rule ${step.priority} "${step.object}"`;
  const taken = step.taken === true;
  const head = {
    matched: taken ? `${label} is taken to match` : `${label} matches: ${step.reason}`,
    notMatched: `${label} does not match: ${step.reason}`,
    disabled: `${label} is disabled`,
    audit: `${label} ${taken ? "only watches" : `would match, but only watches: ${step.reason}`}`,
    cannotTell: `${label}: cannot tell, because ${step.reason}`,
  }[step.result];
  const deeds = step.did.map(({ action, value, note }) => `${action} ${value}${note ? ` (${note})` : ""}`);
  const all = [...deeds, ...(step.result === "matched" && step.stops ? ["stopRuleProcessing"] : [])];
  return [line(head, tone), ...all.map((deed) => line(deed, "plain", 2))];
}
