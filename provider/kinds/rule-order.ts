import { z } from "zod";
import type { ExchangeRecord, Parameters } from "../exchange/command";
import type { Inputs } from "./kind";
import type { MoreState } from "./object-definition";
import { type RuleOrder, rankedRules } from "./order";
import { type Move, moveOf, placeOfNew } from "./rule-move";
import type { TenantView } from "./tenant-view";

const names = z.array(z.string({ error: "must be a rule's name or GUID" }), {
  error: "must be a list of rule names",
});
export const orderSchema = z.strictObject(
  {
    first: z
      .union([z.boolean(), z.literal("belowDelivery")], { error: "must be true, false or belowDelivery" })
      .optional(),
    after: names.optional(),
    before: names.optional(),
    sequence: names.optional(),
  },
  { error: "must be an object of first, after, before and sequence" },
);

/** Where a transport rule stands, as a part of its state. */
export const ruleOrder: MoreState = {
  differences(tenant, record, inputs) {
    const order = orderOf(inputs);
    const move = order && moveFor(tenant, record, inputs, order);
    return move
      ? [{ property: "order", has: { ...order, misplacedTo: move.misplacedTo }, wants: order }]
      : [];
  },
  parameters(tenant, record, inputs): Parameters {
    const order = orderOf(inputs);
    if (order === undefined) {
      return {};
    }
    const rules = rankedRules(tenant.records("TransportRule"));
    const place =
      record === undefined
        ? placeOfNew(rules, String(inputs.name), order)
        : moveFor(tenant, record, inputs, order)?.priority;
    return place === undefined ? {} : { Priority: place };
  },
};

function moveFor(
  tenant: TenantView,
  record: ExchangeRecord,
  inputs: Inputs,
  order: RuleOrder,
): Move | undefined {
  const rules = rankedRules(tenant.records("TransportRule"));
  return moveOf(rules, String(record.Guid), String(inputs.name), order);
}

function orderOf(inputs: Inputs): RuleOrder | undefined {
  return inputs.order === null ? undefined : (inputs.order as RuleOrder | undefined);
}
