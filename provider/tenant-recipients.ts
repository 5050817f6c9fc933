import type { ExchangeRecord } from "./exchange";
import type { Recipient } from "./mailflow";

/**
 * Groups whose members Get-DistributionGroupMember lists. It finds no Microsoft 365 group (`GroupMailbox`), whose own cmdlets
 * an app may not use (exchange-online.md a.3), and no dynamic group.
 */
export function listsMembers({ RecipientTypeDetails }: ExchangeRecord): boolean {
  return /^(Mail(Universal|NonUniversal)\w*Group|RoomList)$/.test(String(RecipientTypeDetails));
}

/** A record of Get-Recipient, as the mail-flow model takes it. Without `members` it is not known who is in a group. */
export function recipientOf(record: ExchangeRecord, members?: readonly ExchangeRecord[]): Recipient {
  const address = String(record.PrimarySmtpAddress);
  const type = String(record.RecipientTypeDetails);
  if (type === "GroupMailbox") {
    return { address, kind: "microsoft365Group" };
  }
  if (/Group|RoomList/.test(type)) {
    return { address, kind: "group", members: members?.map((one) => String(one.PrimarySmtpAddress)) };
  }
  return { address, kind: /Contact/.test(type) ? "contact" : "mailbox" };
}
