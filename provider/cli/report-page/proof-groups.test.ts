import type { ProvenViolation } from "../../mailflow";
import { breakersIn, byCause, grouped, isBad } from "./proof-groups";

const violation = (more: Partial<ProvenViolation> = {}): ProvenViolation => ({
  ...{
    invariant: "noLoop",
    message: "external mail in",
    at: "alice@contoso.com",
    object: "Avanan - Protect",
  },
  ...{ explanation: "it comes again", certain: true, state: "after protect", already: false, stays: true },
  ...more,
});
const now = { state: "as it is", already: true } as const;

test.each<[string, Partial<ProvenViolation>, boolean]>([
  ["a loss by the change", {}, true],
  ["a loop that is there already", now, true],
  ["mail that is lost already", { ...now, invariant: "nothingLost" }, true],
  ["what may be", { certain: false }, false],
  ["what may be so already", { ...now, certain: false }, false],
  ["a stranger who is trusted already", { ...now, invariant: "strangersFiltered" }, false],
  ["mail that the vendor does not see", { invariant: "inspected" }, false],
])("%s: %j", (_what, more, bad) => {
  expect(isBad(violation(more))).toBe(bad);
});

test("of many alike the first is told; the gravest come first", () => {
  const many = Array.from({ length: 134 }, (_, index) => violation({ at: `user-${index}@contoso.com` }));
  const groups = grouped([
    violation({ invariant: "inspected", object: null }),
    violation({ invariant: "noLoop", certain: false }),
    violation({ invariant: "onlyPortalHosts", object: "Avanan Outbound" }),
    violation({ invariant: "nothingLost", object: "Avanan Inbound" }),
    ...many,
  ]);
  expect(groups.map(({ first, count, bad }) => [first.invariant, first.certain, count, bad])).toEqual([
    ["noLoop", true, 134, true],
    ["nothingLost", true, 1, true],
    ["onlyPortalHosts", true, 1, true],
    ["inspected", true, 1, false],
    ["noLoop", false, 1, false],
  ]);
  expect(groups[0]?.first.at).toBe("user-0@contoso.com");
});

test("what the change mends is told where it mends all of a kind", () => {
  const gone = violation({ ...now, stays: false });
  expect(grouped([gone, { ...gone, at: "bob@contoso.com" }]).map(({ mended }) => mended)).toEqual([true]);
  expect(grouped([gone, violation(now)]).map(({ mended }) => mended)).toEqual([false]);
  expect(grouped([violation({ stays: false })]).map(({ mended }) => mended)).toEqual([false]);
});

test("what the change would bring is told from what is there without it", () => {
  const [brought, there] = [violation(), violation(now)];
  expect(byCause([there, brought])).toEqual({ change: [brought], now: [there] });
});

test("objects that break mail are known by their names, before the change and after it", () => {
  const all = [
    violation({ object: "By this change" }),
    violation({ ...now, object: "Mended", stays: false }),
    violation({ ...now, object: "There and stays" }),
    violation({ object: "Perhaps", certain: false }),
    violation({ object: null }),
  ];
  const names = ["By this change", "Mended", "There and stays", "Perhaps"];
  expect(names.filter(breakersIn(all, "after"))).toEqual(["By this change", "There and stays"]);
  expect(names.filter(breakersIn(all, "before"))).toEqual(["Mended", "There and stays"]);
});
