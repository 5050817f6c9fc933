import { bestMatch, domainOf, hostName, normal } from "../addresses";
import type { OutboundConnector } from "../tenant";
import { flag, list, text } from "../values";

/** An outbound connector made ready for routing. */
export interface CompiledOutbound {
  readonly name: string;
  readonly guid: string | undefined;
  readonly enabled: boolean;
  readonly onPremises: boolean;
  readonly ruleScoped: boolean;
  readonly recipientDomains: readonly string[];
  /** Empty = by MX. */
  readonly hosts: readonly string[];
  readonly useMXRecord: boolean;
  readonly tlsSettings: string | undefined;
  readonly allAcceptedDomains: boolean;
  readonly routeAllMessagesViaOnPremises: boolean;
  readonly testMode: boolean;
}

export function compileOutbound(connector: OutboundConnector): CompiledOutbound {
  const hosts = list(connector.smartHosts).map(hostName);
  const onPremises = (connector.connectorType ?? "Partner").toLowerCase() === "onpremises";
  return {
    name: connector.name,
    guid: text(connector.guid)?.toLowerCase(),
    enabled: flag(connector.enabled, true),
    onPremises,
    ruleScoped: flag(connector.isTransportRuleScoped),
    recipientDomains: list(connector.recipientDomains),
    // UseMXRecord true empties the smart hosts (exchange-online.md b); its default is true (M1), but New with smart
    // hosts only makes sense without it, so smart hosts alone mean "not by MX".
    hosts: flag(connector.useMXRecord, hosts.length === 0) ? [] : hosts,
    useMXRecord: flag(connector.useMXRecord, hosts.length === 0),
    tlsSettings: text(connector.tlsSettings),
    allAcceptedDomains: onPremises && flag(connector.allAcceptedDomains),
    routeAllMessagesViaOnPremises: onPremises && flag(connector.routeAllMessagesViaOnPremises),
    testMode: flag(connector.testMode),
  };
}

export interface Chosen {
  readonly connector: CompiledOutbound;
  readonly by: "recipientDomain" | "allMail";
  readonly reason: string;
}

/**
 * The connector that takes mail for an address that has no mailbox here: the closest recipient domain first, then
 * connectors that take everything. Rule-scoped, disabled and test-mode connectors never do.
 */
export function connectorFor(
  connectors: readonly CompiledOutbound[],
  address: string,
  accepted: boolean,
  domainlessTakesAll: boolean,
): Chosen | undefined {
  const domain = domainOf(address);
  const usable = connectors.filter((c) => c.enabled && !c.ruleScoped && !c.testMode);
  const closest = usable
    .map((connector) => ({ connector, match: bestMatch(domain, connector.recipientDomains) }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match)[0];
  const named = closest && {
    ...{ connector: closest.connector, by: "recipientDomain" as const },
    reason: `${domain} is in its recipient domains`,
  };
  // One for all accepted domains is more specific than one for `*`.
  if (named && (!accepted || closest.match > 1)) return named;
  const all = usable.find((c) =>
    accepted ? c.allAcceptedDomains : c.routeAllMessagesViaOnPremises && c.recipientDomains.length === 0,
  );
  if (all)
    return {
      connector: all,
      by: "allMail",
      reason: accepted ? "AllAcceptedDomains" : "RouteAllMessagesViaOnPremises",
    };
  if (named) return named;
  const domainless = accepted || !domainlessTakesAll ? undefined : usable.find(isDomainless);
  return domainless && { connector: domainless, by: "allMail", reason: takesAll };
}

const takesAll = "it names no recipient domains (assumption domainlessConnectorTakesAll)";

/** A Partner connector that is neither rule-scoped nor limited to domains may capture all outbound mail [INF, 1.3]. */
export const isDomainless = (c: CompiledOutbound): boolean =>
  c.enabled && !c.ruleScoped && !c.testMode && !c.onPremises && c.recipientDomains.length === 0;

/** Why a rule cannot send mail over a connector; null where it can. */
export const unusable = (connector: CompiledOutbound | undefined): string | null =>
  !connector
    ? "does not exist"
    : !connector.enabled
      ? "is disabled"
      : connector.ruleScoped
        ? null
        : "is not for rules (IsTransportRuleScoped)";

/** The host that a domain names itself, where no connector names one. */
export const mxOf = (domain: string): string => `MX of ${domain}`;
export const isMx = (host: string): boolean => host.startsWith(mxOf(""));

/** Whether the next host has to show a certificate that Exchange believes. */
export const asksForCertificate = ({ tlsSettings = "" }: CompiledOutbound): boolean =>
  ["certificatevalidation", "domainvalidation"].includes(tlsSettings.toLowerCase());

/** Finds the connector a rule names: by name or GUID (exchange-online.md b). */
export const connectorNamed = (
  connectors: readonly CompiledOutbound[],
  name: string,
): CompiledOutbound | undefined =>
  connectors.find((c) => normal(c.name) === normal(name)) ?? connectors.find((c) => c.guid === normal(name));

/** What matters of a chosen connector. */
export const essenceOf = (chosen: Chosen | undefined): readonly unknown[] =>
  chosen === undefined ? [] : [chosen.connector, chosen.by, chosen.reason];
