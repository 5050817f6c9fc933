import type { TenantState } from "../tenant/state";
import type { JournalCopy, ObjectName, Place, Placement } from "./delivery";
import { mailFrom, type SmtpEntry, type TestMessage, type Vendor } from "./message";

export interface Addressee {
  /** As the sender named it in the beginning. */
  readonly addressedTo: string;
  /** RCPT TO of this pass. */
  readonly arrivedAs: string;
  /** Who that is: primary address. */
  readonly address: string;
}

/** One envelope with all who share its way so far. */
export interface Copy {
  /** As it is at this moment: rules and the vendor change it. */
  readonly message: TestMessage;
  readonly recipients: readonly Addressee[];
  /** How often Exchange has taken it in. */
  readonly passes: number;
  readonly inspections: number;
  readonly acted: readonly string[];
  /** The rest is found out anew on each pass. */
  readonly onAllowList: boolean;
  readonly authenticated: boolean;
  /** The OnPremises connector it came in by. */
  readonly onPremises?: { readonly name: string };
  readonly verdict: Verdict;
  /** The transport rule that chose an outbound connector, and that connector's name. */
  readonly route?: { readonly rule: string; readonly connector: string };
}

export interface Verdict {
  readonly scl: number | null;
  readonly by: ObjectName | null;
}

export interface World {
  readonly state: TenantState;
  readonly vendor: Vendor;
}

/** What a stage makes of a copy. */
export interface Step {
  /** To the next stage. */
  readonly on: readonly Copy[];
  readonly placed: readonly Placement[];
  readonly journal: readonly JournalCopy[];
  /** To the first stage: back from the vendor. */
  readonly back: readonly Copy[];
}

export type Stage = (world: World, copy: Copy) => Step;

export function step(parts: Partial<Step>): Step {
  return { on: [], placed: [], journal: [], back: [], ...parts };
}

const unjudged = { onAllowList: false, authenticated: false, verdict: { scl: null, by: null } };

export function submitted(message: TestMessage): Copy {
  const recipients = message.recipients.map((address) => ({
    addressedTo: address,
    arrivedAs: address,
    address,
  }));
  return { message, recipients, passes: 1, inspections: 0, acted: [], ...unjudged };
}

/** The vendor sends what it got, to whom it got it for. */
export function sentBack(copy: Copy, entry: SmtpEntry, headers: Readonly<Record<string, string>>): Copy {
  const { recipients, passes, inspections, acted } = copy;
  return {
    message: { ...copy.message, entry, headers },
    recipients: recipients.map((one) => ({ ...one, arrivedAs: one.address })),
    passes: passes + 1,
    inspections,
    acted,
    ...unjudged,
  };
}

interface Ending {
  readonly place: Place;
  /** Default: the recipient's address. */
  readonly where?: string;
  readonly by: ObjectName | null;
  readonly why: string;
}

export function ended(copy: Copy, { place, where, by, why }: Ending): Placement[] {
  return copy.recipients.map(({ address, addressedTo }) => ({
    recipient: address,
    addressedTo,
    place,
    where: where ?? address,
    scl: copy.verdict.scl,
    inspections: copy.inspections,
    rulesThatActed: copy.acted,
    by,
    why,
  }));
}

/** A report to the sender; where there is none, nobody is told. */
export function reported(copy: Copy, by: ObjectName | null, why: string): Placement[] {
  const sender = mailFrom(copy.message);
  return sender === ""
    ? ended(copy, { place: "lost", by, why: `${why}; its sender is empty, nobody is told` })
    : ended(copy, { place: "bounce", where: sender, by, why });
}

/** While the sending server waits for an answer it gets one; a mailbox gets a report (assumption `refusedOrReported`). */
export function refused(copy: Copy, by: ObjectName | null, why: string): Placement[] {
  const { entry } = copy.message;
  return entry.via === "smtp"
    ? ended(copy, { place: "bounce", where: entry.ip, by, why })
    : reported(copy, by, why);
}
