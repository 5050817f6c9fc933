import type { SpecProblem } from "../avanan";
import { knownTenant } from "../avanan/advice/known-tenant";
import { type Force, forcedBy } from "../avanan/specification";
import { changeProblems } from "../avanan/transition";
import { needless } from "../avanan/unsafe";
import { formatViolation, type Proof } from "../mailflow";
import { viewOf } from "../rehearsal/paper-tenant";
import { type ChangeToProve, proveChange } from "../rehearsal/prove-change";
import { verdictOf } from "../rehearsal/verdict";
import type { ReadChange } from "./read-change";
import type { StackState } from "./stack-state";

/** A change, and what its proof has shown. */
export interface ProvedChange {
  /** What the last run declared of the tenant. `unknown`: the state could not be had. `nothingYet`: there was no run. */
  readonly previous: "known" | "nothingYet" | "unknown";
  /** Why `pulumi up` would refuse the whole change, and the steps to take instead. Then nothing is followed. */
  readonly refusals: readonly SpecProblem[];
  /** The setting by which `pulumi up` makes the change although it would lose mail; a change of several steps it does not make. */
  readonly force: Force | undefined;
  readonly proof: Proof;
}

/** Proves a change as a preview does. `state`: from which what was declared before is known. */
export function provedChange(
  change: ChangeToProve & Partial<ReadChange>,
  state: StackState | undefined,
): ProvedChange {
  const { previous, next, tenant, unknown = [] } = change;
  const { transportRules } = knownTenant(viewOf(tenant));
  const refusals = [...unknown, ...changeProblems(previous, next, transportRules)];
  return {
    previous: state === undefined ? "unknown" : previous === undefined ? "nothingYet" : "known",
    refusals,
    force: forcedBy(previous, next),
    proof:
      refusals.length > 0
        ? { states: 0, messages: 0, violations: [], uncovered: [], tangled: [] }
        : proveChange(change),
  };
}

export function isSafe({ refusals, proof }: ProvedChange): boolean {
  return refusals.length === 0 && verdictOf(proof).refused.length === 0;
}

/** The setting by which an unsafe change is made all the same; undefined where nothing is to be overridden. */
function overriddenBy(proved: ProvedChange): Force | undefined {
  return proved.refusals.length === 0 && !isSafe(proved) ? proved.force : undefined;
}

/** For people, line by line; the last one says whether it is safe. */
export function provedLines(proved: ProvedChange): readonly string[] {
  const { previous, refusals, force, proof } = proved;
  const by = overriddenBy(proved);
  const { refused, follow, notes, followed, proof: inTheEnd } = verdictOf(proof);
  const said =
    refusals.length > 0
      ? "pulumi up would refuse this change"
      : (followed ?? `there is nothing to change; ${proof.messages} kinds of messages followed`);
  return [
    ...(previous === "unknown" ? [stateUnknown] : []),
    ...refusals.map(({ key, reason }) => `failed  avanan:${key}: ${reason}`),
    ...refused.map((text) => `failed  ${by === undefined ? "" : `overridden (${by}): `}${text}`),
    ...(follow === undefined ? [] : [`        to follow the first message: ${follow}`]),
    ...notes,
    ...(force === "acceptUnsafe" && isSafe(proved) ? [needless] : []),
    ...(by === undefined ? [] : [madeAllTheSame(by)]),
    `${said}: ${!isSafe(proved) ? "not safe" : inTheEnd.safe ? "safe" : "safe, since nothing gets worse; yet not all mail arrives as it should"}`,
  ];
}

/** An override is for whoever runs `pulumi up`; what stops at an unsafe change stops at this one, too. */
const madeAllTheSame = (by: Force) =>
  `overridden (${by}): pulumi up makes the change all the same. It is unsafe as before, so that prove still ends with 1`;

const stateUnknown =
  "warning previous: what the last run declared is not known: the Pulumi CLI did not show the stack's state. This is proved as a first run: what pulumi up would remove stays. Run it where `pulumi stack export` works.";

/** For pipelines: one document. */
export function provedJson(proved: ProvedChange): string {
  const { previous, refusals, proof } = proved;
  const violations = proof.violations.map(({ probe, ...violation }) => ({
    ...violation,
    sentence: formatViolation(violation),
    mail: probe?.message ?? null,
  }));
  const { states, messages, uncovered, tangled } = proof;
  // What is refused as a whole is not followed.
  const inTheEnd = refusals.length > 0 ? null : verdictOf(proof).proof;
  const safe = isSafe(proved);
  return JSON.stringify(
    {
      safe,
      overridden: overriddenBy(proved) !== undefined,
      previous,
      refusals,
      states,
      messages,
      violations,
      uncovered,
      tangled,
      inTheEnd,
    },
    null,
    2,
  );
}
