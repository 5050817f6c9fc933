import { catalogued, within } from "../avanan/adopt/return-addresses";
import type { KnownRule, KnownTenant } from "../avanan/advice/known-tenant";
import { topLevelDomains } from "../avanan/report-addresses";
import { compileOutbound, connectorNamed, type Portal } from "../mailflow";
import { vendorHosts, vendorRoute } from "./vendor-route";

interface Found {
  readonly name: string;
  readonly tld: string;
  /** What the rules that send mail there spare: of incoming mail, and of all other. */
  readonly spared: { readonly inbound: string[]; readonly dlp: string[] };
}

/**
 * Portals to which rules of the tenant send mail and of which nothing is declared: those of another stack, or set up by hand.
 * Mail comes back from them from what their own rules spare of the catalogue's addresses; where they spare none, nobody knows
 * from where, and such a portal is left out.
 */
export function otherPortals(
  { transportRules, outboundConnectors }: KnownTenant,
  declared: readonly Portal[],
): readonly Portal[] {
  const connectors = outboundConnectors.map(compileOutbound);
  const portals = new Map<string, Found>();
  for (const rule of transportRules) {
    const hosts = connectorNamed(connectors, rule.routeMessageOutboundConnector ?? "")?.hosts ?? [];
    const [host] = vendorHosts(hosts);
    if (host === undefined) continue;
    const [name, tld] = [host.portal, topLevelDomains[host.brand]];
    if (declared.some((one) => one.name.toLowerCase() === name && one.tld === tld)) continue;
    const found = portals.get(`${name}.${tld}`) ?? { name, tld, spared: { inbound: [], dlp: [] } };
    portals.set(`${name}.${tld}`, found);
    found.spared[setOf(rule, hosts)].push(...(rule.exceptIfSenderIpRanges ?? []));
  }
  return [...portals.values()].flatMap(({ name, tld, spared }) => {
    const inboundSet = within(spared.inbound, catalogued("inbound"));
    const dlpSet = within(spared.dlp, catalogued("dlp"));
    return inboundSet.length + dlpSet.length === 0 ? [] : [{ name, tld, inboundSet, dlpSet }];
  });
}

/** From which of a portal's sets mail comes back that a rule sends there. */
const setOf = (rule: KnownRule, hosts: readonly string[]): keyof Found["spared"] =>
  vendorRoute({ ...rule }, hosts)?.direction === "incoming" ? "inbound" : "dlp";
