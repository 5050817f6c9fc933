import type { ExchangeRecord } from "../exchange/command";
import { mailContactProperties } from "./generated/mail-contact.generated";
import { objectKind } from "./object-kind";

/** An address outside the organisation that is known in its directory. Cmdlets: New-/Set-/Get-/Remove-MailContact. */
export const mailContact = objectKind({
  noun: "MailContact",
  properties: mailContactProperties,
  required: ["name", "externalEmailAddress"],
  // They belong to the contact and not to its mail: Get-Contact shows them, Get-MailContact does not.
  notShown: ["firstName", "initials", "lastName"],
  // "SMTP:help@example.com" where New takes the address alone.
  readAs: {
    externalEmailAddress: ({ ExternalEmailAddress }: ExchangeRecord) =>
      String(ExternalEmailAddress ?? "").replace(/^smtp:/i, ""),
  },
});
