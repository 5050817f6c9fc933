import type { TransportRule } from "../tenant";
import { flag, isUnset } from "../values";

/** Actions by which mail may not arrive, or takes another way; all others only leave something on it. */
const HARMFUL = [
  "deleteMessage",
  "moderateMessageByManager",
  "moderateMessageByUser",
  "quarantine",
  "redirectMessageTo",
  "rejectMessageEnhancedStatusCode",
  "rejectMessageReasonText",
  "routeMessageOutboundConnector",
  "setSCL",
] as const;

/** Whether a rule that is in force may change where mail ends. */
export function canHurt(rule: TransportRule): boolean {
  const enabled = rule.state ? rule.state.toLowerCase() === "enabled" : flag(rule.enabled, true);
  const enforced = (rule.mode ?? "Enforce").toLowerCase() === "enforce";
  return enabled && enforced && HARMFUL.some((action) => !isUnset(rule[action]));
}
