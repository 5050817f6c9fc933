import type { Portal } from "./leaving/portal";
import { INFO, SPAM, SPAM_HIGH, SPAM_LOW } from "./leaving/vendor-headers";
import type { Message } from "./message";
import type { TenantObjects, TransportRule } from "./tenant";

/** The vendor's documented set-ups as data (avanan.md 1.2 to 1.5), for tests and for trying the model out. */

/** EU addresses of avanan.md 2.1. */
export const EXAMPLE_PORTAL: Portal = {
  name: "contoso",
  tld: "avanan.net",
  inboundSet: ["52.212.19.177", "3.252.108.160/28", "13.39.103.0/28"],
  dlpSet: ["52.17.62.50", "3.252.108.176/28", "13.39.103.16/28"],
};
const { inboundSet, dlpSet } = EXAMPLE_PORTAL;
const both = [...inboundSet, ...dlpSet];

export const IN_GROUP = "avanan_inline_incoming@contoso.com";
export const OUT_GROUP = "avanan_inline_outgoing@contoso.com";

/** A tenant nobody has touched: ann is in scope of later set-ups, bob is not. */
export function bareTenant(): TenantObjects {
  return {
    acceptedDomains: ["contoso.com"],
    recipients: [
      { address: "ann@contoso.com", kind: "mailbox" },
      { address: "carol@contoso.com", kind: "mailbox" },
      { address: "bob@contoso.com", kind: "mailbox" },
      { address: "team@contoso.com", kind: "group", members: ["ann@contoso.com", "bob@contoso.com"] },
      { address: IN_GROUP, kind: "group", members: ["ann@contoso.com", "carol@contoso.com"] },
      { address: OUT_GROUP, kind: "group", members: ["ann@contoso.com", "carol@contoso.com"] },
    ],
  };
}

/** Monitor and Detect: identical in Exchange (avanan.md 1.2). */
export function monitorTenant(): TenantObjects {
  return {
    ...bareTenant(),
    inboundConnectors: [
      {
        ...{ name: "Avanan Inbound", connectorType: "Partner", enabled: true },
        ...{ senderDomains: ["smtp:*;1"], senderIPAddresses: inboundSet, requireTls: true },
        ...{ restrictDomainsToIPAddresses: false, restrictDomainsToCertificate: false },
      },
    ],
    outboundConnectors: [
      {
        ...{ name: "Avanan Journaling Outbound", connectorType: "OnPremises", enabled: true },
        ...{ isTransportRuleScoped: false, recipientDomains: ["contoso-mail.avanan.net"] },
        ...{ useMXRecord: false, smartHosts: ["contoso-host.avanan.net"], tlsSettings: "EncryptionOnly" },
      },
    ],
    journalRules: [
      {
        ...{ name: "Avanan - Monitor", enabled: true, scope: "Global" },
        journalEmailAddress: "contoso@contoso-mail.avanan.net",
      },
    ],
    ipAllowList: both,
    transportConfig: { journalingReportNdrTo: "contoso@mt-prod-av-1-journal-error.avanan.net" },
  };
}

const protect: TransportRule = {
  ...{
    name: "Avanan - Protect",
    enabled: true,
    fromScope: "NotInOrganization",
    sentToScope: "InOrganization",
  },
  ...{ sentToMemberOf: [IN_GROUP], exceptIfSenderIpRanges: both },
  ...{ setHeaderName: INFO, setHeaderValue: "contoso,office365_emails,inline" },
  ...{ routeMessageOutboundConnector: "Avanan Outbound", stopRuleProcessing: true },
};
const verdictRules: TransportRule[] = [
  {
    ...{ name: "Avanan - Whitelist", senderIpRanges: both, setSCL: -1 },
    ...{ exceptIfHeaderMatchesMessageHeader: SPAM, exceptIfHeaderMatchesPatterns: ["true"] },
  },
  {
    ...{ name: "Avanan - Junk Filter Low", senderIpRanges: both, setSCL: 6 },
    ...{ headerContainsMessageHeader: SPAM_LOW, headerContainsWords: ["true"] },
  },
  {
    ...{ name: "Avanan - Junk Filter", senderIpRanges: both, setSCL: 9 },
    ...{ headerContainsMessageHeader: SPAM_HIGH, headerContainsWords: ["true"] },
  },
];

