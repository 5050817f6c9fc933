import type { TransportRule } from "../tenant";
import { isUnset, list } from "../values";
import { acts, few } from "./rules";

/** Where mail that a rule matches ends, or waits, instead of going on; undefined where it goes on. */
export function fateOf(rule: TransportRule): string | undefined {
  const does = (...actions: readonly (keyof TransportRule)[]) =>
    actions.some((action) => !isUnset(rule[action]));
  if (!acts(rule)) return undefined;
  if (does("rejectMessageReasonText", "rejectMessageEnhancedStatusCode")) return "Rejected";
  if (does("deleteMessage")) return "Deleted";
  if (does("quarantine")) return "Quarantine";
  if (does("redirectMessageTo")) return `Redirected to ${few(list(rule.redirectMessageTo))}`;
  return does("moderateMessageByManager", "moderateMessageByUser") ? "Waits for approval" : undefined;
}
