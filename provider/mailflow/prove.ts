import { normal } from "./addresses";
import type { Assumptions } from "./assumptions";
import { compileStates } from "./compile";
import { canHurt } from "./harm";
import { type Invariant, type Violation, violationsOf } from "./invariants";
import { compilePortal, type Portal } from "./portal";
import { messageClasses, type People, type Probe } from "./probes";
import { allSteps, type Trace } from "./steps";
import type { TenantObjects } from "./tenant";
import { traceThrough } from "./trace";

/** A tenant on its way, after some of the writes. */
export interface TenantState {
  /** What brought it there, e.g. `create protect`. */
  readonly name: string;
  /** What is the very same object as in the bare tenant, its people and rules, is compiled once for all states. */
  readonly tenant: TenantObjects;
  /** Whether it is to stay so: then the vendor has to see the mail that it is to see. */
  readonly settled?: boolean;
}

export interface ProveInput {
  /** The tenant without our objects. */
  readonly before: TenantObjects;
  /** The first is the tenant as it is. */
  readonly states: readonly TenantState[];
  /**
   * The vendor's side, at least one; where a tenant has two portals, or goes from one to another, a message may be right for
   * either. Mail returns from the addresses of the first.
   */
  readonly portals: readonly Portal[];
  /** Whether the vendor has to see a message to a recipient once the tenant is settled. Default: none. */
  readonly mustInspect?: (probe: Probe, recipient: string) => boolean;
  readonly assumptions?: Partial<Assumptions>;
  readonly people?: People;
}

/** A violation, and the state in which it was found first. */
export interface ProvenViolation extends Violation {
  readonly state: string;
  /** Whether the message fares no better in the tenant as it is: then it is not the change's doing. */
  readonly already: boolean;
  /** Whether it is so once the tenant is settled. */
  readonly stays: boolean;
  /** The message that shows it, where one of those that are followed does. */
  readonly probe?: Probe;
}

export interface Proof {
  readonly states: number;
  readonly messages: number;
  /** Each once, in the order of the states. Empty: mail is safe in every state. */
  readonly violations: readonly ProvenViolation[];
  /** Rules of the tenant's own that can hurt mail and that no message met which was followed. */
  readonly uncovered: readonly string[];
}

/** Follows every class of message through every state of a tenant. */
export function prove(input: ProveInput): Proof {
  const { before, states, portals, mustInspect = () => false } = input;
  const views = portals.map((portal) => viewOf(input, portal));
  const probes = messageClasses(before, merged(states), portals[0] as Portal, input.people);
  const found = new Map<string, ProvenViolation>();
  /** Messages that are lost, or go round and round, in the tenant as it is. */
  const lost = new Set<string>();
  const met = new Set<string>();
  for (const { name, tenant, settled } of states) {
    const presents = views.map(({ compile }) => compile(tenant));
    for (const probe of probes) {
      const seen = views.map((view, index) => {
        const flow = presents[index] as (typeof presents)[number];
        const present = traceThrough(flow, probe.message);
        for (const rule of rulesMet(present)) met.add(rule);
        const violations = violationsOf({ probe, old: view.old(probe), present }, view.bar);
        return settled ? [...violations, ...unseen(probe, present, mustInspect)] : violations;
      });
      // A portal sees what becomes of mail to its own hosts: what is certain for it is so. What may be is open only if it is so
      // for each, and mail that one of them inspects is inspected.
      const inAll = ({ invariant, at }: Violation) =>
        seen.every((all) => all.some((one) => one.invariant === invariant && one.at === at));
      const isSo = (one: Violation) => (one.certain && one.invariant !== "inspected") || inAll(one);
      for (const violation of seen.flat().filter(isSo)) {
        const id = [violation.invariant, violation.message, violation.at, violation.object].join("|");
        const known = found.get(id);
        const asItIs = name === states[0]?.name;
        const isLost = violation.certain && losing.includes(violation.invariant);
        const whose = `${violation.message}|${violation.at}`;
        if (asItIs && isLost) lost.add(whose);
        const already = asItIs || (isLost && lost.has(whose));
        const stays = settled === true;
        if (!known) found.set(id, { ...violation, state: name, already, stays, probe });
        else if (stays) found.set(id, { ...known, stays });
      }
    }
  }
  const own = (before.transportRules ?? []).filter(canHurt).map(({ name: rule }) => rule);
  return {
    ...{ states: states.length, messages: probes.length, violations: [...found.values()] },
    uncovered: own.filter((rule) => !met.has(rule)),
  };
}

/** Rules that a message met, or may have met: then both was followed. */
function* rulesMet({ paths }: Trace): Generator<string> {
  for (const { steps } of paths)
    for (const step of allSteps(steps))
      if (step.kind === "rule" && (step.result === "matched" || step.result === "cannotTell"))
        yield step.object ?? "";
}

const losing: readonly Invariant[] = ["noLoop", "nothingLost"];

/** How one portal sees the tenant: states are compiled together, the bare tenant is followed once. */
function viewOf({ before, assumptions, portals }: ProveInput, portal: Portal) {
  const otherPortals = portals.filter((other) => other !== portal);
  const compile = compileStates(before, { portal, otherPortals, ...(assumptions && { assumptions }) });
  const bare = compile(before);
  const traces = new Map<Probe, Trace>();
  return {
    compile,
    bar: {
      portals: portals.map(compilePortal),
      journaled: new Set(bare.journalRules.map((rule) => normal(rule.journalEmailAddress ?? ""))),
    },
    old(probe: Probe): Trace {
      const known = traces.get(probe) ?? traceThrough(bare, probe.message);
      traces.set(probe, known);
      return known;
    },
  };
}

function unseen(
  probe: Probe,
  { paths }: Trace,
  mustInspect: NonNullable<ProveInput["mustInspect"]>,
): Violation[] {
  return paths
    .filter(({ end, inspected, recipient }) => {
      const arrives = end.possible.some((place) => place === "inbox" || place === "nextHop");
      return arrives && inspected !== true && mustInspect(probe, recipient);
    })
    .map(({ end, inspected, recipient }) => ({
      ...{ invariant: "inspected", message: probe.name, at: recipient, object: end.object },
      explanation: `${inspected === false ? "the vendor does not see it" : "the vendor may not see it"}: ${end.place}, ${end.reason}`,
      certain: inspected === false,
    }));
}

/** All that any of the states has: what messages are worth following depends on it. */
function merged(states: readonly TenantState[]): TenantObjects {
  const all = <Item>(of: (tenant: TenantObjects) => readonly Item[] | null | undefined) => [
    ...new Set(states.flatMap(({ tenant }) => of(tenant) ?? [])),
  ];
  return {
    ...states[0]?.tenant,
    inboundConnectors: all(({ inboundConnectors }) => inboundConnectors),
    transportRules: all(({ transportRules }) => transportRules),
    ipAllowList: all(({ ipAllowList }) => ipAllowList as readonly string[] | null),
  };
}
