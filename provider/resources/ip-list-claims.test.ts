import { claimAddress } from "./ip-list-claims";

/** The nth address of the internet, none of them beside another so that no two overlap. */
const address = (n: number) => `11.${Math.floor(n / 250)}.${n % 250}.1`;

test("an address that another resource of the program has, wholly or in part, is refused with both names", () => {
  claimAddress("A", "one", "203.0.113.0/28");
  expect(() => claimAddress("A", "two", "203.0.113.0/28")).toThrow(
    'A "two", address: "203.0.113.0/28" is also declared by "one"; declare each address once',
  );
  expect(() => claimAddress("A", "three", "203.0.113.9")).toThrow(
    'A "three", address: "203.0.113.9" overlaps "203.0.113.0/28" of "one"; declare each address once',
  );
  expect(() => claimAddress("A", "four", "203.0.113.16")).not.toThrow();
});

test("each list has its own addresses, and what is no address is left to the resource's own check", () => {
  claimAddress("B", "one", "203.0.113.7");
  expect(() => claimAddress("C", "one", "203.0.113.7")).not.toThrow();
  expect(() => claimAddress("B", "two", "not an address")).not.toThrow();
  expect(() => claimAddress("B", "three", "not an address")).not.toThrow();
});

test("entry 1,274 is refused: Exchange takes 1,273", () => {
  for (let n = 0; n < 1273; n++) {
    claimAddress("D", `entry ${n}`, address(n));
  }
  expect(() => claimAddress("D", "one too many", address(1273))).toThrow(
    'D "one too many": is entry 1274 of the list; Exchange takes at most 1273. Join neighbouring addresses into blocks up to /24.',
  );
});
