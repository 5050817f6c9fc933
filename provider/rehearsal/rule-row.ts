import type { ExchangeRecord } from "../exchange";
import { rankedRules } from "../kinds/order";
import type { Step } from "./course";
import type { PaperTenant } from "./paper-tenant";

const rows = new WeakMap<readonly ExchangeRecord[], readonly string[]>();

/** The ids of a tenant's transport rules, the first to run first. */
function rowOf({ TransportRule: records = [] }: PaperTenant): readonly string[] {
  const row = rows.get(records) ?? rankedRules(records).map(({ guid }) => guid);
  rows.set(records, row);
  return row;
}

/**
 * The tenant's transport rules, and those that are made, in the order of a state in which some steps are done: what such a step
 * places stands where the step leaves it, all else stands where it was. `tenantOf`: the tenant that a step leaves; undefined
 * where it is yet to be done. A rule that a step has removed is still named.
 */
export function ruleRow(
  start: PaperTenant,
  steps: readonly Step[],
  tenantOf: (step: Step) => PaperTenant | undefined,
): readonly string[] {
  const row = [...rowOf(start)];
  /** Rules that a step was planned beside, and that stand elsewhere, or nowhere, in this state. */
  const elsewhere = new Set<string>();
  for (const step of steps) {
    const { id } = step;
    if (id === undefined || !places(step)) continue;
    const tenant = tenantOf(step);
    if (tenant === undefined) {
      elsewhere.add(id);
      continue;
    }
    if (row.includes(id)) row.splice(row.indexOf(id), 1);
    const planned = rowOf(tenant);
    const above = planned
      .slice(0, planned.indexOf(id))
      .findLast((other) => !elsewhere.has(other) && row.includes(other));
    row.splice(above === undefined ? 0 : row.indexOf(above) + 1, 0, id);
  }
  return row;
}

/** Whether a step says where its rule is to stand: a new one stands last otherwise. */
const places = ({ object, removes, commands }: Step): boolean =>
  object.type === "TransportRule" &&
  removes !== true &&
  commands.some(({ cmdlet, parameters }) => cmdlet.startsWith("New-") || parameters.Priority !== undefined);
