// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const outboundConnectorProperties = {
  allAcceptedDomains: {"parameter":"AllAcceptedDomains","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"OnPremises"},
  cloudServicesMailEnabled: {"parameter":"CloudServicesMailEnabled","type":"boolean","on":"both","alwaysSet":true},
  comment: {"parameter":"Comment","type":"text","on":"both"},
  connectorSource: {"parameter":"ConnectorSource","type":"choice","on":"both","caseless":true,"choices":["Default","HybridWizard","Migrated"],"alwaysSet":true},
  connectorType: {"parameter":"ConnectorType","type":"choice","on":"both","caseless":true,"choices":["Partner","OnPremises"],"alwaysSet":true},
  enabled: {"parameter":"Enabled","type":"boolean","on":"both","alwaysSet":true},
  isTransportRuleScoped: {"parameter":"IsTransportRuleScoped","type":"boolean","on":"both","alwaysSet":true},
  isValidated: {"parameter":"IsValidated","type":"boolean","on":"set","alwaysSet":true},
  lastValidationTimestamp: {"parameter":"LastValidationTimestamp","type":"time","on":"set"},
  linkForModifiedConnector: {"parameter":"LinkForModifiedConnector","type":"text","on":"new","refused":"it is reserved for Microsoft's own use"},
  mtaStsMode: {"parameter":"MtaStsMode","type":"choice","on":"both","caseless":true,"choices":["Opportunistic","None"],"alwaysSet":true},
  name: {"parameter":"Name","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  recipientDomains: {"parameter":"RecipientDomains","type":"texts","on":"both","caseless":true},
  routeAllMessagesViaOnPremises: {"parameter":"RouteAllMessagesViaOnPremises","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"OnPremises"},
  senderRewritingEnabled: {"parameter":"SenderRewritingEnabled","type":"boolean","on":"both","alwaysSet":true,"onlyFor":"OnPremises"},
  smartHosts: {"parameter":"SmartHosts","type":"texts","on":"both","caseless":true},
  smtpDaneMode: {"parameter":"SmtpDaneMode","type":"choice","on":"both","caseless":true,"choices":["Opportunistic","Mandatory","None"],"alwaysSet":true},
  testMode: {"parameter":"TestMode","type":"boolean","on":"both","alwaysSet":true},
  tlsDomain: {"parameter":"TlsDomain","type":"text","on":"both","caseless":true},
  tlsSettings: {"parameter":"TlsSettings","type":"choice","on":"both","caseless":true,"choices":["EncryptionOnly","CertificateValidation","DomainValidation"]},
  useMXRecord: {"parameter":"UseMXRecord","type":"boolean","on":"both","alwaysSet":true},
  validationRecipients: {"parameter":"ValidationRecipients","type":"texts","on":"set","caseless":true},
} as const satisfies PropertyTable;

/** What can be declared of OutboundConnector. A property left out is left alone; `null` clears it. */
export interface OutboundConnectorProperties {
  /** `AllAcceptedDomains` of New-/Set-OutboundConnector. only for connector type OnPremises; Exchange's default: false. */
  readonly allAcceptedDomains?: boolean;
  /** `CloudServicesMailEnabled` of New-/Set-OutboundConnector. */
  readonly cloudServicesMailEnabled?: boolean;
  /** `Comment` of New-/Set-OutboundConnector. */
  readonly comment?: string | null;
  /** `ConnectorSource` of New-/Set-OutboundConnector. Exchange's default: Default. */
  readonly connectorSource?: "Default" | "HybridWizard" | "Migrated";
  /** `ConnectorType` of New-/Set-OutboundConnector. */
  readonly connectorType?: "Partner" | "OnPremises";
  /** `Enabled` of New-/Set-OutboundConnector. Exchange's default: true. */
  readonly enabled?: boolean;
  /** `IsTransportRuleScoped` of New-/Set-OutboundConnector. Exchange's default: false. */
  readonly isTransportRuleScoped?: boolean;
  /** `IsValidated` of Set-OutboundConnector. Exchange's default: false. */
  readonly isValidated?: boolean;
  /** `LastValidationTimestamp` of Set-OutboundConnector. Date and time, ISO 8601, UTC. */
  readonly lastValidationTimestamp?: string | null;
  /** `LinkForModifiedConnector` of New-OutboundConnector, at creation only. refused here: it is reserved for Microsoft's own use. */
  readonly linkForModifiedConnector?: string | null;
  /** `MtaStsMode` of New-/Set-OutboundConnector. Exchange's default: Opportunistic. */
  readonly mtaStsMode?: "Opportunistic" | "None";
  /** `Name` of New-/Set-OutboundConnector. at most 64 characters. */
  readonly name?: string;
  /** `RecipientDomains` of New-/Set-OutboundConnector. List. */
  readonly recipientDomains?: readonly string[] | null;
  /** `RouteAllMessagesViaOnPremises` of New-/Set-OutboundConnector. only for connector type OnPremises; Exchange's default: false. */
  readonly routeAllMessagesViaOnPremises?: boolean;
  /** `SenderRewritingEnabled` of New-/Set-OutboundConnector. only for connector type OnPremises; Exchange's default: false. */
  readonly senderRewritingEnabled?: boolean;
  /** `SmartHosts` of New-/Set-OutboundConnector. List; notations: fqdn, ip, cidr. */
  readonly smartHosts?: readonly string[] | null;
  /** `SmtpDaneMode` of New-/Set-OutboundConnector. Exchange's default: Opportunistic. */
  readonly smtpDaneMode?: "Opportunistic" | "Mandatory" | "None";
  /** `TestMode` of New-/Set-OutboundConnector. Exchange's default: false. */
  readonly testMode?: boolean;
  /** `TlsDomain` of New-/Set-OutboundConnector. */
  readonly tlsDomain?: string | null;
  /** `TlsSettings` of New-/Set-OutboundConnector. Exchange's default: $null. */
  readonly tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null;
  /** `UseMXRecord` of New-/Set-OutboundConnector. Exchange's default: true. */
  readonly useMXRecord?: boolean;
  /** `ValidationRecipients` of Set-OutboundConnector. List. */
  readonly validationRecipients?: readonly string[] | null;
}
