import type { Brand, Region } from "./catalogue";

/** People, by the primary SMTP addresses of groups and of single mailboxes. */
export interface People {
  /** Groups whose members are meant: distribution, mail-enabled security or Microsoft 365 groups. */
  readonly groups?: readonly string[];
  /** Single recipients; a Microsoft 365 group's own mailbox is one of these. */
  readonly recipients?: readonly string[];
}

/** What one tenant is to have. The keys are those of the stack's configuration (`avanan:portal` …). */
export interface TenantArgs {
  /** The portal's name: `contoso` for contoso.avanan.net. */
  readonly portal: string;
  /** Whose hosts and names are used. Default: `avanan`. */
  readonly brand?: Brand;
  /** Where the portal keeps its data; decides the addresses. */
  readonly region: Region;
  /** `monitor` and `detect` are the same to Exchange; `inline` inspects mail before it is delivered. */
  readonly mode: "monitor" | "detect" | "inline";
  /** Which mail goes through the vendor; only with mode `inline`. Default: `["incoming"]`. */
  readonly protect?: readonly ("incoming" | "outgoing" | "internal")[];
  /** Whose mail. Default: everyone's. */
  readonly scope?: People;
  /** Whose mail not, although the scope says so. */
  readonly exclude?: People;
  /** Return or relay addresses of the tenant's other inbound connectors: their mail is not sent to the vendor. */
  readonly otherInboundIps?: readonly string[];
  /** Takes undeliverable journal reports. Default: the region's, where the catalogue knows it. */
  readonly journalingReportNdrTo?: string;
  /** Takes over objects that already exist and differ. Default: false. */
  readonly adopt?: boolean;
  /** Disables the routing rules and nothing else: break-glass. Default: false. */
  readonly bypass?: boolean;
  /** While moving: the region that is being left, whose addresses stay in force. */
  readonly previousRegion?: Region;
  /** The vendor's return addresses, instead of the catalogue's. */
  readonly addresses?: { readonly inbound?: readonly string[]; readonly dlp?: readonly string[] };
}
