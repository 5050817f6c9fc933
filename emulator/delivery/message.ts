/** One message at the moment it reaches the tenant, and what others will say about it on the way. */
export interface TestMessage {
  /** From a mailbox of the tenant (authenticated), or over SMTP from some address. */
  readonly entry: { readonly via: "mailbox" } | SmtpEntry;
  /** The From header. */
  readonly from: string;
  /** MAIL FROM. Default: `from`. "" = the empty sender of reports and automatic replies. */
  readonly mailFrom?: string;
  /** RCPT TO. */
  readonly recipients: readonly string[];
  /** Header fields already on the message. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Addresses of the To and Cc fields. What is left out from here on is not known, unless a default is named. */
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly Attachment[];
  /** Bytes, all in all. */
  readonly size?: number;
  readonly characterSet?: string;
  /** A message classification; null = none. */
  readonly classification?: string | null;
  /** Default `Normal`. */
  readonly importance?: Importance;
  /** Default: an ordinary message. */
  readonly type?: MessageType;
  /** Microsoft's own verdict on first arrival. Default 1; -1 from a mailbox. */
  readonly scl?: number;
  /** Microsoft's verdict whenever it filters the message again on return. */
  readonly sclOnReturn?: number;
  /** A verdict that no allow list and no rule overrides. Default: none. */
  readonly alwaysCaught?: "malware" | "highConfidencePhish";
  readonly vendor?: VendorVerdict;
  /** The moment, ISO 8601: only rules with an activation or expiry date ask for it. */
  readonly at?: string;
}

export interface SmtpEntry {
  readonly via: "smtp";
  /** IPv4 address of the last hop before the service. */
  readonly ip: string;
  /** Default true. */
  readonly tls?: boolean;
  /** Name in the client's certificate. Default: none. */
  readonly certificate?: string;
}

export interface Attachment {
  readonly name: string;
  readonly size?: number;
  readonly text?: string;
  readonly executable?: boolean;
  readonly passwordProtected?: boolean;
  readonly unsupported?: boolean;
  readonly processingLimitExceeded?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
}

export const importances = ["Low", "Normal", "High"] as const;
export type Importance = (typeof importances)[number];

export const messageTypes = [
  "OOF",
  "AutoForward",
  "Encrypted",
  "Calendaring",
  "PermissionControlled",
  "Voicemail",
  "Signed",
  "ApprovalRequest",
  "ReadReceipt",
] as const;
export type MessageType = (typeof messageTypes)[number];

export const verdicts = ["clean", "spam-low", "spam-high", "quarantine"] as const;

/** What the vendor does with the message, should it get there. */
export interface VendorVerdict {
  /** Default `clean`. A quarantined message does not come back. */
  readonly verdict?: (typeof verdicts)[number];
  /** The address it comes back from, if that is one of the right set. Default: the set's first address. */
  readonly returnFrom?: string;
  /** The vendor's host does not answer. Default false. */
  readonly outage?: boolean;
}

/** An email-security service that inspects mail on the way: hosts `{name}-host.{tld}` and `{name}-dlp.{tld}`. */
export interface Vendor {
  /** The customer's name at the vendor. */
  readonly name: string;
  readonly tld: string;
  /** Addresses and blocks from which `-host` gives mail back. */
  readonly inboundSet: readonly string[];
  /** The same of `-dlp`. */
  readonly dlpSet: readonly string[];
  /** Name in the certificate with which both give mail back. Default: none. */
  readonly certificate?: string;
}

export function mailFrom({ mailFrom: envelope, from }: TestMessage): string {
  return envelope ?? from;
}
