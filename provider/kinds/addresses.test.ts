import fc from "fast-check";
import {
  type AddressBlock,
  addressProblem,
  canonicalAddress,
  firstOverlap,
  overlaps,
  parseAddress,
} from "./addresses";

const octet = fc.integer({ min: 0, max: 255 });
const single = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join("."));
const block = fc
  .tuple(single, fc.integer({ min: 0, max: 32 }))
  .map(([address, bits]) => `${address}/${bits}`);
const range = fc.tuple(single, single).map(([a, b]) => {
  const [low, high] = [a, b].sort((x, y) => numberOf(x) - numberOf(y));
  return `${low}-${high}`;
});
const any = fc.oneof(single, block, range);
const numberOf = (text: string) => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

function parsed(text: string): AddressBlock {
  const found = parseAddress(text);
  if (found === undefined) {
    throw new Error(`${text} was not read`);
  }
  return found;
}

test.each([
  ["192.0.2.1", "192.0.2.1"],
  [" 192.0.2.1 ", "192.0.2.1"],
  ["192.0.2.1/32", "192.0.2.1"],
  ["192.0.2.17/28", "192.0.2.16/28"],
  ["3.27.51.178/28", "3.27.51.176/28"],
  ["192.0.2.0/24", "192.0.2.0/24"],
  ["255.255.255.255/0", "0.0.0.0/0"],
  ["192.0.2.1 - 192.0.2.9", "192.0.2.1-192.0.2.9"],
  [" Mail.Contoso.com ", "mail.contoso.com"],
])("%s is spelt %s", (text, spelling) => {
  expect(canonicalAddress(text)).toBe(spelling);
});

test.each([
  "",
  "192.0.2",
  "192.0.2.256",
  "192.0.2.01",
  "0x7f.0.0.1",
  "192.0.2.1/33",
  "192.0.2.1/",
  "192.0.2.1/8/8",
  "192.0.2.1/-1",
  "192.0.2.9-192.0.2.1",
  "192.0.2.1-",
  "192.0.2.1-192.0.2.2-192.0.2.3",
  "192.0.2.0/24-192.0.3.0/24",
  "2001:db8::1",
  "contoso.com",
])("%p is no IPv4 address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("the top half of the address space is not negative", () => {
  expect(parseAddress("255.255.255.0/24")).toEqual({ first: 4294967040, last: 4294967295, prefix: 24 });
});

test("the spelling of a spelling is itself, and stands for the same addresses", () => {
  fc.assert(
    fc.property(any, (text) => {
      const spelling = canonicalAddress(text);
      expect(canonicalAddress(spelling)).toBe(spelling);
      expect(parsed(spelling)).toEqual(parsed(text));
    }),
  );
});

test("two texts are spelt alike exactly when they are the same block", () => {
  fc.assert(
    fc.property(single, fc.integer({ min: 20, max: 32 }), octet, (address, bits, last) => {
      const other = address.replace(/\d+$/, String(last));
      const [a, b] = [parsed(`${address}/${bits}`), parsed(`${other}/${bits}`)];
      expect(canonicalAddress(`${address}/${bits}`) === canonicalAddress(`${other}/${bits}`)).toBe(
        a.first === b.first,
      );
    }),
  );
});

test("a block holds the address it was written with, and 2^(32-bits) addresses", () => {
  fc.assert(
    fc.property(single, fc.integer({ min: 0, max: 32 }), (address, bits) => {
      const { first, last } = parsed(`${address}/${bits}`);
      const written = numberOf(address);
      expect(first <= written && written <= last).toBe(true);
      expect(last - first + 1).toBe(2 ** (32 - bits));
    }),
  );
});

test("overlapping is mutual, of oneself, and means a shared address", () => {
  fc.assert(
    fc.property(any, any, (one, other) => {
      const [a, b] = [parsed(one), parsed(other)];
      expect(overlaps(a, a)).toBe(true);
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(overlaps(a, b)).toBe(Math.max(a.first, b.first) <= Math.min(a.last, b.last));
    }),
  );
});

describe("what a connector or filter list takes", () => {
  const strict = { formats: ["ip", "cidr"], narrowAndPublic: true };
  const withRanges = { formats: ["ip", "ipRange", "cidr"], narrowAndPublic: true };
  const allowed = "allowed: an IPv4 address, a block from /24 to /32";

  test.each(["192.0.2.1", "198.51.100.0/24", "203.0.113.7/32", "35.174.145.124", "44.211.178.96/28"])(
    "%s is taken",
    (text) => {
      expect(addressProblem(text, strict)).toBeUndefined();
    },
  );

  test.each([
    ["2001:db8::1", `"2001:db8::1" is IPv6, which Exchange does not take here; ${allowed}`],
    ["contoso.com", `"contoso.com" is no address that Exchange takes here; ${allowed}`],
    ["192.0.2.1-192.0.2.9", `"192.0.2.1-192.0.2.9" is no address that Exchange takes here; ${allowed}`],
    ["44.211.0.0/23", `"44.211.0.0/23" is too wide; ${allowed}`],
    [
      "10.0.0.1",
      '"10.0.0.1" is in a private or reserved range; Exchange takes only addresses that exist on the internet',
    ],
  ])("%s is refused with a reason", (text, reason) => {
    expect(addressProblem(text, strict)).toBe(reason);
  });

  test.each([
    "10.1.2.3",
    "172.16.0.0/24",
    "192.168.1.0/28",
    "127.0.0.1",
    "169.254.1.1",
    "100.64.0.1",
    "0.0.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
  ])("%s does not exist on the internet", (text) => {
    expect(addressProblem(text, strict)).toContain("private or reserved");
  });

  test.each(["9.255.255.200-10.0.0.100", "10.255.255.200-11.0.0.100"])(
    "a range that reaches into private addresses is refused: %s",
    (text) => {
      expect(addressProblem(text, withRanges)).toContain("private or reserved");
    },
  );

  test("a range may span 256 addresses where ranges are taken", () => {
    expect(addressProblem("192.0.2.0-192.0.2.255", withRanges)).toBeUndefined();
    expect(addressProblem("44.0.2.0-44.0.3.0", withRanges)).toBe(
      `"44.0.2.0-44.0.3.0" is too wide; ${allowed}, or a range of at most 256 addresses`,
    );
  });
});

test("a rule's condition takes private addresses and wide blocks", () => {
  const rule = { formats: ["ip", "ipRange", "cidr"], narrowAndPublic: false };
  for (const text of ["10.0.0.0/8", "10.0.0.1-10.0.9.1", "192.168.0.1"]) {
    expect(addressProblem(text, rule)).toBeUndefined();
  }
  expect(addressProblem("fe80::1", rule)).toContain("such as 192.0.2.0/24");
});

test("the first two addresses that cover each other are named", () => {
  expect(firstOverlap(["192.0.2.1", "198.51.100.0/28", "no address", "192.0.2.0/30"])).toEqual([
    "192.0.2.1",
    "192.0.2.0/30",
  ]);
  expect(firstOverlap(["192.0.2.1", "192.0.2.2"])).toBeUndefined();
});
