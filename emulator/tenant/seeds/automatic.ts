import type { Commands } from "./commands";

/*
 * What such a service leaves behind when its vendor's automatic mode sets the tenant up by itself: portal contoso, data
 * in Europe, incoming and outgoing mail inline for the members of two groups.
 */
const incoming = ["52.212.19.177", "3.252.108.160/28", "13.39.103.0/28"];
const outgoing = ["52.17.62.50", "3.252.108.176/28", "13.39.103.16/28"];
const topLevelDomain = "checkpointcloudsec.com";
const host = `contoso-host.${topLevelDomain}`;
const dlpHost = `contoso-dlp.${topLevelDomain}`;
const journalDomain = `contoso-mail.${topLevelDomain}`;
const incomingGroup = "checkpoint_inline_incoming@contoso.com";
const outgoingGroup = "checkpoint_inline_outgoing@contoso.com";

const encryptedTo = (smartHost: string) => ({
  UseMXRecord: false,
  SmartHosts: [smartHost],
  TlsSettings: "EncryptionOnly",
});
const routed = (mail: string, connector: string) => ({
  SetHeaderName: "X-CLOUD-SEC-AV-Info",
  SetHeaderValue: `contoso,office365_emails,${mail}`,
  RouteMessageOutboundConnector: connector,
  StopRuleProcessing: true,
});
const verdict = (header: string) => ({
  HeaderMatchesMessageHeader: header,
  HeaderMatchesPatterns: ["true"],
});

const group = (address: string, members: readonly string[]): Commands[number] => [
  "New-DistributionGroup",
  {
    Name: address.replace(/@.*/, ""),
    Type: "Security",
    PrimarySmtpAddress: address,
    Members: members.map((member) => `${member}@contoso.com`),
  },
];

const connectors: Commands = [
  [
    "New-InboundConnector",
    {
      Name: "Check Point Inbound Connector",
      ConnectorType: "Partner",
      SenderDomains: ["*"],
      SenderIPAddresses: incoming,
      RequireTls: true,
    },
  ],
  [
    "New-InboundConnector",
    {
      Name: "Check Point DLP Inbound Connector",
      ConnectorType: "OnPremises",
      SenderDomains: ["*"],
      SenderIPAddresses: outgoing,
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Check Point Outbound Connector",
      ConnectorType: "Partner",
      IsTransportRuleScoped: true,
      ...encryptedTo(host),
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Check Point DLP Outbound Connector",
      ConnectorType: "OnPremises",
      IsTransportRuleScoped: true,
      ...encryptedTo(dlpHost),
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Check Point Journaling Outbound Connector",
      ConnectorType: "OnPremises",
      RecipientDomains: [journalDomain],
      ...encryptedTo(host),
    },
  ],
];

const rules: Commands = [
  [
    "New-TransportRule",
    {
      Name: "Check Point - Protect Outgoing",
      Priority: 0,
      SentToScope: "NotInOrganization",
      FromMemberOf: [outgoingGroup],
      ExceptIfSenderIpRanges: [...incoming, ...outgoing],
      ...routed("sent,inline", "Check Point DLP Outbound Connector"),
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Check Point - Protect",
      Priority: 1,
      FromScope: "NotInOrganization",
      SentToScope: "InOrganization",
      SentToMemberOf: [incomingGroup],
      ExceptIfSenderIpRanges: incoming,
      ...routed("inline", "Check Point Outbound Connector"),
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Check Point - Whitelist",
      Priority: 2,
      SenderIpRanges: incoming,
      SetSCL: -1,
      ExceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
      ExceptIfHeaderMatchesPatterns: ["true"],
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Check Point - Junk Filter Low",
      Priority: 3,
      SenderIpRanges: incoming,
      ...verdict("X-CLOUD-SEC-AV-SPAM-LOW"),
      SetSCL: 6,
    },
  ],
  [
    "New-TransportRule",
    {
      // The vendor's own spelling, without a space before the dash.
      Name: "Check Point- Junk Filter",
      Priority: 4,
      SenderIpRanges: incoming,
      ...verdict("X-CLOUD-SEC-AV-SPAM-HIGH"),
      SetSCL: 9,
    },
  ],
];

export const automaticCommands: Commands = [
  group(incomingGroup, ["alice", "bob", "carol"]),
  group(outgoingGroup, ["alice", "bob"]),
  ...connectors,
  [
    "Set-HostedConnectionFilterPolicy",
    {
      Identity: "Default",
      IPAllowList: { "@odata.type": "#Exchange.GenericHashTable", Add: [...incoming, ...outgoing] },
    },
  ],
  [
    "Set-TransportConfig",
    { JournalingReportNdrTo: `contoso@mt-prod-cp-eu-1-journal-error.${topLevelDomain}` },
  ],
  [
    "New-JournalRule",
    {
      Name: "Check Point - Monitor",
      JournalEmailAddress: `contoso@${journalDomain}`,
      Scope: "Global",
      Enabled: true,
    },
  ],
  ...rules,
];
