import { type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
import { compileDirectory, type Directory } from "./directory";
import { type CompiledInbound, compileInbound } from "./inbound";
import { compileRanges, type IpRanges } from "./ip-ranges";
import { type CompiledOutbound, compileOutbound } from "./outbound";
import { type CompiledPortal, compilePortal, type Portal } from "./portal";
import { type CompiledRule, compileRule } from "./rule";
import type { JournalRule, TenantObjects } from "./tenant";
import { flag, list, text } from "./values";

/** A tenant made ready for many traces: rules and address ranges compiled once. */
export interface CompiledFlow {
  readonly directory: Directory;
  readonly assumptions: Readonly<Assumptions>;
  readonly portal: CompiledPortal | undefined;
  readonly inbound: readonly CompiledInbound[];
  readonly outbound: readonly CompiledOutbound[];
  readonly rules: readonly CompiledRule[];
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
  /** Overrides of `DEFAULT_ASSUMPTIONS`. */
  assumptions?: Partial<Assumptions>;
}

export function compileFlow(tenant: TenantObjects, options: FlowOptions = {}): CompiledFlow {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...options.assumptions };
  const directory = compileDirectory(tenant, assumptions);
  const ndr = text(tenant.transportConfig?.journalingReportNdrTo);
  const policy = tenant.hostedContentFilterPolicy;
  return {
    directory,
    assumptions,
    portal: options.portal && compilePortal(options.portal),
    inbound: (tenant.inboundConnectors ?? []).filter((c) => flag(c.enabled, true)).map(compileInbound),
    outbound: (tenant.outboundConnectors ?? []).map(compileOutbound),
    rules: (tenant.transportRules ?? []).map((rule, priority) =>
      compileRule(rule, priority, { directory, assumptions }),
    ),
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
