import type { KnownInbound, KnownOutbound, KnownRule } from "../advice/known-tenant";
import { isVendorDomain, isVendorName, vendorHost } from "../vendor-marks";
import { catalogued, within } from "./return-addresses";

/** The part that a connector plays on the way to a portal, by its smart host. */
export function outboundRole(
  { smartHosts, recipientDomains, isTransportRuleScoped }: KnownOutbound,
  portal: string,
): "outbound" | "dlp-outbound" | "journaling-outbound" | undefined {
  const hosts = (smartHosts ?? []).map(vendorHost).filter((host) => host?.portal === portal);
  const forJournal = (recipientDomains ?? []).some((domain) => {
    const host = vendorHost(domain);
    return host?.kind === "mail" && host.portal === portal;
  });
  if (forJournal && isTransportRuleScoped !== true) {
    return "journaling-outbound";
  }
  const [host] = hosts;
  return host === undefined ? undefined : host.kind === "dlp" ? "dlp-outbound" : "outbound";
}

interface Cast {
  readonly role: "inbound" | "dlp-inbound";
  readonly object: KnownInbound;
}

/**
 * The ways back in: by the addresses of the catalogue, whatever the region, or by those that the rules for returned mail
 * name. Best first. Where neither knows any, a connector that comes by certificate or has its own addresses is known by
 * the vendor's name.
 */
export function inboundRoles(
  connectors: readonly KnownInbound[],
  marking: readonly { readonly object: KnownRule }[],
): readonly Cast[] {
  const named = marking.flatMap(({ object }) => object.senderIpRanges ?? []);
  const rated = connectors.flatMap((object): (Cast & { readonly rate: number })[] => {
    const own = object.senderIPAddresses ?? [];
    const [inbound, dlp] = [within(own, catalogued("inbound")), within(own, catalogued("dlp"))];
    const rate = Math.max(inbound.length, dlp.length, within(own, named).length);
    const byDlp =
      inbound.length === dlp.length ? object.connectorType === "OnPremises" : dlp.length > inbound.length;
    return [{ role: byDlp ? "dlp-inbound" : "inbound", object, rate }];
  });
  const isKnown = ({ role, object, rate }: (typeof rated)[number]) =>
    rate > 0 || (isVendors(object) && !rated.some((other) => other.role === role && other.rate > 0));
  return rated.filter(isKnown).sort((a, b) => b.rate - a.rate);
}

function isVendors({ name, comment, tlsSenderCertificateName }: KnownInbound): boolean {
  const isNamed = [name, comment ?? ""].some((text) => isVendorName(text) && /inbound/i.test(text));
  return isNamed || isVendorDomain(tlsSenderCertificateName);
}
