import type { Inputs, Kind, Review, State } from "../kinds/kind";
import { sameName } from "../kinds/order";
import { mailFlowLists, type TenantView } from "../kinds/tenant-view";
import { advise } from "./advice";
import { adviceLine, callsForAction } from "./advice/advice";
import { knownTenant } from "./advice/known-tenant";
import { blueprint } from "./blueprint";
import { nameOf } from "./desired";
import { parseSpec, type TenantSpec } from "./spec";
import { changeProblems } from "./transition";
import { overridden, unsafe } from "./unsafe";

/** What a rehearsal of a change has shown. */
export interface Rehearsed {
  /** What the change would certainly break, a message each; empty when it is safe. */
  readonly refused: readonly string[];
  /** Open points, and faults that the tenant has already. */
  readonly notes: readonly string[];
  /** What was followed, in a sentence; undefined when there is nothing to change. */
  readonly followed?: string;
}

/** The proof as an output: it says the same as long as the tenant stays as it is. */
export interface ProofOutput {
  readonly safe: boolean;
  readonly found: readonly string[];
}

/** What the specification is told rather than finding out. */
export interface Surroundings {
  /** The date of the run, ISO. */
  readonly today: () => string;
  /** Follows mail through a change on paper; `view` has the tenant's lists. */
  readonly rehearse: (previous: TenantSpec | undefined, next: TenantSpec, view: TenantView) => Rehearsed;
}

/**
 * The whole specification of a tenant as one resource. It is no object of Exchange: it sees what was declared beside what
 * is, and the tenant as it is, before anything is written, and everything else waits for it. Reads only.
 */
export const specification = (around: Surroundings): Kind => ({
  type: "Specification",
  needs: mailFlowLists,
  outputs: ["warnings", "proof"],
  check(inputs) {
    const parsed = parseSpec(inputs);
    const problems =
      "problems" in parsed ? parsed.problems.map(({ key, reason }) => ({ property: key, reason })) : [];
    return { inputs, problems };
  },
  review(previous, inputs) {
    const spec = specOf(inputs);
    return spec === undefined
      ? undefined
      : { needs: mailFlowLists, look: (tenant) => reviewOf(around, specOf(previous), spec, tenant) };
  },
  same: (_property, a, b) => JSON.stringify(a) === JSON.stringify(b),
  replacing: () => false,
  find(tenant, inputs) {
    const spec = specOf(inputs);
    if (spec === undefined) {
      return { Warnings: [], Proof: null };
    }
    const { refused, notes } = around.rehearse(spec, spec, tenant);
    const proof: ProofOutput = { safe: refused.length === 0, found: [...refused, ...notes] };
    return { Warnings: advise(spec, knownTenant(tenant), around.today()), Proof: proof };
  },
  prove: () => undefined,
  idOf: () => "Specification",
  differences: () => [],
  plan: () => [],
  remove: () => [],
  conflicts: () => false,
  observe: (record): State => ({ warnings: record.Warnings, proof: record.Proof }),
  label: () => "Specification",
});

/** What stands against the change from one specification to the other in this tenant, and what people should know. */
function reviewOf(
  { today, rehearse }: Surroundings,
  before: TenantSpec | undefined,
  spec: TenantSpec,
  tenant: TenantView,
): ReturnType<Review["look"]> {
  const known = knownTenant(tenant);
  // What stays as it is stands in the output; said in every run, it would hide what calls for action.
  // Nor is what bears a name of ours that it is about to lose somebody else's.
  const stays = new Set(blueprint(spec).map(nameOf));
  const leaving =
    before === undefined
      ? []
      : blueprint(before)
          .map(nameOf)
          .filter((name) => !stays.has(name));
  const advice = advise(spec, known, today())
    .filter((one) => callsForAction(one) && !leaving.some((name) => sameName(name, one.object ?? "")))
    .map(adviceLine);
  const problems = before === undefined ? [] : changeProblems(before, spec, known.transportRules);
  if (problems.length > 0) {
    return { problems: problems.map(({ key, reason }) => ({ property: key, reason })), notes: advice };
  }
  const { refused, notes, followed } = rehearse(before, spec, tenant);
  return {
    problems:
      refused.length === 0 || spec.acceptUnsafe
        ? []
        : [
            {
              property: "",
              reason: unsafe("this change", refused, "pulumi config set avanan:acceptUnsafe true"),
            },
          ],
    notes: [
      ...advice,
      ...notes,
      ...(spec.acceptUnsafe ? refused.map(overridden) : []),
      ...(followed === undefined ? [] : [followed]),
    ],
  };
}

/** What an earlier release stored may lack or have what today's specification has not: then there is nothing to compare. */
function specOf({ warnings: _, proof: __, ...args }: Inputs): TenantSpec | undefined {
  const parsed = parseSpec(args);
  return "spec" in parsed ? parsed.spec : undefined;
}
