import type { TransportRule } from "../tenant";
import { flag, isUnset } from "../values";
import { managerAs } from "./actions";
import type { Action } from "./rule-properties";

/** Actions by which mail may not arrive, or takes another way, the gravest first; all others only leave something on it. */
export const HARMFUL = [
  "rejectMessageReasonText",
  "rejectMessageEnhancedStatusCode",
  "deleteMessage",
  "quarantine",
  "redirectMessageTo",
  "addManagerAsRecipientType",
  "moderateMessageByManager",
  "moderateMessageByUser",
  "setSCL",
  "routeMessageOutboundConnector",
] as const satisfies readonly Action[];

/** Whether a rule that is in force may change where mail ends, or keep other rules from it. */
export function canHurt(rule: TransportRule): boolean {
  const enabled = rule.state ? rule.state.toLowerCase() === "enabled" : flag(rule.enabled, true);
  const enforced = (rule.mode ?? "Enforce").toLowerCase() === "enforce";
  const stops = flag(rule.stopRuleProcessing);
  return enabled && enforced && (stops || HARMFUL.some((action) => hurts(rule, action)));
}

/** Whether a rule has such an action; the sender's manager may also get a mere copy. */
const hurts = (rule: TransportRule, action: (typeof HARMFUL)[number]): boolean =>
  action === "addManagerAsRecipientType" ? managerAs(rule) === "redirectMessageTo" : !isUnset(rule[action]);
