import { isMx } from "../leaving/outbound";
import { type CompiledPortal, portalAt } from "../leaving/portal";
import { allSteps, type Deed, type End, likelySteps, type Path, type Trace } from "../steps";
import type { Probe } from "./probes";

export type Invariant =
  /** No message visits the vendor over and over. */
  | "noLoop"
  /** Nothing is rejected, bounced, lost, quarantined or given to somebody else that the bare tenant would deliver. */
  | "nothingLost"
  /** Mail that the vendor calls clean does not go to the junk folder, unless it did before. */
  | "notJunked"
  /** Nothing leaves through a smart host that is not the portal's, unless the bare tenant did that too. */
  | "onlyPortalHosts"
  /** Strangers never skip spam filtering because of our objects. */
  | "strangersFiltered"
  /** Journal copies go to the portal only, or where the bare tenant sent them. */
  | "journalOnlyToPortal"
  /** A journal report for the portal gets there, by the connector to the portal's host. */
  | "journalArrives"
  /** No connector is taken from a rule that sends mail over it. */
  | "connectorInUse"
  /** Mail that is to go through the vendor has been inspected by it; judged in settled states only. */
  | "inspected";

export interface Violation {
  readonly invariant: Invariant;
  /** The class of message, and the way it took. */
  readonly message: string;
  /** The recipient, or the place in the tenant it concerns. */
  readonly at: string;
  /** The object that decided, or null. */
  readonly object: string | null;
  readonly explanation: string;
  /** False when it only may happen, because an open point of the references decides. */
  readonly certain: boolean;
}

/** How a message fares in the bare tenant and in the one that is judged. */
export interface Pair {
  readonly probe: Probe;
  readonly old: Trace;
  readonly present: Trace;
}

/** What a judgement compares with. */
export interface Bar {
  /** Portals to which mail and journal copies may go: while a tenant goes from one to another, both. */
  readonly portals: readonly CompiledPortal[];
  /** Where the bare tenant sends journal copies. */
  readonly journaled: ReadonlySet<string>;
}

/** Everything that is wrong with how a message fares. */
export function violationsOf(pair: Pair, { portals, journaled }: Bar): Violation[] {
  return [
    ...fates(pair),
    ...diverted(pair),
    ...foreignHosts(pair, portals),
    ...trustedStrangers(pair),
    ...foreignJournals(pair, portals, journaled),
    ...strayReports(pair, portals),
  ];
}

const BAD = ["loop", "bounce", "lost"] as const;

/** Loops, and mail that no longer arrives. What the bare tenant refuses or loses by itself is not ours. */
function fates({ probe, old, present }: Pair): Violation[] {
  const violations: Violation[] = [];
  for (const was of old.paths) {
    const is = present.paths.find((p) => p.addressedTo === was.addressedTo && p.recipient === was.recipient);
    const substitute = is ?? present.paths.find((p) => p.addressedTo === was.addressedTo);
    const arrived = was.end.possible.some((place) => !BAD.some((bad) => bad === place));
    if (!substitute) continue;
    for (const bad of BAD) {
      const { end } = substitute;
      const wasSo = was.end.possible.includes(bad);
      // Where it was open before, and is now, it may be so for the same reason.
      if (!end.possible.includes(bad) || (wasSo && (end.place !== bad || was.end.place === bad))) continue;
      if (bad !== "loop" && !arrived) continue;
      // That anything may become of it is said by itself.
      if (present.tangled && end.place !== bad) continue;
      violations.push({
        ...{ invariant: bad === "loop" ? "noLoop" : "nothingLost", message: probe.name, at: was.recipient },
        object: end.object,
        explanation: `${end.place === bad ? "" : "it may be: "}${bad}: ${reasonOf(end, substitute, bad)}; before: ${was.end.place}`,
        certain: end.place === bad && !wasSo,
      });
    }
  }
  return violations;
}

/** Clean mail that is kept from its recipient, though it is neither refused nor lost. */
function diverted({ probe, old, present }: Pair): Violation[] {
  if ((probe.message.vendor?.verdict ?? "clean") !== "clean") return [];
  return old.paths.flatMap((was): Violation[] => {
    const { recipient: at, addressedTo, end: before } = was;
    if (!was.certain || (before.place !== "inbox" && before.place !== "nextHop")) return [];
    const same = present.paths.filter((path) => path.addressedTo === addressedTo);
    const now = same.find((path) => path.recipient === at)?.end;
    const violation = (invariant: Invariant, end: End, what: string): Violation => ({
      ...{ invariant, message: probe.name, at, object: end.object, certain: true },
      explanation: `${what}: ${end.reason}; before: ${before.place}`,
    });
    if (now?.place === "quarantine" && now.where === "Microsoft")
      return [violation("nothingLost", now, "quarantine")];
    if (now?.place === "junk" && before.place === "inbox")
      return [violation("notJunked", now, "junk folder")];
    // A smart host is a matter of `onlyPortalHosts`: mailboxes may be there.
    if (now?.place === "nextHop" && before.place === "inbox" && isMx(now.where))
      return [violation("nothingLost", now, `it leaves for ${now.where}`)];
    const [other] = same;
    const isGone = now === undefined && other !== undefined && same.every(({ certain }) => certain);
    if (!isGone) return [];
    const gone = violation("nothingLost", other.end, `it goes to ${other.recipient} instead`);
    return [{ ...gone, object: redirecting(other) ?? gone.object }];
  });
}

