import type { KnownRule } from "./advice/known-tenant";
import { objectsOf, specOf } from "./spec.test-helper";
import { changeProblems } from "./transition";

/** The tenant's rules as a specification leaves them. */
const rulesOf = (input: object): KnownRule[] =>
  objectsOf(input).flatMap((object) =>
    object.type === "TransportRule" ? [{ ...object.properties, guid: object.key } as KnownRule] : [],
  );
const problems = (before: object, now: object, rules = rulesOf(before)) =>
  changeProblems(specOf(before), specOf(now), rules);

test("a region that changes in one step is refused with both steps", () => {
  expect(problems({ region: "us" }, { region: "eu" })).toEqual([
    {
      key: "region",
      reason: `cannot change from us to eu in one step: mail that is at the vendor now would go in circles: it comes back from 35.174.145.124, 44.211.178.96/28, 3.101.216.128/28, which "Avanan - Protect" would no longer except, before 52.212.19.177, 3.252.108.160/28, 13.39.103.0/28 are in force. Nothing was changed. In two steps:
  1. pulumi config set avanan:previousRegion us; pulumi up
     (the addresses of both regions are in force; have the portal moved, and wait until nothing comes back from us)
  2. pulumi config rm avanan:previousRegion; pulumi up`,
    },
  ]);
});

test("a portal that changes while mail is routed is refused with both steps", () => {
  expect(problems({ portal: "contoso" }, { portal: "fabrikam" })).toEqual([
    {
      key: "portal",
      reason: `cannot change from contoso to fabrikam while "Avanan - Protect" routes mail: for a while mail would go to one portal with the other's name in its header, and could come back in circles. Nothing was changed. In two steps:
  1. pulumi config set avanan:portal contoso; pulumi config set avanan:bypass true; pulumi up
     (mail is delivered without the vendor; wait until nothing is under way any more, half an hour)
  2. pulumi config set avanan:portal fabrikam; pulumi up; pulumi config rm avanan:bypass; pulumi up`,
    },
  ]);
});

test("addresses that are exchanged are refused with a union that can be pasted", () => {
  const [problem] = problems({}, { addresses: { inbound: ["192.0.2.1"] } });
  expect(problem?.key).toBe("addresses");
  expect(problem?.reason).toContain(
    `pulumi config set --json avanan:addresses '{"inbound":["192.0.2.1","35.174.145.124","44.211.178.96/28","3.101.216.128/28"],"dlp":["3.214.204.181","44.211.178.112/28","3.101.216.144/28"]}'; pulumi up`,
  );
});

test("a step that was not finished is finished first", () => {
  const half = { region: "eu", previousRegion: "us" };
  // The run died before the rule was changed: the state says both, the tenant one.
  const [problem] = problems(half, { region: "eu" }, rulesOf({ region: "us" }));
  expect(problem?.key).toBe("previousRegion");
  expect(problem?.reason).toContain(
    "First finish the step before: pulumi config set avanan:previousRegion us; pulumi up",
  );
});

test.each<[string, object, object]>([
  ["the first step of a move", { region: "us" }, { region: "eu", previousRegion: "us" }],
  ["its second", { region: "eu", previousRegion: "us" }, { region: "eu" }],
  ["a move without inline mail", { region: "us", mode: "monitor" }, { region: "eu", mode: "monitor" }],
  ["a move that goes back to monitor", { region: "us" }, { region: "eu", mode: "monitor" }],
  ["a move that goes inline", { region: "us", mode: "monitor" }, { region: "eu" }],
  ["a move under bypass", { region: "us", bypass: true }, { region: "eu", bypass: true }],
  ["a portal under bypass", { portal: "contoso", bypass: true }, { portal: "fabrikam", bypass: true }],
  [
    "a portal of a monitor tenant",
    { portal: "contoso", mode: "monitor" },
    { portal: "fabrikam", mode: "monitor" },
  ],
  ["another brand", {}, { brand: "checkpoint", journalingReportNdrTo: "ndr@fabrikam.com" }],
  ["another direction", { protect: ["incoming"] }, { protect: ["outgoing"] }],
  ["internal mail taken out", { protect: ["incoming", "internal"] }, { protect: ["incoming"] }],
  [
    "more addresses",
    {},
    { addresses: { inbound: ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28", "192.0.2.1"] } },
  ],
  ["fewer addresses", {}, { addresses: { inbound: ["35.174.145.124"] } }],
  [
    "a block instead of its halves",
    { addresses: { inbound: ["192.0.2.0/29", "192.0.2.8/29"] } },
    { addresses: { inbound: ["192.0.2.0/28"] } },
  ],
])("%s is one step", (_what, before, now) => {
  expect(problems(before, now)).toEqual([]);
});

test("break-glass in the same step is too late: connectors would change before the rules are off", () => {
  expect(problems({ region: "us" }, { region: "eu", bypass: true })).toHaveLength(1);
  expect(problems({ portal: "contoso" }, { portal: "fabrikam", bypass: true })).toHaveLength(1);
});
