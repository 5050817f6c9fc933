import ipaddr from "ipaddr.js";

/** IPv4 addresses as numbers, so that blocks and ranges can be compared. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly prefix?: number;
  readonly notation: "ip" | "cidr" | "ipRange";
}

function toNumber(address: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return undefined;
  }
  // Each part may be written with leading zeros elsewhere; here that is a typing error.
  const parts = address.split(".");
  return parts.some((part) => part !== String(Number(part)))
    ? undefined
    : parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** `192.0.2.1`, `192.0.2.0/24` or `192.0.2.1-192.0.2.9`; undefined for anything else, IPv6 included. */
export function parseIpv4(entry: string): Span | undefined {
  const [from = "", to, ...more] = entry.split("-");
  if (more.length > 0) {
    return undefined;
  }
  if (to !== undefined) {
    const [first, last] = [toNumber(from), toNumber(to)];
    return first === undefined || last === undefined || first > last
      ? undefined
      : { first, last, notation: "ipRange" };
  }
  const [address = "", length, ...rest] = entry.split("/");
  const first = toNumber(address);
  if (first === undefined || rest.length > 0) {
    return undefined;
  }
  if (length === undefined) {
    return { first, last: first, notation: "ip" };
  }
  const prefix = Number(length);
  if (!/^\d{1,2}$/.test(length) || prefix > 32) {
    return undefined;
  }
  const size = 2 ** (32 - prefix);
  const start = Math.floor(first / size) * size;
  return { first: start, last: start + size - 1, prefix, notation: "cidr" };
}

function block(cidr: string): Span {
  const span = parseIpv4(cidr);
  if (span === undefined) {
    throw new Error(`not a block: ${cidr}`);
  }
  return span;
}

/** Never a sender on the public internet. The documentation ranges are left usable, for examples and tests. */
const reserved = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/4",
  "240.0.0.0/4",
].map(block);

/** Exchange Online's own sending addresses. */
const microsoft = ["40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "104.47.0.0/17"].map(block);

export function overlaps(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function isReserved(span: Span): boolean {
  return reserved.some((other) => overlaps(span, other));
}

export function isMicrosoft(span: Span): boolean {
  return microsoft.some((other) => overlaps(span, other));
}

const label = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
const domainPattern = new RegExp(`^(?=.{1,253}$)${label}(\\.${label})+$`, "i");

export function isDomain(value: string): boolean {
  return domainPattern.test(value);
}

export function isDomainOrSubdomains(value: string): boolean {
  return isDomain(value.startsWith("*.") ? value.slice(2) : value);
}

export function isSmtpAddress(value: string): boolean {
  const at = value.lastIndexOf("@");
  const local = value.slice(0, at);
  return at > 0 && at <= 64 && /^[^\s<>()[\]\\,;:"@]+$/.test(local) && isDomain(value.slice(at + 1));
}