/** The rule that made a copy somebody else's. */
function redirecting({ steps }: Path): string | null {
  for (const step of allSteps(steps))
    if (step.kind === "rule" && step.did.some(redirects)) return step.object;
  return null;
}

const redirects = ({ action, value }: Deed): boolean =>
  action === "redirectMessageTo" || (action === "addManagerAsRecipientType" && value === "Redirect");

/** The reason of the possibility that is bad, where the end itself is open. */
function reasonOf(end: End, path: Path, bad: (typeof BAD)[number]): string {
  if (end.place === bad) return end.reason;
  for (const step of allSteps(path.steps))
    if (step.kind === "final" && step.place === bad) return `${step.reason} (${end.reason})`;
  return end.reason;
}

interface Seen {
  readonly object: string | null;
  readonly at: string;
  readonly reason: string;
  readonly certain: boolean;
}

/** Every host a trace hands mail or journal reports to by a connector. */
function* hostsOf({ paths }: Trace): Generator<Seen & { host: string }> {
  for (const { recipient, steps, certain: exists } of paths)
    for (const { step, certain } of likelySteps(steps, exists)) {
      const { object, reason } = step;
      if (step.kind === "route" && step.host !== null && !isMx(step.host))
        yield { host: step.host, object, at: recipient, reason, certain };
      if (step.kind === "journal" && step.copy.connector !== null && !isMx(step.copy.host))
        yield { host: step.copy.host, object: step.copy.connector, at: step.copy.to, reason, certain };
    }
}

function foreignHosts({ probe, old, present }: Pair, portals: readonly CompiledPortal[]): Violation[] {
  const known = new Set([...hostsOf(old)].map(({ host }) => host));
  return [...hostsOf(present)]
    .filter(({ host }) => !known.has(host) && portalAt(host, portals) === undefined)
    .map(({ host, object, at, reason, certain }) => ({
      ...{ invariant: "onlyPortalHosts", message: probe.name, at, object, certain },
      explanation: `mail leaves to ${host}, which is neither the portal's nor used before: ${reason}`,
    }));
}

/**
 * Rules, the allow list and connectors that spare a message from spam filtering while its last hop is a stranger. A connector is
 * there to trust those who come by it.
 */
function* sparing({ paths }: Trace): Generator<Seen> {
  for (const { recipient: at, steps, certain: exists } of paths) {
    /** The connector it came by. */
    let door: string | null = null;
    for (const { step, certain } of likelySteps(steps, exists)) {
      if (step.pass > 0) continue;
      const { object, reason } = step;
      if (step.kind === "attribution") door = object;
      const bySCL =
        step.kind === "rule" && step.did.some((deed) => deed.action === "setSCL" && deed.value === "-1");
      const byList = step.kind === "check" && object === "IPAllowList";
      if (bySCL || byList) yield { object, at, reason, certain };
      if (step.kind === "filter" && step.scl === -1) yield { object: door, at, reason, certain };
    }
  }
}

function trustedStrangers({ probe, old, present }: Pair): Violation[] {
  if (!probe.stranger) return [];
  const isTrust = ({ object }: Seen) => object === null || object === probe.connector;
  const before = new Set([...sparing(old)].map(({ object }) => object));
  return [...sparing(present)]
    .filter((one) => !before.has(one.object) && !isTrust(one))
    .map(({ object, at, reason, certain }) => ({
      ...{ invariant: "strangersFiltered", message: probe.name, at, object, certain },
      explanation: `a stranger skips spam filtering: ${reason}`,
    }));
}

function foreignJournals(
  { probe, present }: Pair,
  portals: readonly CompiledPortal[],
  before: ReadonlySet<string>,
): Violation[] {
  return present.journalCopies
    .filter(({ to }) => !before.has(to) && portals.every(({ journalAddress }) => to !== journalAddress))
    .map(({ rule, to, certain, reason }) => ({
      ...{ invariant: "journalOnlyToPortal", message: probe.name, at: to, object: rule, certain },
      explanation: `a journal copy goes to ${to}, neither the portal's nor used before: ${reason}`,
    }));
}

/** Reports for a portal that do not go to its host. What the bare tenant sends astray by itself is not ours. */
function strayReports({ probe, old, present }: Pair, portals: readonly CompiledPortal[]): Violation[] {
  return present.journalCopies.flatMap((copy) => {
    const { to, rule, host, connector, arrives, certain, reason } = copy;
    const portal = portals.find(({ journalAddress }) => to === journalAddress);
    const isThere = connector !== null && portalAt(host, portals) === portal;
    const wasSo = old.journalCopies.some((one) => one.to === to && one.host === host);
    if (portal === undefined || isThere || arrives === "portal" || wasSo) return [];
    return {
      ...{ invariant: "journalArrives" as const, message: probe.name, at: to, object: rule },
      explanation: `a journal report goes to ${host}, not to ${portal.incomingHost}: ${reason}`,
      certain: certain && arrives !== "cannotTell",
    };
  });
}

/** A violation in one line. */
export const formatViolation = (violation: Violation): string => {
  const by = violation.object === null ? "" : `, by "${violation.object}"`;
  return `${violation.invariant}${violation.certain ? "" : " (perhaps)"}: ${violation.message}, to ${violation.at}${by}: ${violation.explanation}`;
};
