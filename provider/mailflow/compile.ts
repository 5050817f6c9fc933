import { type CompiledInbound, compileInbound } from "./arriving/inbound";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
import { compileDirectory, type Directory } from "./directory";
import { compileRanges, type IpRanges } from "./ip-ranges";
import { type CompiledOutbound, compileOutbound } from "./leaving/outbound";
import { type CompiledPortal, compilePortal, type Portal } from "./leaving/portal";
import { targets } from "./rules/copies";
import { type CompiledRule, compileRule } from "./rules/rule";
import type { JournalRule, TenantObjects, TransportRule } from "./tenant";
import { flag, list, text } from "./values";

/** A tenant made ready for many traces: rules and address ranges compiled once. */
export interface CompiledFlow {
  readonly directory: Directory;
  readonly assumptions: Readonly<Assumptions>;
  /** The vendor's sides that mail is followed through; the first is the tenant's, where it has one. */
  readonly portals: readonly CompiledPortal[];
  readonly inbound: readonly CompiledInbound[];
  readonly outbound: readonly CompiledOutbound[];
  /** In priority order. */
  readonly rules: readonly CompiledRule[];
  /** Everybody whom some rule may add to a message, or send it to instead. */
  readonly mayJoin: readonly string[];
  /** A number for each of the rules; a rule has the same in all states of a tenant. */
  readonly numbers: readonly number[];
  /** Where a rule stands. */
  readonly places: ReadonlyMap<CompiledRule, number>;
  readonly journalRules: readonly JournalRule[];
  readonly allow: IpRanges;
  readonly block: IpRanges;
  readonly undeliverableTo: string | null;
  readonly rejectDirectSend: boolean;
  readonly spamAction: string;
  readonly highConfidenceSpamAction: string;
}

export interface FlowOptions {
  /** The vendor's side; without it every smart host is just a next hop. */
  portal?: Portal;
  /** Further portals of the tenant, which are followed as well. */
  otherPortals?: readonly Portal[];
  /** Overrides of `DEFAULT_ASSUMPTIONS`. */
  assumptions?: Partial<Assumptions>;
}

export const compileFlow = (tenant: TenantObjects, options: FlowOptions = {}): CompiledFlow =>
  compileStates(tenant, options)(tenant);

/**
 * Compiles many states of one tenant. Of those that have the people of `base` an object that several have is compiled once, and what
 * is the same in two of them is the very same; a state with people of its own shares nothing.
 */
export function compileStates(
  base: TenantObjects,
  options: FlowOptions = {},
): (state: TenantObjects) => CompiledFlow {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...options.assumptions };
  const basis = { directory: compileDirectory(base, assumptions), assumptions };
  const { portal, otherPortals = [] } = options;
  const portals = [...(portal === undefined ? [] : [portal]), ...otherPortals].map(compilePortal);
  const ruleOf = once((rule: TransportRule) => compileRule(rule, basis));
  const inboundOf = once(compileInbound);
  const outboundOf = once(compileOutbound);
  const ranges = once((entries: readonly string[]) => compileRanges(entries));
  const numbers = new Map<CompiledRule, number>();
  const numberOf = (rule: CompiledRule) => {
    const number = numbers.get(rule) ?? numbers.size;
    numbers.set(rule, number);
    return number;
  };
  const [inbounds, outbounds, journals] = [
    same<CompiledInbound>(),
    same<CompiledOutbound>(),
    same<JournalRule>(),
  ];
  const [addresses, people] = [same<string>(), same<string>()];
  return (state) => {
    if (state.recipients !== base.recipients || state.acceptedDomains !== base.acceptedDomains) {
      return compileFlow(state, options);
    }
    const rules = (state.transportRules ?? []).map(ruleOf);
    const ndr = text(state.transportConfig?.journalingReportNdrTo);
    const policy = state.hostedContentFilterPolicy;
    return {
      ...basis,
      portals,
      rules,
      numbers: rules.map(numberOf),
      places: new Map(rules.map((rule, place) => [rule, place])),
      mayJoin: people(joining(rules, basis.directory)),
      inbound: inbounds((state.inboundConnectors ?? []).filter((c) => flag(c.enabled, true)).map(inboundOf)),
      outbound: outbounds((state.outboundConnectors ?? []).map(outboundOf)),
      journalRules: journals((state.journalRules ?? []).filter((rule) => flag(rule.enabled))),
      allow: ranges(addresses(list(state.ipAllowList))),
      block: ranges(addresses(list(state.ipBlockList))),
      // Exchange prints "<>" for unset (exchange-online.md b).
      undeliverableTo: ndr === undefined || ndr === "<>" ? null : ndr,
      rejectDirectSend: flag(state.organizationConfig?.rejectDirectSend),
      spamAction: text(policy?.spamAction) ?? "MoveToJmf",
      highConfidenceSpamAction: text(policy?.highConfidenceSpamAction) ?? "MoveToJmf",
    };
  };
}

/** Everybody whom rules may add, or send mail to instead. */
const joining = (rules: readonly CompiledRule[], directory: Directory): string[] => [
  ...new Set(
    rules.flatMap(({ actions }) =>
      actions.flatMap((one) =>
        one.does === "copy" || one.does === "redirect"
          ? targets(directory, one.to)
          : one.does === "manager"
            ? targets(directory, directory.managers)
            : [],
      ),
    ),
  ),
];

/** A function that does its work once for each object. */
function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}

/** A function that gives the very same list for lists of the same items. */
function same<Item>(): (items: readonly Item[]) => readonly Item[] {
  const lists: (readonly Item[])[] = [];
  return (items) => {
    const known = lists.find(
      (list) => list.length === items.length && list.every((item, index) => item === items[index]),
    );
    if (known === undefined) lists.push(items);
    return known ?? items;
  };
}
