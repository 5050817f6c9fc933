import { bestMatch, domainOf, normal } from "../addresses";
import { compileRanges, entryOf, type IpRanges, standsIn } from "../ip-ranges";
import type { InboundConnector } from "../tenant";
import { flag, list, text } from "../values";

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
  /** Other tenants have mail from this address as well. */
  readonly shared: boolean;
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

export interface AttributionSwitches {
  readonly addressesIdentifyPartner: boolean;
  readonly sharedAddressIsOurs: boolean;
  readonly restrictionSparesOtherConnectors: "yes" | "onPremises" | "no";
}

/** Does a presented certificate carry the wanted name (`*.contoso.com` includes contoso.com, M1)? */
const certificateMatches = (presented: string | null, wanted: string | undefined): boolean =>
  presented !== null && wanted !== undefined && bestMatch(normal(presented), [wanted]) > 0;

/** How surely a connector knows its mail; 0 = it has nothing to do with it. */
const rank = { certificate: 3, address: 2, domain: 1, none: 0 } as const;

/**
 * Which connector a connection belongs to. OnPremises connectors before Partner ones (they grant more), by certificate
 * before by address (M9); of several Partner connectors the one with the closest sender domain. A Partner connector without
 * certificate and address matches by sender domain alone.
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
  const showsCertificate = (c: CompiledInbound) =>
    at.tls && certificateMatches(at.certificate, c.certificate);
  const byAssumption = (c: CompiledInbound) => !c.onPremises && !c.restrictsAddresses;
  const byShared = (c: CompiledInbound) => c.onPremises && at.shared;
  const identifiesByAddress = (c: CompiledInbound) =>
    c.hasAddresses && (!byAssumption(c) || switches.addressesIdentifyPartner);
  const knownBy = (c: CompiledInbound): Attribution["by"] => {
    if (showsCertificate(c)) return "certificate";
    const isOurs = !byShared(c) || switches.sharedAddressIsOurs;
    if (identifiesByAddress(c) && inAddresses(c) !== undefined && isOurs) return "address";
    const identified = identifiesByAddress(c) || c.certificate !== undefined;
    return c.onPremises || identified || c.restrictsAddresses || c.restrictsCertificate ? "none" : "domain";
  };

  const candidates = connectors
    .filter((c) => closeness(c) > 0)
    .map((c) => ({ c, by: knownBy(c) }))
    .filter(({ c, by }) => !c.onPremises || by !== "none");
  const found = candidates
    .filter(({ by }) => by !== "none")
    .sort(
      (a, b) =>
        Number(rank[b.by] > 1) - Number(rank[a.by] > 1) ||
        Number(b.c.onPremises) - Number(a.c.onPremises) ||
        (a.c.onPremises
          ? rank[b.by] - rank[a.by]
          : closeness(b.c) - closeness(a.c) || rank[b.by] - rank[a.by]),
    )[0];

  const spares = switches.restrictionSparesOtherConnectors;
  const spared =
    found !== undefined &&
    rank[found.by] > 1 &&
    (spares === "yes" || (spares !== "no" && found.c.onPremises));
  const attribution = attributed(found);
  for (const { c, by } of spared ? [found] : candidates) {
    if (c.restrictsAddresses && inAddresses(c) === undefined)
      return refuse(
        "restriction",
        c,
        `RestrictDomainsToIPAddresses: ${at.ip} is not among the addresses of "${c.name}"`,
      );
    if (c.restrictsCertificate && !showsCertificate(c))
      return refuse(
        "restriction",
        c,
        `RestrictDomainsToCertificate: no certificate for ${c.certificate ?? "(none set)"}`,
      );
    if (c.requireTls && !at.tls && by !== "none")
      return refuse("requireTls", c, "RequireTls, but the connection has no TLS");
  }
  return attribution;

  function attributed(to: typeof found): Attribution {
    if (to === undefined)
      return { connector: null, by: "none", reason: "no inbound connector matches: anonymous internet mail" };
    const reason = {
      address: `${standsIn(at.ip, inAddresses(to.c) ?? "", "its list")}${byAssumption(to.c) ? " (assumption addressesIdentifyPartner)" : byShared(to.c) ? " (assumption sharedAddressIsOurs)" : ""}`,
      certificate: `its certificate is ${at.certificate}`,
      domain: `the sender domain ${domain || "<>"} matches`,
      none: "",
    }[to.by];
    return { connector: to.c, by: to.by, reason };
  }
  function refuse(
    check: "requireTls" | "restriction",
    { name }: CompiledInbound,
    reason: string,
  ): Attribution {
    return { ...attribution, refused: { check, by: name, reason } };
  }
}
