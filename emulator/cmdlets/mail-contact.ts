import { type Json, type ObjectRecord, text } from "../json";
import { isSmtpAddress } from "../parameters/addresses";
import { notFound, Refusal } from "../refusal";
import { findRecipient, isMailbox } from "../tenant/directory";
import { change, changedOnly, newObject, remove } from "../tenant/objects";
import { asRecord } from "../tenant/records";
import type { StoredObject, TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";
import { mailContactBlank } from "./distribution-group-record";
import { refuseTakenName } from "./naming";
import { aliasFrom, checkAddress, checkAlias } from "./recipient-addresses";
import { recipientValues } from "./recipient-values";

export function mailContactRecord(state: TenantState, object: StoredObject): ObjectRecord {
  const record = asRecord(state, "MailContact", mailContactBlank, object);
  return { ...record, WindowsEmailAddress: record.PrimarySmtpAddress ?? "" };
}

function mustFindContact(state: TenantState, identity: Json | undefined): StoredObject {
  const found = findRecipient(state, identity, ["MailContact"]);
  if (found === undefined) {
    throw notFound(String(identity));
  }
  return found.object;
}

/** Where the contact really lives; unless told otherwise, that is its address in the directory as well. */
function external(state: TenantState, value: Json, self?: StoredObject): string {
  const address = text(value).replace(/^smtp:/i, "");
  if (!isSmtpAddress(address) || isMailbox(state, address)) {
    throw new Refusal(
      "argument",
      `"${text(value)}" is no external email address. (Parameter 'ExternalEmailAddress')`,
    );
  }
  checkAddress(state, "ExternalEmailAddress", address, { local: false }, self);
  return address;
}

export const mailContactCmdlets: Cmdlets = {
  "Get-MailContact": ({ state, parameters }) => {
    if (parameters.Filter !== undefined || parameters.Anr !== undefined) {
      throw new Refusal("argument", "The emulator finds contacts by Identity only.");
    }
    const contacts =
      parameters.Identity === undefined ? state.mailContacts : [mustFindContact(state, parameters.Identity)];
    return contacts.map((contact) => mailContactRecord(state, contact));
  },

  "New-MailContact": ({ state, parameters }) => {
    refuseTakenName(state, "MailContact", parameters.Name, "alreadyExists");
    const name = text(parameters.Name);
    const alias = parameters.Alias === undefined ? aliasFrom(name) : text(parameters.Alias);
    checkAlias(state, alias);
    const address = external(state, parameters.ExternalEmailAddress ?? null);
    const { Alias, ...given } = parameters;
    const contact = newObject(state, "MailContact", {
      ...recipientValues(state, given, mailContactBlank, mailContactBlank),
      Alias: alias,
      DisplayName: parameters.DisplayName ?? name,
      ExternalEmailAddress: `SMTP:${address}`,
      PrimarySmtpAddress: address,
      EmailAddresses: [`SMTP:${address}`],
      Name: name,
    });
    state.mailContacts.push(contact);
    return [mailContactRecord(state, contact)];
  },

  "Set-MailContact": ({ state, parameters }) => {
    const contact = mustFindContact(state, parameters.Identity);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "MailContact", parameters.Name, "alreadyExists", contact);
    }
    const before = mailContactRecord(state, contact);
    const values = recipientValues(state, parameters, before, mailContactBlank, contact);
    if (parameters.ExternalEmailAddress !== undefined) {
      const address = external(state, parameters.ExternalEmailAddress, contact);
      Object.assign(values, {
        ExternalEmailAddress: `SMTP:${address}`,
        PrimarySmtpAddress: address,
        EmailAddresses: [`SMTP:${address}`],
      });
    }
    change(contact, changedOnly(before, values));
    return [];
  },

  "Remove-MailContact": ({ state, parameters }) => {
    remove(state, "MailContact", mustFindContact(state, parameters.Identity));
    return [];
  },
};
