import {
  compileOutbound,
  connectorNamed,
  type People,
  type Portal,
  type ProvenViolation,
  type TenantObjects,
  type TenantState,
  type TransportRule,
  unusable,
} from "../mailflow";
import { canHurt } from "../mailflow/rules/harm";
import { anyMessage, messageFor, messageMeeting } from "./message-of-rule";

export interface Question {
  /** In the order in which they come. The first is the tenant as it is: what is wrong there is not the change's doing. */
  readonly states: readonly TenantState[];
  readonly portal: Portal;
  readonly people: People;
}

/**
 * Rules, mostly a customer's own, that send mail over a connector which the change takes from them. Exchange refuses to remove,
 * disable or rename it then, or to make it one for all mail (exchange-online.md b: ConnectorStillReferenced), half-way through
 * the change.
 */
export function connectorsInUse({ states, portal, people }: Question): ProvenViolation[] {
  const [asItIs] = states;
  if (asItIs === undefined) {
    return [];
  }
  const place = { tenant: asItIs.tenant, portal, people };
  const before = compiled(asItIs.tenant);
  const found = new Map<string, ProvenViolation>();
  for (const { name: state, tenant } of states) {
    const now = compiled(tenant);
    for (const rule of tenant.transportRules ?? []) {
      const connector = String(rule.routeMessageOutboundConnector ?? "");
      if (connector === "" || found.has(rule.name)) continue;
      if (isUsable(now, connector) || !isUsable(before, connector)) continue;
      found.set(rule.name, {
        ...{
          invariant: "connectorInUse",
          state,
          object: rule.name,
          certain: true,
          already: false,
          stays: true,
        },
        ...(messageMeeting(rule, place) ?? messageFor(rule, place) ?? anyMessage),
        explanation: `${usesIt(rule, connector)}, ${whatBecomesOf(connector, before, now)}`,
      });
    }
  }
  return [...found.values()];
}

const compiled = ({ outboundConnectors }: TenantObjects) => (outboundConnectors ?? []).map(compileOutbound);
type Connectors = ReturnType<typeof compiled>;

const isUsable = (connectors: Connectors, name: string): boolean =>
  unusable(connectorNamed(connectors, name)) === null;

function usesIt(rule: TransportRule, connector: string): string {
  return canHurt(rule)
    ? `it sends mail over "${connector}"`
    : `it names "${connector}" to send mail over, though it is not in force`;
}

const refusedByExchange = "which Exchange refuses as long as a rule names it";

/** What the change does to a connector, and how it can be done. */
function whatBecomesOf(name: string, before: Connectors, after: Connectors): string {
  const was = connectorNamed(before, name);
  const is = after.find(({ guid }) => guid !== undefined && guid === was?.guid);
  const first = "let the rule name another connector first, or remove the rule";
  if (is === undefined) {
    return `and that connector would be removed, ${refusedByExchange}. To remove it, ${first}`;
  }
  if (!is.enabled) {
    return `and that connector would be disabled, ${refusedByExchange}. Leave it enabled; to disable it, ${first}`;
  }
  if (!is.ruleScoped) {
    return `and that connector would no longer be one for rules, ${refusedByExchange}. Leave isTransportRuleScoped true; to change it, ${first}`;
  }
  return `and that connector would be renamed to "${is.name}", ${refusedByExchange}; nor can a rule name "${is.name}" before it is there. Keep the name, or declare another connector as "${is.name}", let the rule name that one, and remove "${name}" after that`;
}
