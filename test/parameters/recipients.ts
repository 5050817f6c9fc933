import { distributionGroupProperties } from "../../provider/kinds/generated/distribution-group.generated";
import { mailContactProperties } from "../../provider/kinds/generated/mail-contact.generated";
import type { KindTable, Row } from "./table";
import { rewritten, verbatim } from "./values";

const cleared = { texts: [], text: "" };
const always = (row: Row): Row => ({ ...row, cleared: "refused" });

/** People are declared by address and come back by name. */
const people: Row = {
  values: rewritten(
    [["alice@contoso.com"], ["alice"], ["alice"]],
    [
      ["bob@contoso.com", "carol@contoso.com"],
      ["bob", "carol"],
    ],
  ),
};
const groups: Row = {
  values: rewritten(
    [["pilot@contoso.com"], ["Pilot"], ["Pilot"]],
    [["all-staff@contoso.com"], ["All Staff"]],
  ),
};

const common: KindTable["rows"] = [
  [
    "name",
    always({ values: verbatim("Walked", "Walked anew"), moves: ["Identity", "Id", "DistinguishedName"] }),
  ],
  ["alias", always({ values: verbatim("walked-one", "walked-other") })],
  ["displayName", { values: verbatim("Walked größer", "Another") }],
  ["simpleDisplayName", { values: verbatim("Walked", "Another") }],
  [/^customAttribute\d+$/, { values: verbatim("one", "größer") }],
  [/^extensionCustomAttribute\d$/, { values: verbatim(["one"], ["größer", "other"]) }],
  ["mailTip", { values: verbatim("Nobody reads this.", "Größere Pause."), cleared: null }],
  ["mailTipTranslations", { values: verbatim(["DE: Pause"], ["DE: Ferien", "NL: Vakantie"]) }],
  [
    "organizationalUnit",
    always({ values: verbatim("contoso.onmicrosoft.com/One", "contoso.onmicrosoft.com/Other") }),
  ],
  [/DLMembers$/, groups],
  [/^(acceptMessagesOnly|rejectMessages|bypassModeration)From/, people],
  [/^(managedBy|moderatedBy|grantSendOnBehalfTo)$/, people],
];

export const distributionGroups: KindTable = {
  kind: "DistributionGroup",
  noun: "DistributionGroup",
  properties: distributionGroupProperties,
  base: { name: "Walked", alias: "walked", displayName: "Walked", primarySmtpAddress: "walked@contoso.com" },
  cleared,
  rows: [
    [
      "primarySmtpAddress",
      always({
        values: verbatim("walked-one@contoso.com", "walked-other@contoso.com"),
        moves: ["EmailAddresses", "WindowsEmailAddress"],
      }),
    ],
    [
      "windowsEmailAddress",
      always({
        values: verbatim("walked-one@contoso.com", "walked-other@contoso.com"),
        without: ["primarySmtpAddress"],
        moves: ["EmailAddresses", "PrimarySmtpAddress"],
      }),
    ],
    [
      "emailAddresses",
      always({
        values: verbatim(
          ["SMTP:walked-one@contoso.com", "smtp:walked-other@contoso.com"],
          ["smtp:walked-one@contoso.com", "SMTP:walked-other@contoso.com"],
        ),
        without: ["primarySmtpAddress"],
        moves: ["PrimarySmtpAddress", "WindowsEmailAddress"],
      }),
    ],
    ["description", { values: verbatim(["One."], ["Größer."]) }],
    [
      "notes",
      {
        values: rewritten(["Made once.", ["Made once."]], ["Made anew.", ["Made anew."]]),
        readAs: "Description",
        cleared: [],
        outside: ({ shown }) => ({ cmdlet: "Set-DistributionGroup", parameters: { Description: shown } }),
      },
    ],
    [
      "type",
      always({
        values: rewritten(["Security", "Universal, SecurityEnabled"], ["Distribution", "Universal"]),
        readAs: "GroupType",
      }),
    ],
    [
      "roomList",
      {
        values: rewritten([true, "RoomList"], [false, "MailUniversalDistributionGroup"]),
        readAs: "RecipientTypeDetails",
      },
    ],
    ...common,
  ],
};

export const mailContacts: KindTable = {
  kind: "MailContact",
  noun: "MailContact",
  properties: mailContactProperties,
  base: {
    name: "Walked",
    alias: "walked",
    displayName: "Walked",
    externalEmailAddress: "walked@fabrikam.com",
  },
  cleared,
  rows: [
    [
      "externalEmailAddress",
      always({
        values: rewritten(
          ["one@fabrikam.com", "SMTP:one@fabrikam.com"],
          ["other@example.com", "SMTP:other@example.com"],
        ),
        moves: ["PrimarySmtpAddress", "EmailAddresses", "WindowsEmailAddress"],
      }),
    ],
    [
      "emailAddresses",
      always({
        values: verbatim(
          ["SMTP:walked-one@contoso.com", "smtp:walked-other@contoso.com"],
          ["smtp:walked-one@contoso.com", "SMTP:walked-other@contoso.com"],
        ),
        moves: ["PrimarySmtpAddress", "WindowsEmailAddress"],
      }),
    ],
    [
      "windowsEmailAddress",
      always({
        values: verbatim("walked-one@contoso.com", "walked-other@contoso.com"),
        moves: ["EmailAddresses", "PrimarySmtpAddress"],
      }),
    ],
    // They belong to the contact, not to its mail: Get-MailContact does not show them.
    ["firstName", { values: verbatim("Anna", "Berta"), unseen: true }],
    ["initials", { values: verbatim("A", "B"), unseen: true }],
    ["lastName", { values: verbatim("Müller", "Schmidt"), unseen: true }],
    ...common,
  ],
};
