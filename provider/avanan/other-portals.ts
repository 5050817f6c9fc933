import type { Portal } from "../mailflow";
import { catalogued, within } from "./adopt/return-addresses";
import type { KnownRule, KnownTenant } from "./advice/known-tenant";
import { topLevelDomains } from "./report-addresses";
import { infoMark, vendorHost } from "./vendor-marks";

/**
 * Portals to which rules of the tenant send mail and of which nothing is declared: those of another stack, or set up by hand.
 * Mail comes back from them from what their own rules spare of the catalogue's addresses; where they spare none, nobody knows
 * from where, and such a portal is left out.
 */
export function otherPortals(
  { transportRules, outboundConnectors }: KnownTenant,
  declared: readonly Portal[],
): readonly Portal[] {
  const portals = new Map<
    string,
    { readonly name: string; readonly tld: string; readonly rules: KnownRule[] }
  >();
  for (const rule of transportRules) {
    const over = outboundConnectors.find(({ name }) => name === rule.routeMessageOutboundConnector);
    const [host] = (over?.smartHosts ?? []).flatMap((one) => vendorHost(one) ?? []);
    if (host === undefined) continue;
    const [name, tld] = [host.portal, topLevelDomains[host.brand]];
    if (declared.some((one) => one.name.toLowerCase() === name && one.tld === tld)) continue;
    const known = portals.get(`${name}.${tld}`) ?? { name, tld, rules: [] };
    portals.set(`${name}.${tld}`, { ...known, rules: [...known.rules, rule] });
  }
  return [...portals.values()].flatMap(({ name, tld, rules }) => {
    const sparedBy = (incoming: boolean) =>
      rules
        .filter((rule) => isIncoming(rule) === incoming)
        .flatMap((rule) => rule.exceptIfSenderIpRanges ?? []);
    const inboundSet = within(sparedBy(true), catalogued("inbound"));
    const dlpSet = within(sparedBy(false), catalogued("dlp"));
    return inboundSet.length + dlpSet.length === 0 ? [] : [{ name, tld, inboundSet, dlpSet }];
  });
}

/** Rules without the vendor's header are taken for the most common ones. */
const isIncoming = ({ setHeaderName, setHeaderValue }: KnownRule): boolean =>
  (infoMark(setHeaderName, setHeaderValue)?.direction ?? "incoming") === "incoming";
