import { z } from "zod";
import type { ExchangeRecord, Parameters } from "../exchange/command";
import type { Inputs } from "./kind";
import type { MoreState } from "./object-kind";
import { misplaced, placeFor, type RuleOrder, rankedRules } from "./order";
import type { TenantView } from "./tenant-view";

const names = z.array(z.string({ error: "must be a rule's name or GUID" }), {
  error: "must be a list of rule names",
});
export const orderSchema = z.strictObject(
  {
    first: z.boolean({ error: "must be true or false" }).optional(),
    after: names.optional(),
    before: names.optional(),
  },
  { error: "must be an object of first, after and before" },
);

/** Where a transport rule stands, as a part of its state. */
export const ruleOrder: MoreState = {
  differences(tenant, record, inputs) {
    const order = orderOf(inputs);
    const wrong = order === undefined ? [] : misplacedBy(tenant, record, order);
    return wrong.length === 0
      ? []
      : [{ property: "order", has: { ...order, misplacedTo: wrong }, wants: order }];
  },
  parameters(tenant, record, inputs): Parameters {
    const order = orderOf(inputs);
    if (order === undefined || (record !== undefined && misplacedBy(tenant, record, order).length === 0)) {
      return {};
    }
    const rules = rankedRules(tenant.records("TransportRule"));
    const rank = rules.findIndex((rule) => rule.guid === String(record?.Guid));
    const place = placeFor(
      rules.filter((_, index) => index !== rank),
      order,
    );
    return place === undefined || place === rank ? {} : { Priority: place };
  },
};

function misplacedBy(tenant: TenantView, record: ExchangeRecord, order: RuleOrder): string[] {
  const rules = rankedRules(tenant.records("TransportRule"));
  return misplaced(rules, String(record.Guid), order).map((rule) => rule.name);
}

function orderOf(inputs: Inputs): RuleOrder | undefined {
  return inputs.order === null ? undefined : (inputs.order as RuleOrder | undefined);
}
