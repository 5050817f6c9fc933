import { isRecord, type Json, type ObjectRecord, strings, text } from "../json";
import { Refusal } from "../refusal";
import type { StoredObject, TenantState } from "../tenant/state";
import { appliedList } from "./lists";
import { checkAddress, checkAlias, names, withPrimary } from "./recipient-addresses";

const people =
  /^(ManagedBy|ModeratedBy|GrantSendOnBehalfTo|(AcceptMessagesOnlyFrom|RejectMessagesFrom|BypassModerationFrom)(DLMembers|SendersOrMembers)?)$/;

/** Parameters shared by groups and contacts, as they are stored. Request-control switches are left out. */
export function recipientValues(
  state: TenantState,
  parameters: ObjectRecord,
  before: ObjectRecord,
  blank: ObjectRecord,
  self?: StoredObject,
): ObjectRecord {
  const values: ObjectRecord = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (people.test(name)) {
      values[name] = appliedList(name, before[name], namedPeople(state, name, value));
    } else if (Array.isArray(blank[name])) {
      values[name] = appliedList(name, before[name], value);
    } else if (name in blank) {
      values[name] = value ?? (blank[name] === "" ? "" : null);
    }
  }
  if (parameters.Name !== undefined && self !== undefined) {
    values.Name = parameters.Name;
  }
  if (typeof parameters.Alias === "string") {
    checkAlias(state, parameters.Alias, self);
    values.Alias = parameters.Alias;
  }
  if (parameters.EmailAddresses !== undefined) {
    checkProxyAddresses(state, strings(values.EmailAddresses), self);
    const primary = strings(values.EmailAddresses).find((entry) => entry.startsWith("SMTP:"));
    values.PrimarySmtpAddress = text(primary).slice("SMTP:".length);
  }
  const wanted = parameters.PrimarySmtpAddress ?? parameters.WindowsEmailAddress;
  if (typeof wanted === "string" && self !== undefined) {
    checkAddress(state, "PrimarySmtpAddress", wanted, { local: true }, self);
    values.PrimarySmtpAddress = wanted;
    values.EmailAddresses = withPrimary(self, wanted);
  }
  return values;
}

function namedPeople(state: TenantState, name: string, value: Json): Json {
  if (Array.isArray(value)) {
    return names(state, name, strings(value));
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, list]) => [key, namedPeople(state, name, list as Json)]),
      )
    : value;
}

function checkProxyAddresses(state: TenantState, entries: readonly string[], self?: StoredObject): void {
  if (entries.filter((entry) => entry.startsWith("SMTP:")).length !== 1) {
    throw new Refusal(
      "argument",
      "Exactly one address must be primary (SMTP: in capitals). (Parameter 'EmailAddresses')",
    );
  }
  for (const entry of entries) {
    checkAddress(state, "EmailAddresses", entry.replace(/^smtp:/i, ""), { local: true }, self);
  }
}
