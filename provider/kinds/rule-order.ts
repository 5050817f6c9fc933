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
    if (order === undefined) {
      return [];
    }
    const wrong = misplaced(rankedRules(tenant.records("TransportRule")), String(record.Guid), order);
    return wrong.length === 0
      ? []
      : [{ property: "order", has: { misplacedTo: wrong.map((rule) => rule.name) }, wants: order }];
  },
  atCreation(tenant, inputs) {
    const order = orderOf(inputs);
    const place =
      order === undefined ? undefined : placeFor(rankedRules(tenant.records("TransportRule")), order);
    const parameters: Parameters = place === undefined ? {} : { Priority: place };
    return parameters;
  },
  plan(tenant, record, inputs) {
    const order = orderOf(inputs);
    if (order === undefined) {
      return [];
    }
    const rules = rankedRules(tenant.records("TransportRule"));
    const place = move(tenant, record, order);
    const rank = rules.findIndex((rule) => rule.guid === String(record.Guid));
    return place === undefined || place === rank
      ? []
      : [
          {
            cmdlet: "Set-TransportRule",
            parameters: { Identity: String(record.Guid), Priority: place },
            target: String(record.Name),
          },
        ];
  },
};

function move(tenant: TenantView, record: ExchangeRecord, order: RuleOrder): number | undefined {
  const rules = rankedRules(tenant.records("TransportRule"));
  const guid = String(record.Guid);
  const others = rules.filter((rule) => rule.guid !== guid);
  return misplaced(rules, guid, order).length === 0 ? undefined : placeFor(others, order);
}

function orderOf(inputs: Inputs): RuleOrder | undefined {
  return inputs.order === null ? undefined : (inputs.order as RuleOrder | undefined);
}
