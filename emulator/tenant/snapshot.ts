import { acceptedDomainRecord } from "../cmdlets/accepted-domain";
import { distributionGroupRecord } from "../cmdlets/distribution-group";
import { dkimSigningConfigRecord } from "../cmdlets/dkim-signing-config";
import { connectionFilterRecord } from "../cmdlets/hosted-connection-filter-policy";
import { contentFilterRecord } from "../cmdlets/hosted-content-filter-policy";
import { inboundConnectorRecord } from "../cmdlets/inbound-connector";
import { journalRuleRecord } from "../cmdlets/journal-rule";
import { mailContactRecord } from "../cmdlets/mail-contact";
import { organizationConfigRecord } from "../cmdlets/organization";
import { outboundConnectorRecord } from "../cmdlets/outbound-connector";
import { recipientRecord } from "../cmdlets/recipient";
import { transportConfigRecord } from "../cmdlets/transport-config";
import { transportRuleRecord } from "../cmdlets/transport-rule/record";
import type { ObjectRecord } from "../json";
import { type RecipientKind, recipients } from "./directory";
import { objectsOf, type TenantState } from "./state";

/** Every object as its Get- cmdlet returns it, but without the times of creation and change. */
export interface Snapshot {
  organizationConfig: ObjectRecord;
  transportConfig: ObjectRecord;
  hostedConnectionFilterPolicies: ObjectRecord[];
  hostedContentFilterPolicies: ObjectRecord[];
  acceptedDomains: ObjectRecord[];
  dkimSigningConfigs: ObjectRecord[];
  inboundConnectors: ObjectRecord[];
  outboundConnectors: ObjectRecord[];
  /** In priority order. */
  transportRules: ObjectRecord[];
  journalRules: ObjectRecord[];
  mailboxes: ObjectRecord[];
  distributionGroups: ObjectRecord[];
  /** As Get-Recipient returns them: no other cmdlet shows them here. */
  microsoft365Groups: ObjectRecord[];
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
  const everybody = recipients(state);
  const address = (guid: string) =>
    String(everybody.find(({ object }) => object.Guid === guid)?.object.PrimarySmtpAddress ?? guid);
  const asRecipients = (kind: RecipientKind) =>
    all(objectsOf(state, kind), (whole, object) => recipientRecord(whole, { kind, object }));
  return {
    organizationConfig: timeless(organizationConfigRecord(state)),
    transportConfig: timeless(transportConfigRecord(state)),
    hostedConnectionFilterPolicies: all(state.hostedConnectionFilterPolicies, connectionFilterRecord),
    hostedContentFilterPolicies: all(state.hostedContentFilterPolicies, contentFilterRecord),
    acceptedDomains: all(state.acceptedDomains, acceptedDomainRecord),
    dkimSigningConfigs: all(state.dkimSigningConfigs, dkimSigningConfigRecord),
    inboundConnectors: all(state.inboundConnectors, inboundConnectorRecord),
    outboundConnectors: all(state.outboundConnectors, outboundConnectorRecord),
    transportRules: all(state.transportRules, transportRuleRecord),
    journalRules: all(state.journalRules, journalRuleRecord),
    mailboxes: asRecipients("Mailbox"),
    distributionGroups: all(state.distributionGroups, distributionGroupRecord),
    microsoft365Groups: asRecipients("UnifiedGroup"),
    mailContacts: all(state.mailContacts, mailContactRecord),
    groupMembers: Object.fromEntries(
      Object.entries(state.groupMembers).map(([guid, members]) => [address(guid), members.map(address)]),
    ),
  };
}
