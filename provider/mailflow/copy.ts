import type { Answer } from "./assumptions";
import type { CompiledFlow } from "./compile";
import type { Headers } from "./headers";
import type { Watched } from "./memory";
import type { Message } from "./message";
import type { Texts } from "./rules/texts";
import type { End, JournalCopy, SenderScope, Step } from "./steps";

/** Somebody a message reached the service for. */
export interface Addressee {
  readonly recipient: string;
  /** RCPT TO. */
  readonly arrivedAs: string;
}

/** Everybody the message reached the service for in the first place. */
export interface Company {
  readonly people: Addressee[];
  /** False where an open point decides whether somebody was let in. */
  complete: boolean;
  /** Whom rules may add. */
  readonly mayJoin: readonly string[];
}

/** One recipient's copy of the message while it moves: Exchange forks a message per recipient, so does the trace. */
export interface Copy {
  /** Primary address, once Exchange has looked it up. */
  recipient: string;
  readonly addressedTo: string;
  /** RCPT TO of this pass, or as a rule has it. */
  arrivedAs: string;
  /** For whom it arrived on this pass: rules may since have redirected it, or made it of somebody else's copy. */
  came: Addressee;
  readonly company: Company;
  /** False inside a possibility that may not come true. */
  certain: boolean;
  pass: number;
  /** Last hop before the service; null = submitted from a mailbox. */
  ip: string | null;
  tls: boolean;
  certificate: string | null;
  headers: Headers;
  subject: Texts;
  body: Texts;
  to: readonly string[] | undefined;
  cc: readonly string[] | undefined;
  classification: string | null | undefined;
  /** null = cannot be told. */
  scl: number | null;
  /** Set by a rule, so Microsoft's filter no longer decides. */
  sclByRule: string | null;
  /** Would Microsoft's own verdict quarantine it on this pass? Why, or null. */
  caught: string | null;
  sender: SenderScope;
  /** Sent by somebody who is signed in, or by an own server that is trusted like that. */
  authenticated: Answer;
  /** The inbound connector it is attributed to. */
  inbound: { readonly name: string; readonly onPremises: boolean } | null;
  /** Connector chosen by a rule, and that rule. */
  route: { readonly connector: string; readonly rule: string } | null;
  quarantinedBy: string | null;
  /** How it looked each time it reached one of the vendor's hosts. */
  visited: readonly string[];
  inspections: number;
  steps: Step[];
  journal: JournalCopy[];
}

/** The work on one message. */
export interface Run {
  readonly flow: CompiledFlow;
  /** The flow, where it is noted what is read of it; rules that plainly say no are then passed over without a step. */
  readonly watched: Watched | undefined;
  readonly message: Message;
  readonly company: Company;
  /** Copies still to follow: recipients, group members, redirects, carbon copies. */
  readonly queue: { readonly copy: Copy; readonly resume: (copy: Copy) => End }[];
  /** A copy reaches the service again: what the vendor's return calls. */
  receive(copy: Copy): End;
  /** What the copies made so far are like. */
  readonly made: Set<string>;
  /** Open points followed so far, and copies made; both bounded so that no set of rules can run away. */
  forks: number;
  copies: number;
}

export const branchOf = (copy: Copy, changes: Partial<Copy> = {}): Copy => ({
  ...copy,
  steps: [],
  journal: [],
  ...changes,
});
