import type { TransportRule } from "../tenant";
import { flag, list, number, text } from "../values";

/** What a rule does, as data. The order is the order in which the actions act on the copy. */
export type CompiledAction =
  | { readonly does: "removeHeader"; readonly name: string }
  | { readonly does: "setHeader"; readonly name: string; readonly value: string }
  | { readonly does: "setSCL"; readonly scl: number }
  | { readonly does: "prependSubject"; readonly text: string }
  /** `rejects`: mail that cannot take the disclaimer, by the fallback action. */
  | { readonly does: "disclaim"; readonly text: string; readonly rejects: boolean }
  | { readonly does: "classify"; readonly classification: string }
  | { readonly does: "route"; readonly connector: string }
  | {
      readonly does: "copy";
      readonly action: "addToRecipients" | "copyTo" | "blindCopyTo";
      readonly to: readonly string[];
    }
  /** A copy or redirection to the sender's manager. */
  | { readonly does: "manager"; readonly as: ManagerAs; readonly value: string }
  | { readonly does: "moderate"; readonly by: string }
  | { readonly does: "redirect"; readonly to: readonly string[] }
  | { readonly does: "quarantine" }
  | { readonly does: "delete" }
  | { readonly does: "reject"; readonly code: string; readonly reason: string }
  /** Changes nothing this room follows; shown, so that nothing is hidden. */
  | { readonly does: "note"; readonly action: string; readonly value: string; readonly note: string };

/** What AddManagerAsRecipientType makes of the sender's manager. */
const MANAGER_AS = {
  to: "addToRecipients",
  cc: "copyTo",
  bcc: "blindCopyTo",
  redirect: "redirectMessageTo",
} as const;
type ManagerAs = (typeof MANAGER_AS)[keyof typeof MANAGER_AS];

/** Undefined = unset, or none of Exchange's values. */
export const managerAs = ({ addManagerAsRecipientType: value }: TransportRule): ManagerAs | undefined =>
  Object.entries(MANAGER_AS).find(([name]) => name === text(value)?.toLowerCase())?.[1];

/** Actions that leave the message's way alone, with what to say about them. */
const NOTES: Readonly<Record<string, string>> = {
  applyOME: "encrypts",
  applyRightsProtectionTemplate: "protects",
  generateIncidentReport: "sends an incident report",
  generateNotification: "notifies the recipient",
  removeOME: "removes encryption",
  removeOMEv2: "removes encryption",
  removeRMSAttachmentEncryption: "removes encryption from attachments",
  routeMessageOutboundRequireTls: "requires TLS on the way out",
  setAuditSeverity: "audits",
  // Listed for Exchange Online, but without effect there (exchange-online.md c.1).
  disconnect: "has no effect in Exchange Online",
  logEventText: "has no effect in Exchange Online",
  notifySender: "has no effect in Exchange Online",
  smtpRejectMessageRejectStatusCode: "has no effect in Exchange Online",
};

export function compileActions(rule: TransportRule): CompiledAction[] {
  const actions: CompiledAction[] = [];
  const remove = text(rule.removeHeader);
  if (remove !== undefined) actions.push({ does: "removeHeader", name: remove });
  const name = text(rule.setHeaderName);
  if (name !== undefined) actions.push({ does: "setHeader", name, value: text(rule.setHeaderValue) ?? "" });
  const scl = number(rule.setSCL);
  if (scl !== undefined) actions.push({ does: "setSCL", scl });
  const prefix = text(rule.prependSubject);
  if (prefix !== undefined) actions.push({ does: "prependSubject", text: prefix });
  const disclaimer = text(rule.applyHtmlDisclaimerText);
  const rejects = text(rule.applyHtmlDisclaimerFallbackAction)?.toLowerCase() === "reject";
  if (disclaimer !== undefined) actions.push({ does: "disclaim", text: disclaimer, rejects });
  const classification = text(rule.applyClassification);
  if (classification !== undefined) actions.push({ does: "classify", classification });
  for (const [action, note] of Object.entries(NOTES)) {
    const value = (rule as Readonly<Record<string, unknown>>)[action];
    if (value !== false && list(value).length > 0)
      actions.push({ does: "note", action, value: list(value).join(", "), note });
  }
  const connector = text(rule.routeMessageOutboundConnector);
  if (connector !== undefined) actions.push({ does: "route", connector });
  const manager = managerAs(rule);
  if (manager !== undefined)
    actions.push({ does: "manager", as: manager, value: text(rule.addManagerAsRecipientType) ?? "" });
  // Who is added gets a copy even where it is redirected away from him.
  if (list(rule.redirectMessageTo).length > 0)
    actions.push({ does: "redirect", to: list(rule.redirectMessageTo) });
  for (const action of ["addToRecipients", "copyTo", "blindCopyTo"] as const)
    if (list(rule[action]).length > 0) actions.push({ does: "copy", action, to: list(rule[action]) });
  const moderators = list(rule.moderateMessageByUser);
  if (moderators.length > 0) actions.push({ does: "moderate", by: moderators.join(", ") });
  if (flag(rule.moderateMessageByManager)) actions.push({ does: "moderate", by: "the sender's manager" });
  if (flag(rule.quarantine)) actions.push({ does: "quarantine" });
  if (flag(rule.deleteMessage)) actions.push({ does: "delete" });
  const code = text(rule.rejectMessageEnhancedStatusCode);
  const reason = text(rule.rejectMessageReasonText);
  if (code !== undefined || reason !== undefined)
    actions.push({ does: "reject", code: code ?? "5.7.1", reason: reason ?? "rejected by a rule" });
  return actions;
}
