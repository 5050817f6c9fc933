import type { Brand, Region } from "./catalogue";
import type { Role } from "./names";

/** People, by the primary SMTP addresses of groups and of single mailboxes. */
export interface People {
  /** Groups whose members are meant: distribution, mail-enabled security or Microsoft 365 groups. */
  readonly groups?: readonly string[];
  /** Single recipients; a Microsoft 365 group's own mailbox is one of these. */
  readonly recipients?: readonly string[];
}

/** A mail-enabled security group that the stack makes. */
export interface GroupArgs {
  /** Its primary SMTP address; the part before the @ becomes its name and alias. */
  readonly address: string;
  /** Its members, by their primary SMTP addresses. Others are left alone. */
  readonly members?: readonly string[];
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
  /** Whose outgoing mail, where that differs from `scope`. Default: as `scope`. */
  readonly scopeOutgoing?: People | "everyone";
  /** Whose mail is copied to the vendor by journal rules, where that differs from `scope`. Default: as `scope`. */
  readonly scopeJournal?: People | "everyone";
  /** Whose mail not, although the scope says so. */
  readonly exclude?: People;
  /** Whose outgoing mail not, where that differs from `exclude`. Default: as `exclude`. */
  readonly excludeOutgoing?: People | "nobody";
  /** Groups that the stack makes before a rule names them. Default: none; groups of `scope` are there already. */
  readonly createGroups?: readonly GroupArgs[];
  /** Return or relay addresses of the tenant's other inbound connectors: their incoming mail is not sent to the vendor. */
  readonly otherInboundIps?: readonly string[];
  /** Adds the sender addresses of all other inbound connectors that the tenant has to `otherInboundIps`. Default: false. */
  readonly lookUpInboundIps?: boolean;
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
  /**
   * Name in the certificate with which the vendor brings outgoing and internal mail back. DLP Inbound then identifies it
   * by that instead of by addresses, which all of the vendor's customers share. Default: by address.
   */
  readonly dlpCertificate?: string;
  /**
   * Sends automatic replies and receipts through the vendor, too. They have no sender address, so Exchange takes them
   * back only from a connector with a certificate. Default: true with `dlpCertificate`, else false.
   */
  readonly inspectAutomaticReplies?: boolean;
  /**
   * Whether Protect Outgoing asks for a sender inside the organisation even where its scope names groups or people. The
   * vendor's automatic mode asks for the group alone, and so for mail in a member's name from outside, too. Default: true.
   */
  readonly outgoingFromInside?: boolean;
  /** Whether Protect Internal stops further rules, which the vendor's documents do not say. Default: true. */
  readonly internalStopsRules?: boolean;
  /**
   * Hardens the Whitelist: returned mail skips spam filtering only with this header, in which the vendor names the portal.
   * Other customers of the vendor use the same addresses. Default: the address is enough, as in the manual.
   */
  readonly whitelistHeader?: "X-CLOUD-SEC-AV-Info" | "X-CLOUD-SEC-AV-UUID";
  /** Takes the vendor's headers out of mail that does not come from the vendor. Default: false. */
  readonly stripForgedHeaders?: boolean;
  /** Ends the names of all objects, where a tenant has several portals. Default: none. */
  readonly suffix?: string;
  /** Declares what several portals share: the allow list and the report address. Default: true. */
  readonly sharedObjects?: boolean;
  /**
   * Makes a change although the proof says that it would lose mail or send it in circles; what is overridden is said.
   * Default: false, then such a change is refused.
   */
  readonly acceptUnsafe?: boolean;
  /**
   * Names, and descriptions of connectors, that differ from the manual's, e.g. of objects that exist already. `entries`
   * of `monitor`: names of the journal rules of further entries of the scope, by the entry's address.
   */
  readonly objects?: {
    readonly [role in Role]?: {
      readonly name?: string;
      readonly comment?: string | null;
      readonly entries?: Readonly<Record<string, string>>;
    };
  };
}
