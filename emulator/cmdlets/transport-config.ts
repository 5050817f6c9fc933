import { type Json, type ObjectRecord, sameName, text } from "../json";
import { Refusal } from "../refusal";
import { findRecipient, isMailbox } from "../tenant/directory";
import { change, changedOnly } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";
import { transportConfigBlank } from "./transport-config-record";
import { ruleLimits } from "./transport-rule/checks";

const unset = "<>";

/** The address that receives undeliverable journal reports, if there is one. */
export function journalingReportNdrTo(state: TenantState): string | undefined {
  const address = text(state.transportConfig.JournalingReportNdrTo);
  return address === "" || address === unset ? undefined : address;
}

export function transportConfigRecord(state: TenantState): ObjectRecord {
  const { transportConfig } = state;
  const language = (value: Json | undefined): Json =>
    typeof value === "string" ? { Name: value } : (value ?? null);
  return {
    ...asRecord(state, "TransportConfig", transportConfigBlank, transportConfig),
    ExternalDsnDefaultLanguage: language(transportConfig.ExternalDsnDefaultLanguage),
    InternalDsnDefaultLanguage: language(transportConfig.InternalDsnDefaultLanguage),
    TransportRuleLimit: ruleLimits.rules,
    TransportRuleCollectionAddedRecipientsLimit: ruleLimits.addedRecipients,
  };
}

function checkReportAddress(state: TenantState, address: Json): void {
  const parameter = "(Parameter 'JournalingReportNdrTo')";
  if (address === null) {
    if (state.journalRules.length > 0) {
      throw new Refusal(
        "invalidOperation",
        "Before you create a journal rule, you must specify an email account to receive journal reports that can't be delivered (JournalingReportNdrTo); it can't be cleared while journal rules exist.",
      );
    }
    return;
  }
  if (isMailbox(state, text(address))) {
    throw new Refusal(
      "argument",
      `"${address}" is an Exchange Online mailbox and can't receive undeliverable journal reports. ${parameter}`,
    );
  }
  const named = findRecipient(state, address);
  const journaled = state.journalRules.some(
    ({ Recipient }) =>
      sameName(Recipient, address) ||
      (named !== undefined && sameName(Recipient, named.object.PrimarySmtpAddress)),
  );
  if (journaled) {
    throw new Refusal("invalidOperation", `"${address}" is the recipient of a journal rule. ${parameter}`);
  }
}

export const transportConfigCmdlets: Cmdlets = {
  "Get-TransportConfig": ({ state }) => [transportConfigRecord(state)],

  "Set-TransportConfig": ({ state, parameters }) => {
    const { Force, JournalingReportNdrTo, ...values } = parameters;
    if (JournalingReportNdrTo !== undefined) {
      checkReportAddress(state, JournalingReportNdrTo);
      values.JournalingReportNdrTo = JournalingReportNdrTo ?? unset;
    }
    change(
      state.transportConfig,
      changedOnly(asRecord(state, "TransportConfig", transportConfigBlank, state.transportConfig), values),
    );
    return [];
  },
};
