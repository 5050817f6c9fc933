import type { ExchangeRecord } from "./exchange";
import type { Recipient } from "./mailflow";

/**
 * Groups whose members Get-DistributionGroupMember lists. It finds no Microsoft 365 group (`GroupMailbox`), whose own cmdlets
 * an app may not use (exchange-online.md a.3), and no dynamic group.
 */
export function listsMembers({ RecipientTypeDetails }: ExchangeRecord): boolean {
  return /^(Mail(Universal|NonUniversal)\w*Group|RoomList)$/.test(String(RecipientTypeDetails));
}

/** What is told of a group elsewhere: by Get-DistributionGroupMember and by Get-DistributionGroup. */
export interface GroupRecords {
  readonly members?: readonly ExchangeRecord[] | undefined;
  readonly group?: ExchangeRecord | undefined;
}

/**
 * A record of Get-Recipient, as the mail-flow model takes it. Without `members` it is not known who is in a group, without
 * `group` not who may write to it.
 */
export function recipientOf(record: ExchangeRecord, { members, group }: GroupRecords = {}): Recipient {
  const address = String(record.PrimarySmtpAddress);
  const named = { address, ...aliasesOf(record, address) };
  const type = String(record.RecipientTypeDetails);
  if (type === "GroupMailbox") {
    return { ...named, kind: "microsoft365Group" };
  }
  if (/Group|RoomList/.test(type)) {
    const closed = group?.RequireSenderAuthenticationEnabled;
    return {
      ...named,
      kind: "group",
      ...(members === undefined ? {} : { members: members.map((one) => String(one.PrimarySmtpAddress)) }),
      ...(typeof closed === "boolean" ? { requireSenderAuthenticationEnabled: closed } : {}),
    };
  }
  const outside = withoutPrefix(String(record.ExternalEmailAddress ?? ""));
  const external = outside === "" ? {} : { externalEmailAddress: outside };
  if (/Contact/.test(type)) {
    return { ...named, kind: "contact", ...external };
  }
  // A mail user signs in here and has his mailbox elsewhere.
  return /MailUser$/.test(type) ? { ...named, kind: "mailUser", ...external } : { ...named, kind: "mailbox" };
}

const withoutPrefix = (address: string) => address.replace(/^smtp:/i, "");

/** Further addresses by which mail reaches somebody; EmailAddresses holds those of other systems as well. */
function aliasesOf({ EmailAddresses }: ExchangeRecord, primary: string): Pick<Recipient, "aliases"> {
  const aliases = (Array.isArray(EmailAddresses) ? EmailAddresses : [])
    .map(String)
    .filter((address) => /^smtp:/i.test(address))
    .map(withoutPrefix)
    .filter((address) => address.toLowerCase() !== primary.toLowerCase());
  return aliases.length === 0 ? {} : { aliases };
}
