import { bestMatch, domainOf, normal } from "./addresses";
import { compileRanges, entryOf, type IpRanges } from "./ip-ranges";
import type { InboundConnector } from "./tenant";
import { flag, list, text } from "./values";

/** An inbound connector made ready for attribution. */
export interface CompiledInbound {
  readonly name: string;
  readonly onPremises: boolean;
  readonly domains: readonly string[];
  readonly addresses: IpRanges;
  readonly hasAddresses: boolean;
  readonly certificate: string | undefined;
  readonly requireTls: boolean;
  readonly restrictsAddresses: boolean;
  readonly restrictsCertificate: boolean;
  readonly treatMessagesAsInternal: boolean;
  readonly cloudServicesMailEnabled: boolean;
}

export function compileInbound(connector: InboundConnector): CompiledInbound {
  const onPremises = (connector.connectorType ?? "Partner").toLowerCase() === "onpremises";
  const addresses = list(connector.senderIPAddresses);
  return {
    name: connector.name,
    onPremises,
    domains: list(connector.senderDomains),
    addresses: compileRanges(addresses),
    hasAddresses: addresses.length > 0,
    certificate: text(connector.tlsSenderCertificateName),
    // The four below apply to Partner connectors only (M1); RequireTls defaults to true there.
    requireTls: !onPremises && flag(connector.requireTls, true),
    restrictsAddresses: !onPremises && flag(connector.restrictDomainsToIPAddresses),
    restrictsCertificate: !onPremises && flag(connector.restrictDomainsToCertificate),
    treatMessagesAsInternal: onPremises && flag(connector.treatMessagesAsInternal),
    cloudServicesMailEnabled: flag(connector.cloudServicesMailEnabled),
  };
}

export interface Connection {
  readonly ip: string;
  readonly tls: boolean;
  readonly certificate: string | null;
  readonly mailFrom: string;
}

export interface Attribution {
  readonly connector: CompiledInbound | null;
  readonly by: "address" | "certificate" | "domain" | "none";
  readonly reason: string;
  /** Set when the message is refused at the door. */
  readonly refused?: {
    readonly check: "requireTls" | "restriction";
    readonly by: string;
    readonly reason: string;
  };
}

interface Candidate {
  readonly c: CompiledInbound;
  readonly by: "address" | "certificate" | "domain";
  readonly rank: number;
}

export interface AttributionSwitches {
  readonly addressesIdentifyPartner: boolean;
  readonly restrictionSparesOtherConnectors: boolean;
}

/** Does a presented certificate carry the wanted name (`*.contoso.com` includes subdomains)? */
const certificateMatches = (presented: string | null, wanted: string | undefined): boolean =>
  presented !== null && wanted !== undefined && bestMatch(normal(presented), [wanted]) > 0;

/**
 * Which connector a connection belongs to. By certificate or address first, OnPremises before Partner (they grant
 * more), then the closest sender domain; a Partner connector without either matches by sender domain alone.
 */
export function attribute(
  connectors: readonly CompiledInbound[],
  at: Connection,
  switches: AttributionSwitches,
): Attribution {
  const domain = domainOf(at.mailFrom);
  const closeness = (c: CompiledInbound) =>
    c.domains.length === 0 && c.onPremises ? 1 : bestMatch(domain, c.domains);
  const inAddresses = (c: CompiledInbound) => entryOf(c.addresses, at.ip);
  const identifiesByAddress = (c: CompiledInbound) =>
    c.hasAddresses && (c.onPremises || c.restrictsAddresses || switches.addressesIdentifyPartner);

  const found = connectors
    .filter((c) => closeness(c) > 0)
    .flatMap((c): Candidate[] => {
      if (at.tls && certificateMatches(at.certificate, c.certificate))
        return [{ c, by: "certificate", rank: 3 }];
      if (identifiesByAddress(c) && inAddresses(c) !== undefined) return [{ c, by: "address", rank: 2 }];
      const restricted = c.restrictsAddresses || c.restrictsCertificate;
      const domainOnly =
        !c.onPremises && !restricted && !identifiesByAddress(c) && c.certificate === undefined;
      return domainOnly ? [{ c, by: "domain", rank: 1 }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.rank > 1) - Number(a.rank > 1) ||
        Number(b.c.onPremises) - Number(a.c.onPremises) ||
        closeness(b.c) - closeness(a.c) ||
        b.rank - a.rank,
    )[0];

  const spared = found !== undefined && found.rank > 1 && switches.restrictionSparesOtherConnectors;
  const judged = spared && found ? [found.c] : connectors;
  for (const c of judged) {
    if (closeness(c) === 0) continue;
    if (c.restrictsAddresses && inAddresses(c) === undefined)
      return refuse(c, `RestrictDomainsToIPAddresses: ${at.ip} is not among the addresses of "${c.name}"`);
    if (c.restrictsCertificate && !(at.tls && certificateMatches(at.certificate, c.certificate)))
      return refuse(c, `RestrictDomainsToCertificate: no certificate for ${c.certificate ?? "(none set)"}`);
  }
  if (!found)
    return { connector: null, by: "none", reason: "no inbound connector matches: anonymous internet mail" };
  const reason = {
    address: `${at.ip} is in ${inAddresses(found.c)}`,
    certificate: `its certificate is ${at.certificate}`,
    domain: `the sender domain ${domain || "<>"} matches`,
  }[found.by];
  const attribution = { connector: found.c, by: found.by, reason };
  if (found.c.requireTls && !at.tls)
    return {
      ...attribution,
      refused: { check: "requireTls", by: found.c.name, reason: "RequireTls, but the connection has no TLS" },
    };
  return attribution;

  function refuse(c: CompiledInbound, reason: string): Attribution {
    return {
      connector: found?.c ?? null,
      by: found?.by ?? "none",
      reason: "the connection is checked against the restrictions of the matching sender domain",
      refused: { check: "restriction", by: c.name, reason },
    };
  }
}
