import type { Rehearsed } from "../avanan/specification";
import { formatViolation, type Invariant, type Proof, type ProvenViolation } from "../mailflow";
import { asItIs } from "./states";
import { traceCommand } from "./trace-command";

/** Messages that are named; more of them mostly fare alike. */
const most = 5;

/** Judges a proof: what the change itself would certainly break is refused, all else is said. */
export function verdictOf({ states, messages, violations, uncovered, tangled }: Proof): Rehearsed {
  const broken = violations.filter(isBroken);
  const said = violations.filter((violation) => !isBroken(violation));
  const lasting = violations.filter(({ stays }) => stays);
  const sound = violations.length + tangled.length === 0 ? ": none is lost and none goes in circles" : "";
  return {
    refused: listed(broken, (one) => `${one.state}: ${formatViolation(one)}`),
    ...followOf(broken, "declared"),
    notes: [
      ...listed(said, (one) => `warning ${whenOf(one)}: ${formatViolation(one)}`),
      ...(states > 1 && uncovered.length > 0 ? [unmet(uncovered)] : []),
      ...(states > 1 && tangled.length > 0 ? [open(tangled)] : []),
    ],
    proof: { safe: !lasting.some(isLoss), found: listed(lasting, formatViolation) },
    ...(states > 1
      ? {
          followed: `proof: ${messages} kinds of messages followed through ${states} states of the tenant${sound}`,
        }
      : {}),
  };
}

/** The command that follows the first message which shows what is broken, where one does. */
export function followOf(
  broken: readonly ProvenViolation[],
  through: "declared" | "live",
): { readonly follow?: string } {
  const shown = broken.find(({ probe }) => probe !== undefined)?.probe;
  return shown === undefined ? {} : { follow: traceCommand(shown.message, through) };
}

function unmet(rules: readonly string[]): string {
  return `warning proof: no message was followed that meets the ${rules.length === 1 ? "rule" : "rules"} ${fewOf(rules)}: what becomes of such mail was not seen`;
}

function open(messages: readonly string[]): string {
  return `warning proof: more points are open than are followed of ${fewOf(messages)}: what may become of such mail was not seen, only what certainly does`;
}

/** Names, the first few of them, and how many more there are. */
export function fewOf(names: readonly string[]): string {
  const named = names.slice(0, most).map((name) => `"${name}"`);
  return `${named.join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
}

/** Mail that the vendor does not see, or that goes to the junk folder, arrives all the same; an open point may turn out well. */
function isLoss({ certain, invariant }: ProvenViolation): boolean {
  return certain && !arriving.includes(invariant);
}

/** What the change itself would certainly break. What fares badly already may fare badly in another way. */
export function isBroken(violation: ProvenViolation): boolean {
  return isLoss(violation) && !violation.already;
}

function whenOf({ state, stays }: ProvenViolation): string {
  return state === asItIs ? `found as it is${stays ? "" : ", mended by this change"}` : "proof";
}

const arriving: readonly Invariant[] = ["inspected", "notJunked"];

/** Of many violations of one kind by one object the first is named, with how many there are. */
function listed(
  violations: readonly ProvenViolation[],
  say: (violation: ProvenViolation) => string,
): readonly string[] {
  const groups = new Map<string, ProvenViolation[]>();
  for (const violation of violations) {
    const kind = `${violation.invariant} ${violation.object}`;
    groups.set(kind, [...(groups.get(kind) ?? []), violation]);
  }
  const lines = [...groups.values()].map(
    ([first, ...others]) =>
      `${say(first as ProvenViolation)}${others.length === 0 ? "" : ` (and ${others.length} more such ${others.length === 1 ? "message" : "messages"})`}`,
  );
  return firstOf(lines, most);
}

/** At most so many lines, and how many more there are. */
export function firstOf(lines: readonly string[], count: number): readonly string[] {
  return lines.length > count ? [...lines.slice(0, count), `and ${lines.length - count} more`] : lines;
}
