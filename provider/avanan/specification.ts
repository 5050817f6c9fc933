import { isDeepStrictEqual } from "node:util";
import type { Inputs, Kind, Review, State } from "../kinds/kind";
import { sameName } from "../kinds/order";
import { mailFlowLists, type TenantView } from "../kinds/tenant-view";
import { advise } from "./advice";
import { adviceLine, callsForAction } from "./advice/advice";
import { knownTenant } from "./advice/known-tenant";
import { blueprint } from "./blueprint";
import { nameOf } from "./desired";
import { parseSpec, type SpecProblem, type TenantSpec } from "./spec";
import { changeProblems } from "./transition";
import { namedFirst, nounsOf, unknownPeople } from "./unknown-people";
import { inEmergency, needless, overridden, unsafe } from "./unsafe";

/** What a rehearsal of a change has shown. */
export interface Rehearsed {
  /** What the change would certainly break, a message each; empty when it is safe. */
  readonly refused: readonly string[];
  /** The command that follows the first message of them. */
  readonly follow?: string;
  /** Open points, faults that the tenant has already, mail that the vendor does not see. */
  readonly notes: readonly string[];
  /** How mail fares once the change is made. */
  readonly proof: ProofOutput;
  /** What was followed, in a sentence; undefined when there is nothing to change. */
  readonly followed?: string;
}

/** How mail fares in a tenant that is as declared. */
export interface ProofOutput {
  /** Whether every kind of message certainly arrives where it should, and nothing goes to strangers. */
  readonly safe: boolean;
  /** What does not, what is open, and mail that the vendor does not see. */
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
  // It is the record of what was declared, switches and all.
  steering: [],
  check(inputs) {
    const parsed = parseSpec(inputs);
    const problems =
      "problems" in parsed ? parsed.problems.map(({ key, reason }) => ({ property: key, reason })) : [];
    return { inputs, problems };
  },
  review(previous, inputs) {
    const spec = specOf(inputs);
    if (spec === undefined) {
      return undefined;
    }
    const before = specOf(previous);
    const people = namedFirst(before, spec);
    const needs = [...mailFlowLists, ...nounsOf(people)];
    return {
      needs,
      look: (tenant) => reviewOf(around, { before, spec, unknown: unknownPeople(people, tenant) }, tenant),
    };
  },
  same: (_property, a, b) => JSON.stringify(a) === JSON.stringify(b),
  replacing: () => false,
  find(tenant, inputs) {
    const spec = specOf(inputs);
    if (spec === undefined) {
      return { Warnings: [], Proof: null };
    }
    const { proof } = around.rehearse(spec, spec, tenant);
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

interface Change {
  readonly before: TenantSpec | undefined;
  readonly spec: TenantSpec;
  /** Whom it names though the tenant has no such recipient. */
  readonly unknown: readonly SpecProblem[];
}

/** What stands against the change from one specification to the other in this tenant, and what people should know. */
function reviewOf(
  { today, rehearse }: Surroundings,
  { before, spec, unknown }: Change,
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
  const problems = [...unknown, ...changeProblems(before, spec, known.transportRules)];
  if (problems.length > 0) {
    return { problems: problems.map(({ key, reason }) => ({ property: key, reason })), notes: advice };
  }
  const { refused, follow, notes, followed } = rehearse(before, spec, tenant);
  const override = "pulumi config set avanan:acceptUnsafe true";
  const reason = unsafe({ what: "this change", refused, follow, override });
  const by = forcedBy(before, spec);
  return {
    problems: refused.length > 0 && by === undefined ? [{ property: "", reason }] : [],
    notes: [
      ...advice,
      ...notes,
      ...(spec.acceptUnsafe && refused.length === 0 ? [needless] : []),
      ...(by === undefined ? [] : refused.map(by === "acceptUnsafe" ? overridden : inEmergency)),
      ...(followed === undefined ? [] : [followed]),
    ],
  };
}

/** The setting by which a change is made although it would lose mail. */
export type Force = "acceptUnsafe" | "bypass";

/** What makes a change all the same, be it safe or not. Whoever breaks the glass has no time to mend the tenant first. */
export function forcedBy(before: TenantSpec | undefined, spec: TenantSpec): Force | undefined {
  if (spec.acceptUnsafe) {
    return "acceptUnsafe";
  }
  return spec.bypass && isDeepStrictEqual(before && { ...before, bypass: true }, spec) ? "bypass" : undefined;
}

/** What an earlier release stored may lack or have what today's specification has not: then there is nothing to compare. */
function specOf({ warnings: _, proof: __, ...args }: Inputs): TenantSpec | undefined {
  const parsed = parseSpec(args);
  return "spec" in parsed ? parsed.spec : undefined;
}
