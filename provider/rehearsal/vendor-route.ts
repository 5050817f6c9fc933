import type { Brand } from "../avanan/catalogue";
import type { Direction } from "../avanan/spec";
import { infoHeader, infoMark, type VendorHost, vendorHost } from "../avanan/vendor-marks";
import type { ExchangeRecord } from "../exchange";
import { existing } from "../kinds/existing";
import { compileOutbound, connectorNamed } from "../mailflow";

type Values = Readonly<Record<string, unknown>>;

/** What is known of a rule that sends mail to the vendor. */
export interface VendorRoute {
  readonly portal: string;
  /** By the domain of its hosts; undefined where only the rule's header names the portal. */
  readonly brand: Brand | undefined;
  readonly direction: Direction;
  /** Whether the rule says in its header whose mail it is. */
  readonly labelled: boolean;
}

/** Reads it from the rule's header, else from the hosts of the connector that it names; undefined for any other rule. */
export function vendorRoute(rule: Values, hosts: readonly string[]): VendorRoute | undefined {
  const mark = infoMark(text(rule.setHeaderName), text(rule.setHeaderValue));
  const host = vendorHosts(hosts)[0];
  const portal = mark?.portal ?? host?.portal;
  const direction = mark?.direction ?? (host && directionTo(host, rule));
  if (portal === undefined || direction === undefined) {
    return undefined;
  }
  const labelled = mark?.portal !== undefined && mark.direction !== undefined;
  return { portal, brand: host?.brand, direction, labelled };
}

/** Those that take the vendor's mail; journal reports have a domain of their own. */
export function vendorHosts(hosts: readonly string[]): readonly VendorHost[] {
  return hosts.flatMap((host) => vendorHost(host) ?? []).filter(({ kind }) => kind !== "mail");
}

/** Where a connector hands mail; nothing where it goes by MX or the connector is not there. */
export function hostsOf(connectors: readonly ExchangeRecord[], named: string): readonly string[] {
  const all = existing.OutboundConnector(connectors).map(compileOutbound);
  return connectorNamed(all, named)?.hosts ?? [];
}

/** What is said of a rule that does not tell the vendor whose mail it sends. */
export function unlabelled(
  rule: Values,
  { portal, labelled }: VendorRoute,
  rules: readonly ExchangeRecord[],
): readonly string[] {
  const others: readonly Values[] = existing.TransportRule(rules);
  const isLabelled = others.some(({ name, setHeaderName, setHeaderValue }) => {
    const mark = infoMark(text(setHeaderName), text(setHeaderValue));
    return name !== rule.name && mark?.portal === portal && mark.direction !== undefined;
  });
  return labelled || isLabelled || rule.enabled === false
    ? []
    : [
        `warning proof: rule "${rule.name}" sends mail to portal ${portal} and does not say whose it is, in header ${infoHeader}: the vendor may refuse all of it`,
      ];
}

function directionTo({ kind }: VendorHost, { sentToScope }: Values): Direction {
  return kind === "host" ? "incoming" : sentToScope === "InOrganization" ? "internal" : "outgoing";
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
