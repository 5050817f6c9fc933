import type { Inputs, Kind, State } from "../kinds/kind";
import { advise } from "./advice";
import { adviceLine, callsForAction } from "./advice/advice";
import { knownNouns, knownTenant } from "./advice/known-tenant";
import { parseSpec, type TenantSpec } from "./spec";
import { changeProblems } from "./transition";

/**
 * The whole specification of a tenant as one resource. It is no object of Exchange: it sees what was declared beside what
 * is, and the tenant as it is, before anything is written, and everything else waits for it. Reads only. `today`: the date
 * of the run, ISO.
 */
export const specification = (today: () => string): Kind => ({
  type: "Specification",
  needs: knownNouns,
  outputs: ["warnings"],
  check(inputs) {
    const parsed = parseSpec(inputs);
    const problems =
      "problems" in parsed ? parsed.problems.map(({ key, reason }) => ({ property: key, reason })) : [];
    return { inputs, problems };
  },
  review(tenant, previous, inputs) {
    const spec = specOf(inputs);
    const before = specOf(previous);
    if (spec === undefined) {
      return { problems: [], notes: [] };
    }
    const known = knownTenant(tenant);
    const problems = before === undefined ? [] : changeProblems(before, spec, known.transportRules);
    return {
      problems: problems.map(({ key, reason }) => ({ property: key, reason })),
      // What stays as it is stands in the output; said in every run, it would hide what calls for action.
      notes: advise(spec, known, today()).filter(callsForAction).map(adviceLine),
    };
  },
  same: (_property, a, b) => JSON.stringify(a) === JSON.stringify(b),
  replacing: () => false,
  find(tenant, inputs) {
    const spec = specOf(inputs);
    return { Warnings: spec === undefined ? [] : advise(spec, knownTenant(tenant), today()) };
  },
  prove: () => undefined,
  idOf: () => "Specification",
  differences: () => [],
  plan: () => [],
  remove: () => [],
  conflicts: () => false,
  observe: (record): State => ({ warnings: record.Warnings }),
  label: () => "Specification",
});

/** What an earlier release stored may lack or have what today's specification has not: then there is nothing to compare. */
function specOf({ warnings: _, ...args }: Inputs): TenantSpec | undefined {
  const parsed = parseSpec(args);
  return "spec" in parsed ? parsed.spec : undefined;
}
