import { IPv6, isValid, isValidCIDR, parse, parseCIDR } from "ipaddr.js";

/**
 * A set of addresses compiled once and asked often. Entries are those Exchange takes: a single address, a CIDR
 * block, or a range `a-b` (New-TransportRule SenderIpRanges, Set-HostedConnectionFilterPolicy IPAllowList).
 */
export interface IpRanges {
  /** IPv4 ranges as inclusive numbers, with the entry they came from. */
  readonly v4: readonly { readonly first: number; readonly last: number; readonly entry: string }[];
  readonly v6: readonly { readonly network: IPv6; readonly bits: number; readonly entry: string }[];
  /** Entries that are no address at all; a question they could decide is answered "unknown". */
  readonly unreadable: readonly string[];
}

/** An IPv4 address as an unsigned number; undefined for anything else. */
export function ipv4Number(ip: string): number | undefined {
  const parts = ip.split(".");
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return value;
}

/** The inverse of `ipv4Number`. */
export const ipv4Text = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");

export function compileRanges(entries: readonly string[]): IpRanges {
  const v4: IpRanges["v4"][number][] = [];
  const v6: IpRanges["v6"][number][] = [];
  const unreadable: string[] = [];
  for (const entry of entries) {
    const clean = entry.trim();
    const [from, to] = clean.split("-").map((part) => ipv4Number(part.trim()));
    const [network, bits] = clean.split("/");
    const start = ipv4Number(network ?? "");
    if (from !== undefined && to !== undefined && clean.includes("-"))
      v4.push({ first: from, last: to, entry });
    else if (start !== undefined && bits === undefined) v4.push({ first: start, last: start, entry });
    else if (start !== undefined && /^\d+$/.test(bits ?? "") && Number(bits) <= 32) {
      // Exchange masks host bits; the vendor itself prints 3.27.51.178/28 (avanan.md 2.1).
      const size = 2 ** (32 - Number(bits));
      const first = Math.floor(start / size) * size;
      v4.push({ first, last: first + size - 1, entry });
    } else if (isValidCIDR(clean) || isValid(clean)) {
      const [address, width] = isValidCIDR(clean) ? parseCIDR(clean) : [parse(clean), 128];
      if (address instanceof IPv6) v6.push({ network: address, bits: width, entry });
      else unreadable.push(entry);
    } else unreadable.push(entry);
  }
  return { v4, v6, unreadable };
}

/** The entry an address falls into; undefined when it is in none. */
export function entryOf(ranges: IpRanges, ip: string): string | undefined {
  const value = ipv4Number(ip);
  if (value !== undefined) return ranges.v4.find((r) => value >= r.first && value <= r.last)?.entry;
  if (ranges.v6.length === 0 || !isValid(ip)) return undefined;
  const address = parse(ip);
  return address instanceof IPv6
    ? ranges.v6.find((range) => address.match(range.network, range.bits))?.entry
    : undefined;
}

/** An entry that cannot be read and that an address may fall into: one with colons holds no IPv4 address. */
export const openEntryOf = ({ unreadable }: IpRanges, ip: string): string | undefined =>
  unreadable.find((entry) => ipv4Number(ip) === undefined || !entry.includes(":"));

/** Where an address stands, in words: `on the IP allow list`, `in 192.0.2.0/24 of the IP allow list`. */
export const standsIn = (ip: string, entry: string, list: string): string =>
  entry.trim() === ip ? `${ip} is on ${list}` : `${ip} is in ${entry} of ${list}`;

/** First, middle and last address of every IPv4 entry: the addresses worth trying. */
export const samples = (ranges: IpRanges): string[] => [
  ...new Set(
    ranges.v4.flatMap(({ first, last }) => [first, Math.floor((first + last) / 2), last].map(ipv4Text)),
  ),
];

/** The addresses just outside every IPv4 entry: what a range that is one too wide would catch. */
export const neighbours = (ranges: IpRanges): string[] => [
  ...new Set(
    ranges.v4
      .flatMap(({ first, last }) => [first - 1, last + 1])
      .filter((value) => value > 0 && value < 2 ** 32)
      .map(ipv4Text),
  ),
];
