import ipaddr from "ipaddr.js";

/** An IPv4 block: first and last address as unsigned 32-bit numbers. */
export interface AddressBlock {
  readonly first: number;
  readonly last: number;
  /** Prefix length, or undefined for an `a-b` range. */
  readonly prefix: number | undefined;
}

/** Reads `192.0.2.1`, `192.0.2.0/24` or `192.0.2.1-192.0.2.9`; undefined when it is none of them. */
export function parseAddress(text: string): AddressBlock | undefined {
  const [from = "", to, ...rest] = text.trim().split("-");
  if (rest.length > 0) {
    return undefined;
  }
  if (to !== undefined) {
    const first = parseSingle(from.trim());
    const last = parseSingle(to.trim());
    return first === undefined || last === undefined || last < first
      ? undefined
      : { first, last, prefix: undefined };
  }
  const [address = "", bits, ...more] = from.split("/");
  const start = parseSingle(address);
  if (start === undefined || more.length > 0 || (bits !== undefined && !/^\d{1,2}$/.test(bits))) {
    return undefined;
  }
  const prefix = bits === undefined ? 32 : Number(bits);
  if (prefix > 32) {
    return undefined;
  }
  const size = 2 ** (32 - prefix);
  const first = Math.floor(start / size) * size;
  return { first, last: first + size - 1, prefix };
}

/** One spelling for each block: the network address, no `/32`. Text that is no address comes back trimmed and lowered. */
export function canonicalAddress(text: string): string {
  const block = parseAddress(text);
  if (block === undefined) {
    return text.trim().toLowerCase();
  }
  if (block.prefix === undefined) {
    return `${dotted(block.first)}-${dotted(block.last)}`;
  }
  return block.prefix === 32 ? dotted(block.first) : `${dotted(block.first)}/${block.prefix}`;
}

export function overlaps(a: AddressBlock, b: AddressBlock): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Two addresses of a list that cover each other, wholly or in part; undefined when there are none. */
export function firstOverlap(addresses: readonly string[]): readonly [string, string] | undefined {
  const blocks = addresses.flatMap((text) => {
    const block = parseAddress(text);
    return block === undefined ? [] : [{ text, block }];
  });
  for (const [index, one] of blocks.entries()) {
    const other = blocks.slice(index + 1).find(({ block }) => overlaps(one.block, block));
    if (other !== undefined) {
      return [one.text, other.text];
    }
  }
  return undefined;
}

/** How strict Exchange is about an address: a connector or a filter list takes less than a rule's condition. */
export interface AddressRules {
  readonly formats: readonly string[];
  /** Blocks wider than /24, ranges over 256 addresses and private addresses are refused. */
  readonly narrowAndPublic: boolean;
}

/** Why Exchange would refuse the address, as a sentence; undefined when it takes it. */
export function addressProblem(text: string, { formats, narrowAndPublic }: AddressRules): string | undefined {
  const ranges = formats.includes("ipRange");
  const allowed = `allowed: an IPv4 address, a block ${narrowAndPublic ? "from /24 to /32" : "such as 192.0.2.0/24"}${ranges ? `, or a range${narrowAndPublic ? " of at most 256 addresses" : ""}` : ""}`;
  const block = parseAddress(text);
  if (text.includes(":")) {
    return `"${text}" is IPv6, which Exchange does not take here; ${allowed}`;
  }
  if (block === undefined || (block.prefix === undefined && !ranges)) {
    return `"${text}" is no address that Exchange takes here; ${allowed}`;
  }
  if (!narrowAndPublic) {
    return undefined;
  }
  if (block.prefix === undefined ? block.last - block.first > 255 : block.prefix < 24) {
    return `"${text}" is too wide; ${allowed}`;
  }
  return isPublic(block)
    ? undefined
    : `"${text}" is in a private or reserved range; Exchange takes only addresses that exist on the internet`;
}

/** The ranges for documentation count as public: examples and rehearsals use them. */
const documentation = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"].map(parseAddress);

/** Reserved blocks are never smaller than the blocks taken here: both ends outside of them is wholly outside. */
function isPublic({ first, last }: AddressBlock): boolean {
  return [first, last].every(
    (end) =>
      ipaddr.IPv4.parse(dotted(end)).range() === "unicast" ||
      documentation.some((known) => known !== undefined && known.first <= end && end <= known.last),
  );
}

function parseSingle(text: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return undefined;
  }
  return ipaddr.IPv4.parse(text)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0);
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
