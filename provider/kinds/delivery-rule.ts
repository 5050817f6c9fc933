import type { ExchangeRecord } from "../exchange/command";
import { transportRuleProperties } from "./generated/transport-rule.generated";
import type { Property } from "./property";
import { isBlank } from "./values";

/** Actions that decide where a message goes, whatever else the rule does to it. */
const deciding = new Set([
  "DeleteMessage",
  "ModerateMessageByManager",
  "ModerateMessageByUser",
  "Quarantine",
  "RedirectMessageTo",
  "RejectMessageEnhancedStatusCode",
  "RejectMessageReasonText",
  "RouteMessageOutboundConnector",
]);
/** Actions that leave the message as it is. With `SetSCL` alone a rule allows or blocks. */
const neutral = new Set(["SetAuditSeverity", "SetSCL", "StopRuleProcessing"]);

const actions = Object.values(transportRuleProperties as Record<string, Property>)
  .filter(({ role }) => role === "action")
  .map(({ parameter }) => parameter);

/**
 * Whether a rule is about delivery (quarantine, allow, route, redirect, reject) and not about the message's content (a
 * tag, a disclaimer, a header, a copy). The vendor advises the former above Protect and the latter below it, where it
 * runs once, when the mail has come back (avanan.md 1.4, V6).
 */
export function decidesDelivery(rule: ExchangeRecord): boolean {
  const does = actions.filter((action) => !isBlank(rule[action]) && rule[action] !== false);
  return (
    does.some((action) => deciding.has(action)) ||
    (does.includes("SetSCL") && does.every((action) => neutral.has(action)))
  );
}
