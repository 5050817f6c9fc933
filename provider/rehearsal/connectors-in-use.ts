import {
  allSteps,
  compileFlow,
  compileOutbound,
  connectorNamed,
  messageClasses,
  type People,
  type Portal,
  type ProvenViolation,
  type TenantObjects,
  type TenantState,
  type TransportRule,
  traceThrough,
  unusable,
} from "../mailflow";

export interface Question {
  /** In the order in which they come. The first is the tenant as it is: what is wrong there is not the change's doing. */
  readonly states: readonly TenantState[];
  readonly portal: Portal;
  readonly people: People;
}

/**
 * Rules, mostly a customer's own, that send mail over a connector which the change takes from them. Exchange refuses to remove,
 * disable or rename it then (exchange-online.md b: ConnectorStillReferenced), half-way through the change.
 */
export function connectorsInUse({ states, portal, people }: Question): ProvenViolation[] {
  const [asItIs] = states;
  if (asItIs === undefined) {
    return [];
  }
  const found = new Map<string, ProvenViolation>();
  for (const { name: state, tenant } of states) {
    for (const rule of tenant.transportRules ?? []) {
      const connector = String(rule.routeMessageOutboundConnector ?? "");
      if (connector === "" || found.has(rule.name)) continue;
      if (isUsable(tenant, connector) || !isUsable(asItIs.tenant, connector)) continue;
      found.set(rule.name, {
        ...{
          invariant: "connectorInUse",
          state,
          object: rule.name,
          certain: true,
          already: false,
          stays: true,
        },
        ...shownBy(rule, asItIs.tenant, portal, people),
        explanation: `it sends mail over "${connector}", which Exchange does not let go as long as a rule names it; taken away all the same, such mail would wait until it is given up. Change or remove the rule first`,
      });
    }
  }
  return [...found.values()];
}

function isUsable({ outboundConnectors }: TenantObjects, name: string): boolean {
  const all = (outboundConnectors ?? []).map(compileOutbound);
  return unusable(connectorNamed(all, name)) === null;
}

/** A message that the rule sends that way. */
export function shownBy(rule: TransportRule, tenant: TenantObjects, portal: Portal, people: People) {
  const flow = compileFlow(tenant, { portal });
  for (const probe of messageClasses(tenant, tenant, [portal], people)) {
    for (const { recipient, steps } of traceThrough(flow, probe.message).paths) {
      for (const step of allSteps(steps)) {
        if (step.kind === "rule" && step.object === rule.name && step.result === "matched") {
          return { message: probe.name, at: recipient, probe };
        }
      }
    }
  }
  return { message: "mail that the rule matches", at: "whoever it is for" };
}
