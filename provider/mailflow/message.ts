/** One message at the moment it reaches Exchange Online, and what others will say about it on the way. */
export interface Message {
  /** How it arrives: from a mailbox of the tenant (authenticated), or over SMTP from some address. */
  entry: MailboxEntry | SmtpEntry;
  /** The From header. */
  from: string;
  /** MAIL FROM. Default: `from`. "" = the empty sender of NDRs, read receipts and out-of-office replies. */
  mailFrom?: string;
  /** RCPT TO; every recipient is followed on its own, as Exchange forks a message. */
  recipients: readonly string[];
  /** Header fields already on the message. */
  headers?: Readonly<Record<string, string>>;
  /** Addresses of the To and Cc fields. Default: not known, and conditions that look there cannot tell. */
  to?: readonly string[];
  cc?: readonly string[];
  /** Default: not known. "" is a known, empty subject or body. */
  subject?: string;
  body?: string;
  /** Default: not known. [] = none. */
  attachments?: readonly Attachment[];
  /** Whole size in bytes. Default: not known. */
  size?: number;
  characterSet?: string;
  /** A message classification; null = none. Default: not known. */
  classification?: string | null;
  /** Default `Normal`, which is what a message without an importance header has. */
  importance?: "Low" | "Normal" | "High";
  /** What MessageTypeMatches looks for; default: an ordinary message, none of the types. */
  type?: MessageType;
  /** Microsoft's own spam verdict on first arrival, -1 to 9. Default 1 (not spam); -1 from a mailbox. */
  scl?: number;
  /** Microsoft's verdict when it filters the message again on return. Default: not known. */
  sclOnReturn?: number;
  /** A verdict no allow list or SCL -1 overrides: malware and high confidence phishing are always caught (M6). */
  alwaysCaught?: "malware" | "highConfidencePhish";
  /** What the vendor does with it, should it get there. */
  vendor?: VendorVerdict;
  /**
   * What is not stated of it, nor known of its people, is such that rules which look there do not match. Default false: then
   * it cannot be told.
   */
  plain?: boolean;
  /** The moment, ISO 8601; only rules with an activation or expiry date need it. */
  at?: string;
}

export interface MailboxEntry {
  via: "mailbox";
}

export interface SmtpEntry {
  via: "smtp";
  /** Address of the last hop before the service. */
  ip: string;
  /** Default true. */
  tls?: boolean;
  /** Subject name of the client certificate. Default: none. */
  certificate?: string;
}

export interface Attachment {
  name: string;
  size?: number;
  text?: string;
  executable?: boolean;
  passwordProtected?: boolean;
  unsupported?: boolean;
  processingLimitExceeded?: boolean;
  /** Document properties, for AttachmentPropertyContainsWords. */
  properties?: Readonly<Record<string, string>>;
}

/** New-TransportRule MessageTypeMatches. */
export type MessageType =
  | "OOF"
  | "AutoForward"
  | "Encrypted"
  | "Calendaring"
  | "PermissionControlled"
  | "Voicemail"
  | "Signed"
  | "ApprovalRequest"
  | "ReadReceipt";

export interface VendorVerdict {
  /** Default `clean`. A quarantined message is not returned (avanan.md 3.1 step 4). */
  verdict?: "clean" | "spam-low" | "spam-high" | "quarantine";
  /** The address it returns from, if that is one of the right set. Default: the set's first address. */
  returnFrom?: string;
  /** The vendor's host does not answer: Exchange queues and gives up in the end (3.5). Default false. */
  outage?: boolean;
}
