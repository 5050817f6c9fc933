import { targets } from "./apply-rules";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
import { compileDirectory, type Directory } from "./directory";
import { type CompiledInbound, compileInbound } from "./inbound";
import { compileRanges, type IpRanges } from "./ip-ranges";
import { type CompiledOutbound, compileOutbound } from "./outbound";
import { type CompiledPortal, compilePortal, hostsOf, type Portal } from "./portal";
import { QuietRules } from "./quiet-rules";
import { type CompiledRule, compileRule } from "./rule";
import type { JournalRule, TenantObjects } from "./tenant";
import { flag, list, text } from "./values";

/** A tenant made ready for many traces: rules and address ranges compiled once. */
export interface CompiledFlow {
  readonly directory: Directory;
  readonly assumptions: Readonly<Assumptions>;
  readonly portal: CompiledPortal | undefined;
  /** Hosts of the tenant's further portals. */
  readonly otherHosts: readonly string[];
  readonly inbound: readonly CompiledInbound[];
  readonly outbound: readonly CompiledOutbound[];
  /** In priority order. */
  readonly rules: readonly CompiledRule[];
  /** Everybody whom some rule may add to a message, or send it to instead. */
  readonly mayJoin: readonly string[];
  /** Rules that other states of the tenant have, too; traces then leave out those that say no. */
  readonly shared?: {
    readonly quiet: QuietRules;
    /** For each rule the end of the run of shared rules that it is in; its own index when it is not shared. */
    readonly until: readonly number[];
  };
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
  /** Further portals of the tenant: mail that is handed to one of them is its own, and is not followed there. */
  otherPortals?: readonly Portal[];
  /** Overrides of `DEFAULT_ASSUMPTIONS`. */
  assumptions?: Partial<Assumptions>;
}

export function compileFlow(tenant: TenantObjects, options: FlowOptions = {}): CompiledFlow {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...options.assumptions };
  const basis = { directory: compileDirectory(tenant, assumptions), assumptions };
  const rules = (tenant.transportRules ?? []).map((rule) => compileRule(rule, basis));
  const portal = options.portal && compilePortal(options.portal);
  const otherHosts = (options.otherPortals ?? []).map(compilePortal).flatMap(hostsOf);
  return { ...compileRest(tenant), ...basis, ...ruled(rules, basis.directory), portal, otherHosts };
}

/**
 * Compiles many states of one tenant. Those that have the people of `base` and rules of it, as the very same objects, share
 * what is compiled of them, and rules are asked once; a state with people of its own shares nothing.
 */
export function compileStates(
  base: TenantObjects,
  options: FlowOptions = {},
): (state: TenantObjects) => CompiledFlow {
  const { directory, assumptions, portal, otherHosts, rules } = compileFlow(base, options);
  const basis = { directory, assumptions };
  const compiled = new Map((base.transportRules ?? []).map((rule, index) => [rule, rules[index]]));
  const quiet = new QuietRules();
  return (state) => {
    if (state.recipients !== base.recipients || state.acceptedDomains !== base.acceptedDomains) {
      return compileFlow(state, options);
    }
    const isShared = (state.transportRules ?? []).map((rule) => compiled.has(rule));
    const until = isShared.map((_, index) => index);
    for (let index = isShared.length - 1; index >= 0; index--) {
      if (isShared[index]) until[index] = until[index + 1] ?? index + 1;
      if (isShared[index] && !isShared[index + 1]) until[index] = index + 1;
    }
    const all = (state.transportRules ?? []).map((rule) => compiled.get(rule) ?? compileRule(rule, basis));
    return {
      ...compileRest(state),
      ...basis,
      ...ruled(all, directory),
      portal,
      otherHosts,
      shared: { quiet, until },
    };
  };
}

const ruled = (rules: readonly CompiledRule[], directory: Directory) => ({
  rules,
  mayJoin: [
    ...new Set(
      rules.flatMap(({ actions }) =>
        actions.flatMap((one) =>
          one.does === "copy" || one.does === "redirect" ? targets(directory, one.to) : [],
        ),
      ),
    ),
  ],
});

/** All but people, rules and the vendor's side. */
function compileRest(
  tenant: TenantObjects,
): Omit<
  CompiledFlow,
  "directory" | "assumptions" | "portal" | "otherHosts" | "rules" | "mayJoin" | "shared"
> {
  const ndr = text(tenant.transportConfig?.journalingReportNdrTo);
  const policy = tenant.hostedContentFilterPolicy;
  return {
    inbound: (tenant.inboundConnectors ?? []).filter((c) => flag(c.enabled, true)).map(compileInbound),
    outbound: (tenant.outboundConnectors ?? []).map(compileOutbound),
    journalRules: (tenant.journalRules ?? []).filter((rule) => flag(rule.enabled)),
    allow: compileRanges(list(tenant.ipAllowList)),
    block: compileRanges(list(tenant.ipBlockList)),
    // Exchange prints "<>" for unset (exchange-online.md b).
    undeliverableTo: ndr === undefined || ndr === "<>" ? null : ndr,
    rejectDirectSend: flag(tenant.organizationConfig?.rejectDirectSend),
    spamAction: text(policy?.spamAction) ?? "MoveToJmf",
    highConfidenceSpamAction: text(policy?.highConfidenceSpamAction) ?? "MoveToJmf",
  };
}
