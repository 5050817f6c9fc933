import { actions, details, isSet } from "../../cmdlets/transport-rule/properties";
import { sameName, strings, text } from "../../json";
import type { StoredObject } from "../../tenant/state";
import { type Addressee, type Copy, ended, reported } from "../copy";
import type { ObjectName, Placement } from "../delivery";
import { NotDelivered } from "../not-delivered";
import { changed, changingActions } from "./changes";

/** What a rule makes of a copy: the message as it goes on, or where it ends. */
export type Acted = { readonly on: Copy } | { readonly placed: readonly Placement[] };

/** They change neither the way nor anything that a later rule can see; reports and notes are other messages. */
const withoutTrace = new Set([
  "ApplyOME",
  "RemoveOME",
  "RemoveOMEv2",
  "RemoveRMSAttachmentEncryption",
  "RouteMessageOutboundRequireTls",
  "ApplyRightsProtectionTemplate",
  "ApplyRightsProtectionCustomizationTemplate",
  "SetAuditSeverity",
  "GenerateIncidentReport",
  "GenerateNotification",
]);
const recipientLists = ["AddToRecipients", "CopyTo", "BlindCopyTo"];
const endings = ["DeleteMessage", "Quarantine", "RejectMessageReasonText"];
const known = new Set([
  ...withoutTrace,
  ...changingActions,
  ...recipientLists,
  ...endings,
  "SetHeaderValue",
  "SetSCL",
  "RouteMessageOutboundConnector",
  "RedirectMessageTo",
  "StopRuleProcessing",
  "RejectMessageEnhancedStatusCode",
  ...Object.keys(details),
]);

/**
 * Does what the rule says to a copy whose recipients it applies to. An ending comes with all that the rule does besides
 * (assumption `endingsEndAtOnce`), a connector replaces an earlier one (assumption `lastRouteIsTaken`).
 */
export function act(rule: StoredObject, copy: Copy): Acted {
  const by: ObjectName = { kind: "TransportRule", name: rule.Name };
  refuseUnclear(rule, by);
  refuseProtected(rule, by, copy);
  const verdict = isSet(rule.SetSCL) ? { scl: Number(rule.SetSCL), by } : copy.verdict;
  const acted = { ...copy, verdict, acted: [...copy.acted, rule.Name] };
  const ending = endings.find((name) => isSet(rule[name]));
  if (ending !== undefined) {
    return { placed: endedBy(ending, by, acted) };
  }
  const connector = text(rule.RouteMessageOutboundConnector);
  return {
    on: {
      ...acted,
      message: changed(copy.message, rule),
      recipients: recipientsAfter(rule, copy),
      ...(connector === "" ? {} : { route: { rule: rule.Name, connector } }),
    },
  };
}

function refuseUnclear(rule: StoredObject, by: ObjectName): void {
  const unknown = actions.find(({ name }) => isSet(rule[name]) && !known.has(name));
  if (unknown !== undefined) {
    const advice = "the delivery does not know this action; disable the rule or leave it out";
    throw new NotDelivered(by, unknown.name, advice);
  }
  const [ending, other] = endings.filter((name) => isSet(rule[name]));
  const beside =
    other ??
    [...recipientLists, "RedirectMessageTo"].find((name) => ending !== undefined && isSet(rule[name]));
  if (beside !== undefined) {
    throw new NotDelivered(by, beside, `nobody knows what it does beside ${ending}; use two rules`);
  }
}

/** Nobody knows whether Exchange can put a disclaimer into a message that it may not change. */
function refuseProtected(rule: StoredObject, by: ObjectName, { message: { type } }: Copy): void {
  const isProtected = type === "Signed" || type === "Encrypted" || type === "PermissionControlled";
  const rejects = sameName(rule.ApplyHtmlDisclaimerFallbackAction, "Reject");
  if (isProtected && rejects && isSet(rule.ApplyHtmlDisclaimerText)) {
    const why = `whether a message that is ${type} takes a disclaimer is open; choose another action`;
    throw new NotDelivered(by, "ApplyHtmlDisclaimerFallbackAction", why);
  }
}

function endedBy(ending: string, by: ObjectName, copy: Copy): Placement[] {
  switch (ending) {
    case "DeleteMessage":
      return ended(copy, { place: "deleted", by, why: "the rule deletes it" });
    case "Quarantine":
      return ended(copy, { place: "quarantine", by, why: "the rule quarantines it" });
    default:
      return reported(copy, by, "the rule rejects it");
  }
}

function named(address: string): Addressee {
  return { addressedTo: address, arrivedAs: address, address };
}

function isSame(one: Addressee, other: Addressee): boolean {
  return (["address", "addressedTo", "arrivedAs"] as const).every((name) => sameName(one[name], other[name]));
}

/** Redirected recipients are replaced; added ones come on top unless they are on this copy (assumption `addedMeetLaterRules`). */
function recipientsAfter(rule: StoredObject, copy: Copy): Addressee[] {
  const targets = strings(rule.RedirectMessageTo);
  const kept =
    targets.length === 0
      ? copy.recipients
      : copy.recipients.flatMap((one) => targets.map((address) => ({ ...one, arrivedAs: address, address })));
  const added = [...new Set(recipientLists.flatMap((name) => strings(rule[name])))].map(named);
  return [...kept, ...added.filter((one) => !kept.some((other) => isSame(one, other)))];
}
