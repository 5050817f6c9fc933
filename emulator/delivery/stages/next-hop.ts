import { outboundConnectorRecord } from "../../cmdlets/outbound-connector";
import { type ObjectRecord, sameName, strings, text } from "../../json";
import type { TenantState } from "../../tenant/state";
import type { ObjectName } from "../delivery";
import { NotDelivered } from "../not-delivered";
import { domainOf, isOwn } from "../people";
import { coversDomain } from "./domains";

export interface Hop {
  readonly host: string;
  readonly by: ObjectName | null;
}

function named({ Name }: ObjectRecord): ObjectName {
  return { kind: "OutboundConnector", name: text(Name) };
}

/** A host of the connector's, the first one; or whatever the recipient's domain names. */
function through(connector: ObjectRecord, address: string): Hop {
  const host = connector.UseMXRecord === true ? undefined : strings(connector.SmartHosts)[0];
  return { host: host ?? mailExchanger(address), by: named(connector) };
}

function mailExchanger(address: string): string {
  return `MX of ${domainOf(address)}`;
}

/** undefined = no rule can send anything by it (assumption `unusableConnectorWaits`). */
export function byRule(state: TenantState, name: string, address: string): Hop | undefined {
  const found = state.outboundConnectors.find(({ Name }) => sameName(Name, name));
  const usable = found?.Enabled !== false && found?.IsTransportRuleScoped === true;
  return found !== undefined && usable ? through(outboundConnectorRecord(state, found), address) : undefined;
}

/** How mail for an address outside leaves when no rule says so. */
export function byDomain(state: TenantState, address: string): Hop {
  const connectors = state.outboundConnectors
    .map((object) => outboundConnectorRecord(state, object))
    .filter(({ Enabled, IsTransportRuleScoped, TestMode }) => Enabled && !IsTransportRuleScoped && !TestMode);
  const central = connectors.find((connector) => connector.RouteAllMessagesViaOnPremises === true);
  if (central !== undefined) {
    const why = "the delivery does not know which mail it takes the way of the tenant's own servers";
    throw new NotDelivered(named(central), "RouteAllMessagesViaOnPremises", `${why}; turn it off`);
  }
  const [best] = connectors
    .map((connector) => ({ connector, fit: fit(state, connector, address) }))
    .filter(({ fit: length }) => length > nothing)
    .sort((a, b) => b.fit - a.fit);
  return best === undefined ? { host: mailExchanger(address), by: null } : through(best.connector, address);
}

const [nothing, everythingUnsaid, everything, anyOfTheTenants] = [-2, -1, 0, 1];

/** The more of the domain it names, the better it fits (assumption `mostSpecificConnector`); one that names none takes the rest (assumption `namelessTakesAll`). */
function fit(state: TenantState, connector: ObjectRecord, address: string): number {
  const domain = domainOf(address);
  const own = isOwn(state, address);
  const patterns = strings(connector.RecipientDomains);
  const lengths = patterns
    .filter((pattern) => coversDomain(pattern, domain))
    .map((pattern) =>
      sameName(pattern, domain) ? 2 * domain.length : pattern === "*" ? everything : pattern.length,
    );
  const accepted = connector.AllAcceptedDomains === true && own ? [anyOfTheTenants] : [];
  const nameless =
    connector.ConnectorType === "Partner" && patterns.length === 0 && !own ? [everythingUnsaid] : [];
  return Math.max(nothing, ...lengths, ...accepted, ...nameless);
}
