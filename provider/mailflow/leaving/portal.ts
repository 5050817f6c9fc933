import { hostName } from "../addresses";
import { compileRanges, entryOf, type IpRanges, samples } from "../ip-ranges";

/** The vendor's side of one tenant: what its portal is called and which addresses mail comes back from. */
export interface Portal {
  /** E.g. `contoso`. */
  name: string;
  /** `avanan.net` (brand Avanan) or `checkpointcloudsec.com` (brand Check Point), avanan.md 1.1. */
  tld: string;
  /** Addresses incoming mail returns from (avanan.md 2.1, inbound-type egress). */
  inboundSet: readonly string[];
  /** Addresses outgoing and internal mail returns from (DLP-type egress). */
  dlpSet: readonly string[];
  /** Further addresses of the vendor, from which nothing returns now: of a region that is being left or moved to. */
  idleSet?: readonly string[];
  /** Default `{name}-host.{tld}` and `{name}-dlp.{tld}`. */
  smartHosts?: { incoming?: string; dlp?: string };
  /** Subject of the certificate the vendor's return hosts present, where it is known (V7). Default: none. */
  certificate?: string;
}

export interface CompiledPortal {
  readonly name: string;
  readonly tld: string;
  readonly incomingHost: string;
  readonly dlpHost: string;
  /** `{name}-mail.{tld}`, where journal reports go. */
  readonly mailDomain: string;
  readonly journalAddress: string;
  readonly inbound: IpRanges;
  readonly dlp: IpRanges;
  readonly both: IpRanges;
  /** Those and the idle ones: who comes from elsewhere is a stranger. */
  readonly known: IpRanges;
  readonly certificate: string | undefined;
  /** An address to return from when the message names none. */
  readonly defaultReturn: { readonly inbound: string | undefined; readonly dlp: string | undefined };
}

export function compilePortal(portal: Portal): CompiledPortal {
  const name = portal.name.toLowerCase();
  const inbound = compileRanges(portal.inboundSet);
  const dlp = compileRanges(portal.dlpSet);
  const mailDomain = `${name}-mail.${portal.tld}`;
  return {
    name,
    tld: portal.tld,
    incomingHost: hostName(portal.smartHosts?.incoming ?? `${name}-host.${portal.tld}`),
    dlpHost: hostName(portal.smartHosts?.dlp ?? `${name}-dlp.${portal.tld}`),
    mailDomain,
    journalAddress: `${name}@${mailDomain}`,
    inbound,
    dlp,
    both: compileRanges([...portal.inboundSet, ...portal.dlpSet]),
    known: compileRanges([...portal.inboundSet, ...portal.dlpSet, ...(portal.idleSet ?? [])]),
    certificate: portal.certificate,
    defaultReturn: { inbound: samples(inbound)[0], dlp: samples(dlp)[0] },
  };
}

/** Whether an address is the vendor's, from which other tenants have mail as well. */
export const isVendorAddress = (portals: readonly CompiledPortal[], ip: string): boolean =>
  portals.some(({ known }) => entryOf(known, ip) !== undefined);

/** The portal that takes mail at a host; undefined: none of these. */
export const portalAt = (
  host: string | undefined,
  portals: readonly CompiledPortal[],
): CompiledPortal | undefined =>
  portals.find(({ incomingHost, dlpHost }) => host === incomingHost || host === dlpHost);
