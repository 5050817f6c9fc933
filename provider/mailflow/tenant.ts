import type { Action, Condition, Exception } from "./rules/rule-properties";
import type { Flag, Values } from "./values";

/**
 * A tenant's mail flow as plain data. Property names are the cmdlets' parameters with the leading run of capitals
 * lowered. Everything is optional the way Exchange leaves it out: undefined, null, "" and [] all mean "unset", and
 * the cmdlet's own default then applies.
 */
export interface TenantObjects {
  inboundConnectors?: readonly InboundConnector[] | null;
  outboundConnectors?: readonly OutboundConnector[] | null;
  /** In priority order, 0 first. */
  transportRules?: readonly TransportRule[] | null;
  journalRules?: readonly JournalRule[] | null;
  /** IPAllowList of the connection filter policy "Default": addresses, CIDR blocks or ranges. */
  ipAllowList?: Values;
  /** IPBlockList of the same policy; the allow list wins over it (M6). */
  ipBlockList?: Values;
  transportConfig?: { journalingReportNdrTo?: string | null } | null;
  /** Domain names, or Get-AcceptedDomain's objects when the domain type matters. */
  acceptedDomains?: readonly (string | AcceptedDomain)[] | null;
  /**
   * Mailboxes, groups and contacts. Left out = nothing is known: every address in an accepted domain is taken as a
   * mailbox and group membership "cannot be told". Given = complete as to groups (a group not listed is gone).
   */
  recipients?: readonly Recipient[] | null;
  /** What the default anti-spam policy does; default `MoveToJmf` for both, Microsoft's own default. */
  hostedContentFilterPolicy?: { spamAction?: string | null; highConfidenceSpamAction?: string | null } | null;
  organizationConfig?: { rejectDirectSend?: Flag } | null;
}

export interface AcceptedDomain {
  domainName: string;
  /** `Authoritative` (default), `InternalRelay` or `ExternalRelay`. */
  domainType?: string | null;
  matchSubDomains?: Flag;
}

export interface Recipient {
  address: string;
  /**
   * `mailbox`, `mailUser`, `contact`, `group` (distribution or mail-enabled security group: expanded into its
   * members) or `microsoft365Group` (has a mailbox of its own: delivered there, not expanded).
   */
  kind: "mailbox" | "mailUser" | "contact" | "group" | "microsoft365Group";
  /** Addresses of a group's direct members; nested groups are followed. Unset = not known. */
  members?: readonly string[] | null;
  /** Other addresses (proxy addresses) and names by which rules may refer to it. */
  aliases?: readonly string[] | null;
  /** Where a contact or mail user really lives. Default: `address`. */
  externalEmailAddress?: string | null;
  /** A group that takes mail from authenticated senders only. Default false. */
  requireSenderAuthenticationEnabled?: Flag;
  /**
   * Directory attributes (`City`, `Department`, `CustomAttribute1`…) for the conditions that look at them. Unset = not known; given =
   * all that there are.
   */
  attributes?: Readonly<Record<string, string>> | null;
  /** The manager's address. Unset = not known, but none where the attributes are given. */
  manager?: string | null;
}

export interface InboundConnector {
  name: string;
  enabled?: Flag;
  /** `Partner` (default) or `OnPremises`. */
  connectorType?: string | null;
  senderDomains?: Values;
  senderIPAddresses?: Values;
  /** Partner only. Default true (M1). */
  requireTls?: Flag;
  restrictDomainsToIPAddresses?: Flag;
  restrictDomainsToCertificate?: Flag;
  tlsSenderCertificateName?: string | null;
  treatMessagesAsInternal?: Flag;
  cloudServicesMailEnabled?: Flag;
}

export interface OutboundConnector {
  name: string;
  guid?: string | null;
  enabled?: Flag;
  connectorType?: string | null;
  isTransportRuleScoped?: Flag;
  recipientDomains?: Values;
  /** Default true (M1). */
  useMXRecord?: Flag;
  smartHosts?: Values;
  tlsSettings?: string | null;
  tlsDomain?: string | null;
  allAcceptedDomains?: Flag;
  routeAllMessagesViaOnPremises?: Flag;
  testMode?: Flag;
}

export interface JournalRule {
  name: string;
  /** Default false: New-JournalRule leaves a rule disabled unless told otherwise (M1, "trap 2"). */
  enabled?: Flag;
  journalEmailAddress?: string | null;
  /** One mailbox or group; unset = everybody. */
  recipient?: string | null;
  /** `Global` (default), `Internal` or `External`. */
  scope?: string | null;
}

type RuleValue = readonly unknown[] | string | number | boolean | null;

/**
 * A transport rule: its conditions, exceptions and actions under Exchange's names. A property this room does not
 * know and that says something makes the rule "cannot tell".
 */
export type TransportRule = {
  name: string;
  /** Default true. Get-TransportRule's `state` is understood too. */
  enabled?: Flag;
  state?: string | null;
  /** `Enforce` (default), `Audit` or `AuditAndNotify`. */
  mode?: string | null;
  senderAddressLocation?: string | null;
  recipientAddressType?: string | null;
  activationDate?: string | null;
  expiryDate?: string | null;
} & { [property in Condition | Exception | Action]?: RuleValue };
