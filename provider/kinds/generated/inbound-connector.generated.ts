// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const inboundConnectorProperties = {
  associatedAcceptedDomains: {"parameter":"AssociatedAcceptedDomains","type":"texts","on":"both","caseless":true},
  clientHostNames: {"parameter":"ClientHostNames","type":"texts","on":"new","caseless":true},
  cloudServicesMailEnabled: {"parameter":"CloudServicesMailEnabled","type":"boolean","on":"both","alwaysSet":true},
  comment: {"parameter":"Comment","type":"text","on":"both"},
  connectorSource: {"parameter":"ConnectorSource","type":"choice","on":"both","caseless":true,"choices":["Default","HybridWizard","Migrated"],"alwaysSet":true},
  connectorType: {"parameter":"ConnectorType","type":"choice","on":"both","caseless":true,"choices":["Partner","OnPremises"],"alwaysSet":true},
  efSkipIPs: {"parameter":"EFSkipIPs","type":"addresses","on":"both","caseless":true,"formats":["ip","ipRange","cidr"]},
  efSkipLastIP: {"parameter":"EFSkipLastIP","type":"boolean","on":"both","alwaysSet":true},
  efSkipMailGateway: {"parameter":"EFSkipMailGateway","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  efTestMode: {"parameter":"EFTestMode","type":"boolean","on":"both","alwaysSet":true,"refused":"it is reserved for Microsoft's own use"},
  efUsers: {"parameter":"EFUsers","type":"texts","on":"both","caseless":true},
  enabled: {"parameter":"Enabled","type":"boolean","on":"both","alwaysSet":true},
  name: {"parameter":"Name","type":"text","on":"both","alwaysSet":true},
  requireTls: {"parameter":"RequireTls","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"Partner"},
  restrictDomainsToCertificate: {"parameter":"RestrictDomainsToCertificate","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"Partner"},
  restrictDomainsToIPAddresses: {"parameter":"RestrictDomainsToIPAddresses","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"Partner"},
  scanAndDropRecipients: {"parameter":"ScanAndDropRecipients","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  senderDomains: {"parameter":"SenderDomains","type":"texts","on":"both","caseless":true,"alwaysSet":true},
  senderIPAddresses: {"parameter":"SenderIPAddresses","type":"addresses","on":"both","caseless":true,"formats":["ip","cidr"]},
  tlsSenderCertificateName: {"parameter":"TlsSenderCertificateName","type":"text","on":"both","caseless":true},
  treatMessagesAsInternal: {"parameter":"TreatMessagesAsInternal","type":"boolean","on":"both","alwaysSet":true},
  trustedOrganizations: {"parameter":"TrustedOrganizations","type":"texts","on":"both","caseless":true},
} as const satisfies PropertyTable;

/** What can be declared of InboundConnector. A property left out is left alone; `null` clears it. */
export interface InboundConnectorProperties {
  /** `AssociatedAcceptedDomains` of New-/Set-InboundConnector. List. */
  readonly associatedAcceptedDomains?: readonly string[] | null;
  /** `ClientHostNames` of New-InboundConnector, at creation only. List. */
  readonly clientHostNames?: readonly string[] | null;
  /** `CloudServicesMailEnabled` of New-/Set-InboundConnector. */
  readonly cloudServicesMailEnabled?: boolean;
  /** `Comment` of New-/Set-InboundConnector. */
  readonly comment?: string | null;
  /** `ConnectorSource` of New-/Set-InboundConnector. Exchange's default: Default. */
  readonly connectorSource?: "Default" | "HybridWizard" | "Migrated";
  /** `ConnectorType` of New-/Set-InboundConnector. */
  readonly connectorType?: "Partner" | "OnPremises";
  /** `EFSkipIPs` of New-/Set-InboundConnector. List of addresses; notations: ip, ipRange, cidr. */
  readonly efSkipIPs?: readonly string[] | null;
  /** `EFSkipLastIP` of New-/Set-InboundConnector. Exchange's default: false. */
  readonly efSkipLastIP?: boolean;
  /** `EFSkipMailGateway` of New-/Set-InboundConnector. List; refused here: it is reserved for Microsoft's own use. */
  readonly efSkipMailGateway?: readonly string[] | null;
  /** `EFTestMode` of New-/Set-InboundConnector. refused here: it is reserved for Microsoft's own use. */
  readonly efTestMode?: boolean;
  /** `EFUsers` of New-/Set-InboundConnector. List; Exchange's default: $null. */
  readonly efUsers?: readonly string[] | null;
  /** `Enabled` of New-/Set-InboundConnector. Exchange's default: true. */
  readonly enabled?: boolean;
  /** `Name` of New-/Set-InboundConnector. */
  readonly name?: string;
  /** `RequireTls` of New-/Set-InboundConnector. only for connector type Partner; Exchange's default: true. */
  readonly requireTls?: boolean;
  /** `RestrictDomainsToCertificate` of New-/Set-InboundConnector. only for connector type Partner; Exchange's default: false. */
  readonly restrictDomainsToCertificate?: boolean;
  /** `RestrictDomainsToIPAddresses` of New-/Set-InboundConnector. only for connector type Partner; Exchange's default: false. */
  readonly restrictDomainsToIPAddresses?: boolean;
  /** `ScanAndDropRecipients` of New-/Set-InboundConnector. List; refused here: it is reserved for Microsoft's own use. */
  readonly scanAndDropRecipients?: readonly string[] | null;
  /** `SenderDomains` of New-/Set-InboundConnector. List. */
  readonly senderDomains?: readonly string[];
  /** `SenderIPAddresses` of New-/Set-InboundConnector. List of addresses; notations: ip, cidr. */
  readonly senderIPAddresses?: readonly string[] | null;
  /** `TlsSenderCertificateName` of New-/Set-InboundConnector. */
  readonly tlsSenderCertificateName?: string | null;
  /** `TreatMessagesAsInternal` of New-/Set-InboundConnector. Exchange's default: false. */
  readonly treatMessagesAsInternal?: boolean;
  /** `TrustedOrganizations` of New-/Set-InboundConnector. List. */
  readonly trustedOrganizations?: readonly string[] | null;
}
