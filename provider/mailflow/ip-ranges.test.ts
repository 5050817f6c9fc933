import fc from "fast-check";
import { compileRanges, entryOf, ipv4Number, ipv4Text, neighbours, samples, standsIn } from "./ip-ranges";

test("single addresses, blocks, ranges and IPv6", () => {
  const ranges = compileRanges(["192.0.2.1", "198.51.100.0/24", "203.0.113.5-203.0.113.9", "2001:db8::/32"]);
  expect(entryOf(ranges, "192.0.2.1")).toBe("192.0.2.1");
  expect(entryOf(ranges, "192.0.2.2")).toBeUndefined();
  expect(entryOf(ranges, "198.51.100.255")).toBe("198.51.100.0/24");
  expect(entryOf(ranges, "203.0.113.9")).toBe("203.0.113.5-203.0.113.9");
  expect(entryOf(ranges, "203.0.113.10")).toBeUndefined();
  expect(entryOf(ranges, "2001:db8::7")).toBe("2001:db8::/32");
  expect(entryOf(ranges, "not an address")).toBeUndefined();
});

test("host bits are masked, as the vendor's own 3.27.51.178/28 needs", () => {
  expect(samples(compileRanges(["3.27.51.178/28"]))).toEqual(["3.27.51.176", "3.27.51.183", "3.27.51.191"]);
  expect(neighbours(compileRanges(["3.27.51.178/28"]))).toEqual(["3.27.51.175", "3.27.51.192"]);
});

test("what is no address is named, not skipped", () => {
  expect(compileRanges(["host.example.com", "192.0.2.0/40", "192.0.2.300"]).unreadable).toHaveLength(3);
});

test("numbers and text are inverse", () => {
  fc.assert(fc.property(fc.ipV4(), (ip) => ipv4Text(ipv4Number(ip) ?? -1) === ip));
});

test("a block holds its samples and not its neighbours", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.integer({ min: 8, max: 32 }), (ip, bits) => {
      const ranges = compileRanges([`${ip}/${bits}`]);
      expect(samples(ranges).every((s) => entryOf(ranges, s) !== undefined)).toBe(true);
      expect(neighbours(ranges).every((n) => entryOf(ranges, n) === undefined)).toBe(true);
    }),
  );
});

test("an address that is an entry itself is on the list, not in itself", () => {
  expect(standsIn("192.0.2.1", " 192.0.2.1", "the list")).toBe("192.0.2.1 is on the list");
  expect(standsIn("192.0.2.1", "192.0.2.0/24", "the list")).toBe("192.0.2.1 is in 192.0.2.0/24 of the list");
});
