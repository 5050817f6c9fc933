import type { TenantState } from "../state";
import { seedTime } from "./base";
import type { Commands } from "./commands";

/*
 * An email-security service that inspects incoming mail inline, set up by hand in the admin center from its vendor's
 * printed manual: portal contoso, data in the United States, everybody in scope. The manual's age shows in single
 * addresses where the vendor has long had blocks, and in one junk rule where there are two by now.
 */
const returned = "35.174.145.124";
const returnedOutgoing = "3.214.204.181";
const host = "contoso-host.avanan.net";
const journalDomain = "contoso-mail.avanan.net";
const journalAddress = `contoso@${journalDomain}`;

const encrypted = { UseMXRecord: false, SmartHosts: [host], TlsSettings: "EncryptionOnly" };
const spam = { header: "X-CLOUD-SEC-AV-SCL", patterns: ["true"] };

/** What the admin center notes of a connector when its last page has been passed. */
const validated = {
  ValidationRecipients: [journalAddress],
  IsValidated: true,
  LastValidationTimestamp: seedTime,
};

const names = ["Avanan Inbound", "Avanan Journaling Outbound", "Avanan Outbound"] as const;
const [inbound, journalingOutbound, outbound] = names;

export const manualCommands: Commands = [
  [
    "New-InboundConnector",
    {
      Name: inbound,
      Comment: "Avanan Inbound Connector",
      ConnectorType: "Partner",
      SenderDomains: ["*"],
      SenderIPAddresses: [returned],
      RequireTls: true,
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: journalingOutbound,
      Comment: "Avanan Journaling Outbound connector",
      ConnectorType: "OnPremises",
      RecipientDomains: [journalDomain],
      ...encrypted,
    },
  ],
  ["Set-OutboundConnector", { Identity: journalingOutbound, ...validated }],
  [
    "Set-HostedConnectionFilterPolicy",
    {
      Identity: "Default",
      IPAllowList: { "@odata.type": "#Exchange.GenericHashTable", Add: [returned, returnedOutgoing] },
    },
  ],
  ["Set-TransportConfig", { JournalingReportNdrTo: "contoso@mt-prod-3-journal-error.avanan.net" }],
  [
    "New-JournalRule",
    { Name: "Avanan - Monitor", JournalEmailAddress: journalAddress, Scope: "Global", Enabled: true },
  ],
  [
    "New-OutboundConnector",
    {
      Name: outbound,
      Comment: "Avanan Outbound Connector",
      ConnectorType: "Partner",
      IsTransportRuleScoped: true,
      ...encrypted,
    },
  ],
  ["Set-OutboundConnector", { Identity: outbound, ...validated }],
  [
    "New-TransportRule",
    {
      Name: "Avanan - Protect",
      Priority: 0,
      FromScope: "NotInOrganization",
      SentToScope: "InOrganization",
      SetHeaderName: "X-CLOUD-SEC-AV-Info",
      SetHeaderValue: "contoso,office365_emails,inline",
      RouteMessageOutboundConnector: outbound,
      ExceptIfSenderIpRanges: [returned],
      StopRuleProcessing: true,
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan - Whitelist",
      Priority: 1,
      SenderIpRanges: [returned],
      SetSCL: -1,
      ExceptIfHeaderMatchesMessageHeader: spam.header,
      ExceptIfHeaderMatchesPatterns: spam.patterns,
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan - Junk Filter",
      Priority: 2,
      HeaderMatchesMessageHeader: spam.header,
      HeaderMatchesPatterns: spam.patterns,
      SenderIpRanges: [returned],
      SetSCL: 9,
    },
  ],
];

/** Connectors made in the admin center say so, with a value that no cmdlet takes. */
export function portalMade(state: TenantState): TenantState {
  const marked = (list: TenantState["inboundConnectors"]) =>
    list.map((connector) =>
      names.some((name) => name === connector.Name)
        ? { ...connector, ConnectorSource: "AdminUI" }
        : connector,
    );
  return {
    ...state,
    inboundConnectors: marked(state.inboundConnectors),
    outboundConnectors: marked(state.outboundConnectors),
  };
}
