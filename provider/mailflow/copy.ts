import type { CompiledFlow } from "./compile";
import type { Headers } from "./headers";
import type { Message } from "./message";
import type { End, JournalCopy, SenderScope, Step } from "./steps";

/** One recipient's copy of the message while it moves: Exchange forks a message per recipient, so does the trace. */
export interface Copy {
  recipient: string;
  readonly addressedTo: string;
  /** False inside a possibility that may not come true. */
  certain: boolean;
  pass: number;
  /** Last hop before the service; null = submitted from a mailbox. */
  ip: string | null;
  tls: boolean;
  certificate: string | null;
  headers: Headers;
  subject: string | undefined;
  classification: string | null | undefined;
  /** null = cannot be told. */
  scl: number | null;
  /** Set by a rule, so Microsoft's filter no longer decides. */
  sclByRule: string | null;
  /** Would Microsoft's own verdict quarantine it on this pass? Why, or null. */
  caught: string | null;
  sender: SenderScope;
  /** The inbound connector it is attributed to. */
  inbound: { readonly name: string; readonly onPremises: boolean } | null;
  /** Connector chosen by a rule, and that rule. */
  route: { readonly connector: string; readonly rule: string } | null;
  quarantinedBy: string | null;
  /** Vendor hosts it has been to. */
  visited: readonly string[];
  inspections: number;
  steps: Step[];
  journal: JournalCopy[];
}

/** The work on one message. */
export interface Run {
  readonly flow: CompiledFlow;
  readonly message: Message;
  /** Copies still to follow: group members, redirects, carbon copies. */
  readonly queue: { readonly copy: Copy; readonly resume: (copy: Copy) => End }[];
  /** A copy reaches the service again: what the vendor's return calls. */
  receive(copy: Copy): End;
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
