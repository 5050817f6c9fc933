import { acceptedDomain } from "./accepted-domain";
import { baseline } from "./baseline";
import { connectionFilter } from "./connection-filter";
import { distributionGroup } from "./distribution-group";
import { distributionGroupMember } from "./distribution-group-member";
import { inboundConnector } from "./inbound-connector";
import { ipAllowListEntry } from "./ip-allow-list-entry";
import { ipBlockListEntry } from "./ip-block-list-entry";
import { journalRule } from "./journal-rule";
import type { Kind } from "./kind";
import { mailContact } from "./mail-contact";
import { organizationConfig } from "./organization-config";
import { outboundConnector } from "./outbound-connector";
import { transportConfig } from "./transport-config";
import { transportRule } from "./transport-rule";

/** All kinds by the name of their resource class. */
export const kinds = {
  AcceptedDomain: acceptedDomain,
  Baseline: baseline,
  ConnectionFilter: connectionFilter,
  DistributionGroup: distributionGroup,
  DistributionGroupMember: distributionGroupMember,
  InboundConnector: inboundConnector,
  IpAllowListEntry: ipAllowListEntry,
  IpBlockListEntry: ipBlockListEntry,
  JournalRule: journalRule,
  MailContact: mailContact,
  OrganizationConfig: organizationConfig,
  OutboundConnector: outboundConnector,
  TransportConfig: transportConfig,
  TransportRule: transportRule,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