/** Inline protection of incoming mail, on top of Monitor. */
export function inlineTenant(): TenantObjects {
  const monitor = monitorTenant();
  return {
    ...monitor,
    outboundConnectors: [
      ...(monitor.outboundConnectors ?? []),
      {
        ...{ name: "Avanan Outbound", connectorType: "Partner", enabled: true, isTransportRuleScoped: true },
        ...{ useMXRecord: false, smartHosts: ["contoso-host.avanan.net"], tlsSettings: "EncryptionOnly" },
      },
    ],
    transportRules: [protect, ...verdictRules],
  };
}

/** Inline protection of incoming, outgoing and internal mail. */
export function fullTenant(): TenantObjects {
  const inline = inlineTenant();
  const outgoing: TransportRule = {
    ...{ name: "Avanan - Protect Outgoing", sentToScope: "NotInOrganization", fromMemberOf: [OUT_GROUP] },
    // Empty senders cannot come back over an address-mode DLP Inbound (avanan.md 5.13).
    ...{ fromScope: "InOrganization", exceptIfSenderIpRanges: both, exceptIfMessageTypeMatches: "OOF" },
    ...{
      exceptIfHeaderContainsMessageHeader: "Content-Type",
      exceptIfHeaderContainsWords: ["multipart/report"],
    },
    ...{ setHeaderName: INFO, setHeaderValue: "contoso,office365_emails,sent,inline" },
    ...{ routeMessageOutboundConnector: "Avanan DLP Outbound", stopRuleProcessing: true },
  };
  const internal: TransportRule = {
    ...{ name: "Avanan - Protect Internal", fromScope: "InOrganization", sentToScope: "InOrganization" },
    ...{ sentToMemberOf: [IN_GROUP], exceptIfSenderIpRanges: both },
    ...{ setHeaderName: INFO, setHeaderValue: "contoso,office365_emails,internal,inline" },
    ...{ routeMessageOutboundConnector: "Avanan DLP Outbound", stopRuleProcessing: true },
  };
  return {
    ...inline,
    inboundConnectors: [
      ...(inline.inboundConnectors ?? []),
      {
        ...{ name: "Avanan DLP Inbound", connectorType: "OnPremises", enabled: true },
        ...{ senderDomains: ["smtp:*;1"], senderIPAddresses: dlpSet },
      },
    ],
    outboundConnectors: [
      ...(inline.outboundConnectors ?? []),
      {
        ...{ name: "Avanan DLP Outbound", connectorType: "OnPremises", isTransportRuleScoped: true },
        ...{ useMXRecord: false, smartHosts: ["contoso-dlp.avanan.net"], tlsSettings: "EncryptionOnly" },
      },
    ],
    transportRules: [outgoing, internal, ...(inline.transportRules ?? [])],
  };
}

/** A message from the internet; documentation address, everything about its content known and ordinary. */
export const externalMail = (changes: Partial<Message> = {}): Message => ({
  ...{ entry: { via: "smtp", ip: "192.0.2.10", tls: true }, from: "dave@fabrikam.com" },
  ...{ recipients: ["ann@contoso.com"], subject: "hello", body: "hello", attachments: [] },
  ...changes,
});

/** A message from a mailbox of the tenant to the internet. */
export const outgoingMail = (changes: Partial<Message> = {}): Message => ({
  ...{ entry: { via: "mailbox" }, from: "ann@contoso.com", recipients: ["dave@fabrikam.com"] },
  ...{ subject: "hello", body: "hello", attachments: [] },
  ...changes,
});
