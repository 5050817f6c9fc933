import { type ObjectRecord, same, sameName, strings } from "../json";
import { notFound, Refusal } from "../refusal";
import { addressesOf, findRecipient, type Recipient, recipients } from "../tenant/directory";
import { asRecord } from "../tenant/records";
import type { TenantState } from "../tenant/state";
import type { Cmdlets } from "./cmdlet";

const types = {
  Mailbox: ["UserMailbox", "UserMailbox"],
  MailContact: ["MailContact", "MailContact"],
  DistributionGroup: ["MailUniversalDistributionGroup", "MailUniversalDistributionGroup"],
  UnifiedGroup: ["MailUniversalDistributionGroup", "GroupMailbox"],
} as const;

/** The few properties that all kinds of recipients share. */
export function recipientRecord(state: TenantState, recipient: Recipient): ObjectRecord {
  const { kind, object } = recipient;
  const security = kind === "DistributionGroup" && object.GroupType === "Universal, SecurityEnabled";
  const [type, details] = security
    ? (["MailUniversalSecurityGroup", "MailUniversalSecurityGroup"] as const)
    : types[kind];
  const addresses = strings(object.EmailAddresses);
  return {
    ...asRecord(
      state,
      kind,
      {},
      {
        Name: object.Name,
        Guid: object.Guid,
        WhenCreated: object.WhenCreated,
        WhenChanged: object.WhenChanged,
      },
    ),
    Alias: object.Alias ?? "",
    DisplayName: object.DisplayName ?? object.Name,
    PrimarySmtpAddress: object.PrimarySmtpAddress ?? "",
    EmailAddresses: addresses.length > 0 ? addresses : [`SMTP:${addressesOf(object)[0] ?? ""}`],
    ExternalEmailAddress: object.ExternalEmailAddress ?? null,
    RecipientType: type,
    RecipientTypeDetails: object.RecipientTypeDetails ?? details,
    HiddenFromAddressListsEnabled: object.HiddenFromAddressListsEnabled ?? false,
  };
}

/** `PrimarySmtpAddress -eq 'a@contoso.com'`: the one form of filter that is understood. */
function matcher(filter: string): (record: ObjectRecord) => boolean {
  const match = filter.match(/^\s*\(?\s*(\w+)\s+-eq\s+(['"])(.*)\2\s*\)?\s*$/i);
  if (match === null) {
    throw new Refusal(
      "argument",
      `The emulator understands only filters like Name -eq 'value', not "${filter}". (Parameter 'Filter')`,
    );
  }
  const [, property = "", , value = ""] = match;
  return (record) => {
    const key = Object.keys(record).find((name) => sameName(name, property));
    return (
      key !== undefined &&
      [record[key]].flat().some((item) => sameName(item, value) || same(String(item), value))
    );
  };
}

export const recipientCmdlets: Cmdlets = {
  "Get-Recipient": ({ state, parameters }) => {
    const { Identity, Filter, Anr } = parameters;
    const one = Identity === undefined ? undefined : findRecipient(state, Identity);
    if (Identity !== undefined && one === undefined) {
      throw notFound(String(Identity));
    }
    const keep = typeof Filter === "string" ? matcher(Filter) : () => true;
    const begins = (record: ObjectRecord) =>
      [record.Name, record.DisplayName, record.Alias].some((name) =>
        String(name).toLowerCase().startsWith(String(Anr).toLowerCase()),
      );
    const within = (record: ObjectRecord, parameter: "RecipientType" | "RecipientTypeDetails") =>
      parameters[parameter] === undefined ||
      strings(parameters[parameter]).some((type) => sameName(type, record[parameter]));
    return (one === undefined ? recipients(state) : [one])
      .map((recipient) => recipientRecord(state, recipient))
      .filter((record) => keep(record) && (Anr === undefined || begins(record)))
      .filter((record) => within(record, "RecipientType") && within(record, "RecipientTypeDetails"));
  },
};
