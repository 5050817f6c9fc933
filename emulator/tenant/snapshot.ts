import { acceptedDomainRecord } from "../cmdlets/accepted-domain";
import { distributionGroupRecord } from "../cmdlets/distribution-group";
import { connectionFilterRecord } from "../cmdlets/hosted-connection-filter-policy";
import { inboundConnectorRecord } from "../cmdlets/inbound-connector";
import { journalRuleRecord } from "../cmdlets/journal-rule";
import { mailContactRecord } from "../cmdlets/mail-contact";
import { organizationConfigRecord } from "../cmdlets/organization";
import { outboundConnectorRecord } from "../cmdlets/outbound-connector";
import { recipientRecord } from "../cmdlets/recipient";
import { transportConfigRecord } from "../cmdlets/transport-config";
import { transportRuleRecord } from "../cmdlets/transport-rule/record";
import type { ObjectRecord } from "../json";
import type { TenantState } from "./state";

/** Every object as its Get- cmdlet returns it, but without the times of creation and change. */
export interface Snapshot {
  organizationConfig: ObjectRecord;
  transportConfig: ObjectRecord;
  hostedConnectionFilterPolicies: ObjectRecord[];
  acceptedDomains: ObjectRecord[];
  inboundConnectors: ObjectRecord[];
  outboundConnectors: ObjectRecord[];
  /** In priority order. */
  transportRules: ObjectRecord[];
  journalRules: ObjectRecord[];
  mailboxes: ObjectRecord[];
  distributionGroups: ObjectRecord[];
  mailContacts: ObjectRecord[];
  /** A group's primary address -> its members' primary addresses. */
  groupMembers: Record<string, string[]>;
}

const times = new Set(["WhenChanged", "WhenCreated", "WhenChangedUTC", "WhenCreatedUTC"]);

/** Names in one order, whatever order they were set in, so that two snapshots can be compared as text. */
function timeless(record: ObjectRecord): ObjectRecord {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => !times.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function snapshotOf(state: TenantState): Snapshot {
  const all = <T>(list: readonly T[], record: (state: TenantState, object: T) => ObjectRecord) =>
    list.map((object) => timeless(record(state, object)));
  const recipients = [...state.mailboxes, ...state.distributionGroups, ...state.mailContacts];
  const address = (guid: string) =>
    String(recipients.find((object) => object.Guid === guid)?.PrimarySmtpAddress ?? guid);
  return {
    organizationConfig: timeless(organizationConfigRecord(state)),
    transportConfig: timeless(transportConfigRecord(state)),
    hostedConnectionFilterPolicies: all(state.hostedConnectionFilterPolicies, connectionFilterRecord),
    acceptedDomains: all(state.acceptedDomains, acceptedDomainRecord),
    inboundConnectors: all(state.inboundConnectors, inboundConnectorRecord),
    outboundConnectors: all(state.outboundConnectors, outboundConnectorRecord),
    transportRules: all(state.transportRules, transportRuleRecord),
    journalRules: all(state.journalRules, journalRuleRecord),
    mailboxes: all(state.mailboxes, (whole, object) => recipientRecord(whole, { kind: "Mailbox", object })),
    distributionGroups: all(state.distributionGroups, distributionGroupRecord),
    mailContacts: all(state.mailContacts, mailContactRecord),
    groupMembers: Object.fromEntries(
      Object.entries(state.groupMembers).map(([guid, members]) => [address(guid), members.map(address)]),
    ),
  };
}
