import type { Message } from "./message";

/**
 * What a trace is made of. Every step names the object it is about (null = Exchange itself or the vendor) and the
 * reason, so that a reader can check it against the tenant.
 */
interface About {
  /** 0 for the first arrival, 1 for the first return from the vendor, and so on. */
  readonly pass: number;
  /** Name of the connector, rule or list; null when no object of the tenant is behind the step. */
  readonly object: string | null;
  readonly reason: string;
}

export interface EntryStep extends About {
  readonly kind: "entry";
  readonly via: "mailbox" | "smtp";
  readonly ip: string | null;
  readonly tls: boolean;
  readonly mailFrom: string;
}
export interface AttributionStep extends About {
  readonly kind: "attribution";
  readonly connectorType: "Partner" | "OnPremises" | null;
  readonly by: "address" | "certificate" | "domain" | "none";
}
/** A hurdle at the door: passed or refused. */
export interface CheckStep extends About {
  readonly kind: "check";
  readonly check:
    | "requireTls"
    | "restriction"
    | "directSend"
    | "connectionFilter"
    | "relay"
    | "recipient"
    | "groupSender";
  readonly passed: boolean;
}
export interface ScopeStep extends About {
  readonly kind: "scope";
  readonly sender: SenderScope;
}
export interface FilterStep extends About {
  readonly kind: "filter";
  /** null = cannot be told. */
  readonly scl: number | null;
}
export interface ExpansionStep extends About {
  readonly kind: "expansion";
  readonly members: readonly string[];
}
export interface RuleStep extends About {
  readonly kind: "rule";
  readonly priority: number;
  readonly result: "matched" | "notMatched" | "disabled" | "audit" | "cannotTell";
  /** It is taken to match, as one of two possibilities. */
  readonly taken?: boolean;
  /** What the rule did, action by action; empty unless it matched. */
  readonly did: readonly Deed[];
  readonly stops: boolean;
}
/** One action a rule carried out. */
export interface Deed {
  /** The action's property name, e.g. `setSCL`. */
  readonly action: string;
  readonly value: string;
  readonly note?: string;
}
export interface JournalStep extends About {
  readonly kind: "journal";
  readonly copy: JournalCopy;
}
export interface RouteStep extends About {
  readonly kind: "route";
  readonly by: "rule" | "recipientDomain" | "allMail" | "mailbox" | "mx";
  /** Where it goes: a smart host, `MX of domain`, or null for a mailbox. */
  readonly host: string | null;
}
export interface VendorStep extends About {
  readonly kind: "vendor";
  readonly host: string;
  readonly verdict: "clean" | "spam-low" | "spam-high" | "quarantine";
  /** Header fields the vendor adds. */
  readonly adds: Readonly<Record<string, string>>;
}
export interface ReturnStep extends About {
  readonly kind: "return";
  readonly ip: string;
  readonly set: "inbound" | "dlp";
}
/** A point that cannot be told: both ways were followed. */
export interface ForkStep extends About {
  readonly kind: "fork";
  /** True when every way ends the same, so that the open point does not matter. */
  readonly agrees: boolean;
  readonly branches: readonly { readonly when: string; readonly steps: readonly Step[]; readonly end: End }[];
}
export interface FinalStep extends About {
  readonly kind: "final";
  readonly place: Place;
}

export type Step =
  | EntryStep
  | AttributionStep
  | CheckStep
  | ScopeStep
  | FilterStep
  | ExpansionStep
  | RuleStep
  | JournalStep
  | RouteStep
  | VendorStep
  | ReturnStep
  | ForkStep
  | FinalStep;

/** `inside` = FromScope InOrganization, `outside` = NotInOrganization, `neither` = an own domain, unauthenticated. */
export type SenderScope = "inside" | "outside" | "neither" | "cannotTell";

/**
 * Where a message ends. `nextHop` = handed to another organisation's server, `lost` = gone without a word,
 * `bounce` = refused, or returned to its sender after queueing.
 */
export type Place = "inbox" | "junk" | "quarantine" | "nextHop" | "bounce" | "loop" | "lost" | "cannotTell";

/** The end of one recipient's copy. */
export interface End {
  readonly place: Place;
  /** Who or what has it now: a mailbox, `Microsoft`, `the vendor`, a host. */
  readonly where: string;
  /** The object that decided, or null. */
  readonly object: string | null;
  /** Why; for `cannotTell`, "because …". */
  readonly reason: string;
  /** For `cannotTell`: every place it may end in. Otherwise the place alone. */
  readonly possible: readonly Exclude<Place, "cannotTell">[];
  /** Spam confidence level at the end; null = cannot be told, or it left the tenant. */
  readonly scl: number | null;
  /** How many times the vendor inspected it; null = cannot be told. */
  readonly inspections: number | null;
}

export interface JournalCopy {
  readonly rule: string;
  /** JournalEmailAddress. */
  readonly to: string;
  /** The connector that takes the report out; null = by MX, or it stays inside. */
  readonly connector: string | null;
  readonly host: string;
  readonly arrives: "portal" | "nextHop" | "inside" | "bounce" | "cannotTell";
  /** JournalingReportNdrTo, where the report goes if it cannot be delivered; null = unset, Exchange keeps retrying. */
  readonly undeliverableTo: string | null;
  readonly pass: number;
  /** False when an open point decides whether this copy is made at all. */
  readonly certain: boolean;
  readonly reason: string;
}

/** What happens to one recipient's copy of the message. */
export interface Path {
  /** Who it is delivered to in the end. */
  readonly recipient: string;
  /** Who it was addressed to: differs after group expansion, redirection, or for an added copy. */
  readonly addressedTo: string;
  /** False when an open point decides whether this copy exists at all. */
  readonly certain: boolean;
  readonly steps: readonly Step[];
  readonly end: End;
  /** null = cannot be told. */
  readonly inspected: boolean | null;
  readonly journalCopies: readonly JournalCopy[];
}

export interface Trace {
  readonly message: Message;
  readonly paths: readonly Path[];
  /** Journal copies of all paths, one per report Exchange sends. */
  readonly journalCopies: readonly JournalCopy[];
  /** Whether it has more open points than are followed: of what comes after the last of them nothing can be told. */
  readonly tangled: boolean;
}

/** Every step of a path, those of followed possibilities included. */
export function* allSteps(steps: readonly Step[]): Generator<Step> {
  for (const { step } of likelySteps(steps)) yield step;
}

/** Every end that a path may have: one, unless it is open which way is taken. */
export function* endsOf({ steps, end }: Pick<Path, "steps" | "end">): Generator<End> {
  const last = steps.at(-1);
  if (last?.kind === "fork" && !last.agrees) for (const branch of last.branches) yield* endsOf(branch);
  else yield end;
}

/** The same, with whether the message certainly comes to a step: not to those of a possibility. */
export function* likelySteps(
  steps: readonly Step[],
  certain = true,
): Generator<{ readonly step: Step; readonly certain: boolean }> {
  for (const step of steps) {
    yield { step, certain };
    if (step.kind === "fork") for (const branch of step.branches) yield* likelySteps(branch.steps, false);
  }
}
