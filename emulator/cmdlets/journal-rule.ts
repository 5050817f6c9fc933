import { type Json, type ObjectRecord, sameName, text } from "../json";
import { isSmtpAddress } from "../parameters/addresses";
import { Refusal } from "../refusal";
import { findRecipient, primaryAddress, refuseUnknownLocalAddress } from "../tenant/directory";
import { change, changedOnly, mustFind, newObject, remove } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Call, Cmdlets } from "./cmdlet";
import { refuseDehydrated, refuseTakenName } from "./naming";
import { journalingReportNdrTo } from "./transport-config";

const blank: ObjectRecord = {
  Recipient: null,
  JournalEmailAddress: null,
  Scope: "Global",
  Enabled: false,
  ExchangeVersion: "0.1 (8.0.535.0)",
  ObjectClass: ["top", "msExchTransportRule"],
};
const maximum = 300;

export function journalRuleRecord(state: TenantState, object: StoredObject): ObjectRecord {
  const { WhenCreated, WhenCreatedUTC, ...record } = asRecord(state, "JournalRule", blank, object);
  return { ...record, ImmutableId: object.Guid };
}

/** Undeliverable journal reports need somewhere to go before anything may be journaled. */
function refuseWithoutReportAddress(state: TenantState): void {
  if (journalingReportNdrTo(state) === undefined) {
    throw new Refusal(
      "invalidOperation",
      "Before you create a journal rule, you must specify an email account to receive journal reports that can't be delivered (JournalingReportNdrTo).",
    );
  }
}

/** Journals live outside Exchange Online: an external address, or a contact that stands for one. */
function journalAddress(state: TenantState, identity: string): string {
  const found = findRecipient(state, identity);
  const parameter = "(Parameter 'JournalEmailAddress')";
  if (found !== undefined && found.kind !== "MailContact") {
    throw new Refusal(
      "argument",
      `Journal reports can't be sent to "${identity}", which is in Exchange Online. ${parameter}`,
    );
  }
  if (found !== undefined) {
    return primaryAddress(found);
  }
  if (!isSmtpAddress(identity)) {
    throw new Refusal("argument", `The recipient "${identity}" couldn't be found. ${parameter}`);
  }
  refuseUnknownLocalAddress(state, "JournalEmailAddress", identity);
  return identity;
}

function journaledRecipient(state: TenantState, address: string): string {
  const found = findRecipient(state, address);
  if (found === undefined) {
    throw new Refusal("argument", `The recipient "${address}" couldn't be found. (Parameter 'Recipient')`);
  }
  if (sameName(primaryAddress(found), journalingReportNdrTo(state))) {
    throw new Refusal(
      "invalidOperation",
      "The recipient to journal can't be the one that receives undeliverable journal reports. (Parameter 'Recipient')",
    );
  }
  return primaryAddress(found);
}

function stored({ state, parameters, warnings }: Call): ObjectRecord {
  const { Identity, ...given } = parameters;
  const values: Record<string, Json> = { ...given };
  if (typeof given.JournalEmailAddress === "string") {
    values.JournalEmailAddress = journalAddress(state, given.JournalEmailAddress);
    if (sameName(values.JournalEmailAddress, journalingReportNdrTo(state))) {
      warnings.push(
        "The journal address and the address for undeliverable journal reports should not be the same.",
      );
    }
  } else if (given.JournalEmailAddress === null) {
    throw new Refusal(
      "argument",
      "The value of 'JournalEmailAddress' cannot be null. (Parameter 'JournalEmailAddress')",
    );
  }
  if (typeof given.Recipient === "string") {
    values.Recipient = journaledRecipient(state, given.Recipient);
  }
  return values;
}

function setEnabled(Enabled: boolean) {
  return ({ state, parameters }: Call): ObjectRecord[] => {
    const rule = mustFind(state, "JournalRule", parameters.Identity);
    change(rule, changedOnly(journalRuleRecord(state, rule), { Enabled }));
    return [];
  };
}

export const journalRuleCmdlets: Cmdlets = {
  "Get-JournalRule": ({ state, parameters }) =>
    (parameters.Identity === undefined
      ? state.journalRules
      : [mustFind(state, "JournalRule", parameters.Identity)]
    ).map((rule) => journalRuleRecord(state, rule)),

  "New-JournalRule": (call) => {
    const { state, parameters } = call;
    refuseDehydrated(state);
    refuseWithoutReportAddress(state);
    refuseTakenName(state, "JournalRule", parameters.Name, "argument");
    if (state.journalRules.length >= maximum) {
      throw new Refusal("invalidOperation", `The number of journal rules can't exceed ${maximum}.`);
    }
    const rule = newObject(state, "JournalRule", { ...stored(call), Name: text(parameters.Name) });
    state.journalRules.push(rule);
    return [journalRuleRecord(state, rule)];
  },

  "Set-JournalRule": (call) => {
    const { state, parameters } = call;
    const rule = mustFind(state, "JournalRule", parameters.Identity);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "JournalRule", parameters.Name, "argument", rule);
    }
    change(rule, changedOnly(journalRuleRecord(state, rule), stored(call)));
    return [];
  },

  "Enable-JournalRule": setEnabled(true),
  "Disable-JournalRule": setEnabled(false),

  "Remove-JournalRule": ({ state, parameters }) => {
    remove(state, "JournalRule", mustFind(state, "JournalRule", parameters.Identity));
    return [];
  },
};
