import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import type { DesiredRule } from "./desired";
import type { RuleRole } from "./names";
import type { Plan } from "./plan";

/** What a rule of ours sets always: Exchange's defaults, said aloud so that a change of them shows as drift (avanan.md 1.4). */
const enforced = { mode: "Enforce", ruleErrorAction: "Ignore", senderAddressLocation: "Header" } as const;

/** One rule of the vendor's set, in its place among the others. */
export function ruleObject(
  { names }: Plan,
  role: RuleRole,
  after: readonly string[],
  properties: TransportRuleProperties,
): DesiredRule {
  return {
    key: role,
    type: "TransportRule",
    properties: {
      enabled: true,
      ...enforced,
      ...properties,
      name: names.rule(role),
      // The administrator's rules on delivery may stand above ours, all others run after the return (V6).
      order: { first: "belowDelivery", sequence: names.ruleSequence },
    },
    after,
  };
}
