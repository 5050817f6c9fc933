/** Where a copy may end. */
export const places = [
  "inbox",
  "junk",
  "quarantine",
  /** It left the organisation. */
  "nextHop",
  /** Refused to the server that sent it, or reported to its sender. */
  "bounce",
  /** Nobody gets it, and nobody is told. */
  "lost",
  "loop",
  "deleted",
] as const;
export type Place = (typeof places)[number];

export interface ObjectName {
  readonly kind:
    | "AcceptedDomain"
    | "DistributionGroup"
    | "HostedConnectionFilterPolicy"
    | "HostedContentFilterPolicy"
    | "InboundConnector"
    | "JournalRule"
    | "Message"
    | "OrganizationConfig"
    | "OutboundConnector"
    | "Recipient"
    | "TransportRule"
    | "Vendor";
  readonly name: string;
}

/** What became of one recipient's copy. */
export interface Placement {
  /** Who it was for in the end: primary address. */
  readonly recipient: string;
  /** Who its sender, or the rule that added it, named. */
  readonly addressedTo: string;
  readonly place: Place;
  /** A mailbox, a host, `MX of DOMAIN`, the server that was refused, or the sender who got a report. */
  readonly where: string;
  /** null = nobody has judged it on this pass. */
  readonly scl: number | null;
  /** How often the vendor inspected it. */
  readonly inspections: number;
  /** In order; a rule that acted on two passes is there twice. */
  readonly rulesThatActed: readonly string[];
  /** The object that decided; null = none of the tenant's. */
  readonly by: ObjectName | null;
  readonly why: string;
}

export interface JournalCopy {
  readonly rule: string;
  readonly to: string;
  readonly host: string;
}

export interface Delivery {
  readonly recipients: readonly Placement[];
  /** Which rules sent copies, to whom and by which host; not how many. */
  readonly journal: readonly JournalCopy[];
}
