import { normal } from "../addresses";
import type { Assumptions } from "../assumptions";
import { type CompiledFlow, compileStates } from "../compile";
import type { Portal } from "../leaving/portal";
import { Memory } from "../memory";
import { canHurt } from "../rules/harm";
import { allSteps, type End, endsOf, type Trace } from "../steps";
import type { TenantObjects } from "../tenant";
import { traceAgain } from "../trace";
import { type Invariant, type Violation, violationsOf } from "./invariants";
import { messageClasses, type People, type Probe } from "./probes";

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
  /** The vendor's sides, at least one: a tenant may have two portals, or go from one to another. Mail is followed through each. */
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
  /** Kinds of messages with more open points than are followed: of them only what is certain was seen. */
  readonly tangled: readonly string[];
}

/** Follows every class of message through every state of a tenant. */
export function prove(input: ProveInput): Proof {
  const { before, states, portals, mustInspect = () => false } = input;
  const { compile, follow, met } = viewOf(input);
  const probes = messageClasses(before, merged(states), portals, input.people);
  const flows = states.map(({ tenant }) => compile(tenant));
  const inStates = states.map((): ProvenViolation[] => []);
  const tangled = new Set<string>();
  /** Returns whether it is open of a rule if the message meets it. */
  const judge = (probe: Probe): boolean => {
    let meetsOpen = false;
    const inState = follow(probe);
    /** Recipients who lose it, or whose copies go round and round, in the tenant as it is. */
    const lost = new Set<string>();
    for (const [index, { name, settled = false }] of states.entries()) {
      const { trace, violations, isOpen } = inState(flows[index] as CompiledFlow);
      meetsOpen ||= isOpen;
      if (trace.tangled) tangled.add(probe.name);
      const unseenBy = settled ? unseen(probe, trace, mustInspect) : [];
      for (const violation of [...violations, ...unseenBy]) {
        const isLost = violation.certain && losing.includes(violation.invariant);
        if (index === 0 && isLost) lost.add(violation.at);
        const already = index === 0 || (isLost && lost.has(violation.at));
        inStates[index]?.push({ ...violation, state: name, already, stays: settled, probe });
      }
    }
    return meetsOpen;
  };
  // One message after the other: what is remembered of it is needed no longer then.
  for (const probe of probes) {
    // Among all messages of a kind there is one that no open rule matches: what becomes of it is certain.
    if (judge(probe)) judge({ ...probe, message: { ...probe.message, plain: true } });
  }
  const found = new Map<string, ProvenViolation>();
  for (const violation of inStates.flat()) {
    const id = [violation.invariant, violation.message, violation.at, violation.object].join("|");
    const known = found.get(id);
    const stays = violation.stays || known?.stays === true;
    if (known === undefined || (violation.certain && !known.certain)) found.set(id, { ...violation, stays });
    else if (stays) found.set(id, { ...known, stays });
  }
  const own = (before.transportRules ?? []).filter(canHurt).map(({ name: rule }) => rule);
  return {
    ...{ states: states.length, messages: probes.length, violations: [...found.values()] },
    uncovered: own.filter((rule) => !met.has(rule)),
    tangled: [...tangled],
  };
}

/** Rules that a message met, or may have met: then both was followed. */
function* rulesMet({ paths }: Trace): Generator<string> {
  for (const { steps } of paths)
    for (const step of allSteps(steps))
      if (step.kind === "rule" && (step.result === "matched" || step.result === "cannotTell"))
        yield step.object ?? "";
}

const meetsOpenRule = ({ paths }: Trace): boolean =>
  paths.some(({ steps }) => steps.some((step) => step.kind === "rule" && step.result === "cannotTell"));

const losing: readonly Invariant[] = ["noLoop", "nothingLost"];

/** How a message fares in a state of the tenant. */
interface Fate {
  readonly trace: Trace;
  readonly violations: readonly Violation[];
  /** Whether it is open of a rule if the message meets it, here or in the bare tenant. */
  readonly isOpen: boolean;
}

/** Each way that a message takes is followed and judged once, in however many states. */
function viewOf({ before, assumptions, portals: [portal, ...otherPortals] }: ProveInput) {
  const compile = compileStates(before, {
    ...{ otherPortals, ...(portal && { portal }) },
    ...(assumptions && { assumptions }),
  });
  const bare = compile(before);
  const bar = {
    portals: bare.portals,
    journaled: new Set(bare.journalRules.map((rule) => normal(rule.journalEmailAddress ?? ""))),
  };
  const met = new Set<string>();
  return {
    compile,
    /** Rules that any message met. */
    met,
    follow(probe: Probe): (flow: CompiledFlow) => Fate {
      const memories = new Map<CompiledFlow["directory"], Memory>();
      const traced = (flow: CompiledFlow): Trace => {
        // What is remembered holds for states with the same people.
        const memory = memories.get(flow.directory) ?? new Memory(probe.message);
        memories.set(flow.directory, memory);
        return traceAgain(flow, probe.message, memory);
      };
      const old = traced(bare);
      const wasOpen = meetsOpenRule(old);
      const fates = new Map<Trace, Fate>();
      return (flow) => {
        const trace = traced(flow);
        const known = fates.get(trace);
        if (known) return known;
        for (const rule of rulesMet(trace)) met.add(rule);
        const fate = {
          ...{ trace, isOpen: wasOpen || meetsOpenRule(trace) },
          violations: violationsOf({ probe, old, present: trace }, bar),
        };
        fates.set(trace, fate);
        return fate;
      };
    },
  };
}

function unseen(
  probe: Probe,
  { paths }: Trace,
  mustInspect: NonNullable<ProveInput["mustInspect"]>,
): Violation[] {
  const arrivesUnseen = ({ possible, inspections }: End) =>
    possible.some((place) => place === "inbox" || place === "nextHop") && !inspections;
  return paths
    .filter((path) => [...endsOf(path)].some(arrivesUnseen) && mustInspect(probe, path.recipient))
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
