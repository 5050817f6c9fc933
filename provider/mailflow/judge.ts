import { normal } from "./addresses";
import type { Assumptions } from "./assumptions";
import { compileFlow } from "./compile";
import { type Violation, violationsOf } from "./invariants";
import { compilePortal, type Portal } from "./portal";
import { messageClasses, type People, type Probe } from "./probes";
import type { TenantObjects } from "./tenant";
import { traceThrough } from "./trace";

export interface JudgeInput {
  /** The tenant without our objects. */
  before: TenantObjects;
  /** The tenant as it is. */
  now: TenantObjects;
  portal: Portal;
  assumptions?: Partial<Assumptions>;
  /** Who to try; default: picked from the tenant. */
  people?: People;
  /** Further messages to try. */
  probes?: readonly Probe[];
}

/** Compares a tenant with what it was before our objects; an empty list means that mail is safe. */
export function judge(input: JudgeInput): Violation[] {
  const { portal, assumptions } = input;
  const options = assumptions ? { portal, assumptions } : { portal };
  const before = compileFlow(input.before, options);
  const now = compileFlow(input.now, options);
  const bar = {
    portals: [compilePortal(portal)],
    journaled: new Set(before.journalRules.map((rule) => normal(rule.journalEmailAddress ?? ""))),
  };
  const probes = [...messageClasses(input.before, input.now, portal, input.people), ...(input.probes ?? [])];
  return distinct(
    probes.flatMap((probe) =>
      violationsOf(
        { probe, old: traceThrough(before, probe.message), present: traceThrough(now, probe.message) },
        bar,
      ),
    ),
  );
}

/** Each violation once: the first of those that say the same of the same message. */
export function distinct(violations: readonly Violation[]): Violation[] {
  const found = new Map<string, Violation>();
  for (const violation of violations) {
    const id = [violation.invariant, violation.message, violation.at, violation.object].join("|");
    if (!found.has(id)) found.set(id, violation);
  }
  return [...found.values()];
}
