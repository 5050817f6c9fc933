import type { ExchangeRecord } from "../../exchange";
import { findingLine } from "../report";
import type { PrivilegeNoun } from "./management-roles";
import type { Reading } from "./reading";
import { tenantFindings } from "./tenant-findings";

const read = (noun: PrivilegeNoun, ...records: ExchangeRecord[]): Reading => ({
  noun,
  cmdlet: `Get-${noun}`,
  outcome: { records },
});
const rules = (count: number) =>
  read("TransportRule", ...Array.from({ length: count }, (_, index) => ({ Name: `Rule ${index}` })));
const limits = read("TransportConfig", {
  TransportRuleLimit: 300,
  TransportRuleSizeLimit: "8 KB (8,192 bytes)",
});
const lines = (readings: readonly Reading[], declared: readonly string[] = []) =>
  tenantFindings(readings, declared).map((finding) => findingLine(finding).replace(/\s+/g, " "));

test("a customised tenant is fine", () => {
  expect(lines([read("OrganizationConfig", { IsDehydrated: false })])).toEqual([
    "ok customisation the tenant is customised (IsDehydrated is false).",
  ]);
});

test("for a dehydrated one the way out is suggested, with its price", () => {
  expect(lines([read("OrganizationConfig", { IsDehydrated: true })])).toEqual([
    "warning customisation the tenant has never been customised (IsDehydrated): Exchange refuses many New- cmdlets until it is. If an update is refused for it, an administrator has to run Enable-OrganizationCustomization once; it cannot be undone and may take hours.",
  ]);
});

test("what could not be read is not judged", () => {
  const closed: Reading = { noun: "OrganizationConfig", cmdlet: "", outcome: { error: new Error("no") } };
  expect(lines([closed, limits])).toEqual([]);
});

test.each([
  [4, [], "ok rule limit 4 of 300 transport rules are there; each up to 8 KB (8,192 bytes)."],
  [4, ["rule 1", "New"], "ok rule limit 4 of 300 transport rules are there, the stack adds 1; each up to"],
  [269, [], "ok rule limit 269 of 300"],
  [269, ["New"], "warning rule limit 269 of 300 transport rules are there, the stack adds 1"],
  [300, ["Rule 1"], "warning rule limit 300 of 300"],
  [
    299,
    ["A", "B"],
    "failed rule limit 299 of 300 transport rules are there, the stack adds 2; each up to 8 KB (8,192 bytes): that would be 301. Remove or join rules before the update.",
  ],
])("%s rules, declared %j", (count, declared, text) => {
  expect(lines([limits, rules(count)], declared)[0]).toContain(text);
});

test("a tenant that does not tell its limit is worth a warning", () => {
  expect(lines([read("TransportConfig", {}), rules(1)])).toEqual([
    "warning rule limit Get-TransportConfig does not tell the tenant's TransportRuleLimit.",
  ]);
});
