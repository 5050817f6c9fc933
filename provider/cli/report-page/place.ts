import type { Difference } from "../../kinds/kind";
import { rankedRules } from "../../kinds/order";
import type { PaperTenant } from "../../rehearsal/paper-tenant";

/** Where a rule stands in a tenant, as people say it; undefined where it is not there. */
export function placeOf(tenant: PaperTenant, id: string | undefined): string | undefined {
  const rules = rankedRules(tenant.TransportRule ?? []);
  const rank = rules.findIndex(({ guid }) => guid === id);
  const above = rules[rank - 1];
  if (rank < 0) {
    return undefined;
  }
  return above === undefined ? `${rank}, above all others` : `${rank}, below "${above.name}"`;
}

/** Whether it is its place among the others in which a rule differs. */
export const isMove = ({ property }: Pick<Difference, "property">): boolean => property === "order";
