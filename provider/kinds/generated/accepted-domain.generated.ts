// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const acceptedDomainProperties = {
  canHaveCloudCache: {"parameter":"CanHaveCloudCache","type":"boolean","on":"set","alwaysSet":true},
  domainType: {"parameter":"DomainType","type":"choice","on":"set","caseless":true,"choices":["Authoritative","InternalRelay","ExternalRelay"],"alwaysSet":true},
  enableNego2Authentication: {"parameter":"EnableNego2Authentication","type":"boolean","on":"set","alwaysSet":true,"refused":"it is reserved for Microsoft's own use"},
  mailFlowRegion: {"parameter":"MailFlowRegion","type":"text","on":"set"},
  matchSubDomains: {"parameter":"MatchSubDomains","type":"boolean","on":"set","alwaysSet":true},
  outboundOnly: {"parameter":"OutboundOnly","type":"boolean","on":"set","alwaysSet":true},
  sendingFromDomainDisabled: {"parameter":"SendingFromDomainDisabled","type":"boolean","on":"set","alwaysSet":true},
  sendingToDomainDisabled: {"parameter":"SendingToDomainDisabled","type":"boolean","on":"set","alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of AcceptedDomain. A property left out is left alone; `null` clears it. */
export interface AcceptedDomainProperties {
  /** `CanHaveCloudCache` of Set-AcceptedDomain. */
  readonly canHaveCloudCache?: boolean;
  /** `DomainType` of Set-AcceptedDomain. Exchange's default: Authoritative. */
  readonly domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay";
  /** `EnableNego2Authentication` of Set-AcceptedDomain. refused here: it is reserved for Microsoft's own use. */
  readonly enableNego2Authentication?: boolean;
  /** `MailFlowRegion` of Set-AcceptedDomain. */
  readonly mailFlowRegion?: string | null;
  /** `MatchSubDomains` of Set-AcceptedDomain. Exchange's default: false. */
  readonly matchSubDomains?: boolean;
  /** `OutboundOnly` of Set-AcceptedDomain. Exchange's default: false. */
  readonly outboundOnly?: boolean;
  /** `SendingFromDomainDisabled` of Set-AcceptedDomain. */
  readonly sendingFromDomainDisabled?: boolean;
  /** `SendingToDomainDisabled` of Set-AcceptedDomain. */
  readonly sendingToDomainDisabled?: boolean;
}
