import { formatViolation, type Invariant, type Proof, type ProvenViolation } from "../mailflow";
import { asItIs } from "./states";

/** What a proof means for a change. */
export interface Verdict {
  /** Why the change must not be made; empty when it is safe. */
  readonly refused: readonly string[];
  /** What people should know: open points, faults that are there already, mail that the vendor does not see. */
  readonly notes: readonly string[];
  /** What was followed, in a sentence; undefined when there is nothing to change. */
  readonly followed?: string;
}

/** Messages that are named; more of them mostly fare alike. */
const most = 5;

/** Judges a proof: what the change itself would certainly break is refused, all else is said. */
export function verdictOf({ states, messages, violations }: Proof): Verdict {
  const broken = violations.filter(isBroken);
  const said = violations.filter((violation) => !isBroken(violation));
  const sound = violations.length === 0 ? ": none is lost and none goes in circles" : "";
  return {
    refused: listed(broken, (one) => `${one.state}: ${formatViolation(one)}`),
    notes: listed(
      said,
      (one) => `warning ${one.state === asItIs ? "found as it is" : "proof"}: ${formatViolation(one)}`,
    ),
    ...(states > 1
      ? {
          followed: `proof: ${messages} kinds of messages followed through ${states} states of the tenant${sound}`,
        }
      : {}),
  };
}

/** Mail that the vendor does not see, or that goes to the junk folder, arrives all the same; an open point may turn out well. */
export function isBroken({ certain, state, invariant }: ProvenViolation): boolean {
  return certain && state !== asItIs && !arriving.includes(invariant);
}

const arriving: readonly Invariant[] = ["inspected", "notJunked"];

/** Of many violations of one kind by one object the first is named, with how many there are. */
function listed(
  violations: readonly ProvenViolation[],
  say: (violation: ProvenViolation) => string,
): string[] {
  const groups = new Map<string, ProvenViolation[]>();
  for (const violation of violations) {
    const kind = `${violation.invariant} ${violation.object}`;
    groups.set(kind, [...(groups.get(kind) ?? []), violation]);
  }
  const lines = [...groups.values()].map(
    ([first, ...others]) =>
      `${say(first as ProvenViolation)}${others.length === 0 ? "" : ` (and ${others.length} more such ${others.length === 1 ? "message" : "messages"})`}`,
  );
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;
}
