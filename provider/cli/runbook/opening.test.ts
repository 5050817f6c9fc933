import type { DesiredObject } from "../../avanan";
import { specOf } from "../../avanan/spec.test-helper";
import { nothingThere, opening, rightTenant } from "./opening";
import type { Occasion } from "./script";

const occasion = (input: object = {}, more: Partial<Occasion> = {}): Occasion => ({
  spec: specOf(input),
  cloud: "public",
  tenantId: "contoso.com",
  live: false,
  ...more,
});
const factsOf = (input: object = {}, more: Partial<Occasion> = {}) =>
  opening("Title", "Purpose.", occasion(input, more)).join("\n");

test("whom it is for stands at the top", () => {
  expect(factsOf()).toContain(
    [
      "# Title",
      "#",
      "# Tenant:  contoso.com",
      "# Portal:  https://contoso.avanan.net (avanan)",
      "# Region:  us",
      "# Mode:    inline for incoming mail",
      "# Whose:   everyone",
      "#",
      "# Purpose.",
    ].join("\n"),
  );
  const all = factsOf(
    {
      mode: "inline",
      protect: ["incoming", "outgoing"],
      previousRegion: "eu",
      bypass: true,
      scope: { groups: ["pilot@contoso.com"] },
      scopeOutgoing: "everyone",
      exclude: { recipients: ["dave@contoso.com"] },
    },
    { tenantId: undefined },
  );
  for (const line of [
    "# Tenant:  the one that the session is connected to",
    "# Region:  us, moving from eu",
    "# Mode:    inline for incoming, outgoing mail",
    "# Whose:   pilot@contoso.com; outgoing mail: everyone; but not dave@contoso.com",
    "# Bypass:  on, the rules that send mail to the vendor are disabled",
  ]) {
    expect(all).toContain(`${line}\n`);
  }
});

test.each([
  ["public", "Connect-ExchangeOnline"],
  ["gccHigh", "Connect-ExchangeOnline -ExchangeEnvironmentName O365USGovGCCHigh"],
  ["dod", "Connect-ExchangeOnline -ExchangeEnvironmentName O365USGovDoD"],
  ["china", "Connect-ExchangeOnline -ExchangeEnvironmentName O365China"],
] as const)("in cloud %s one connects with %s", (cloud, command) => {
  expect(factsOf({}, { cloud }).split("\n")).toContain(`#   ${command}`);
});

test("another tenant ends the script, whichever way the tenant is named", () => {
  const guid = "00000000-1111-2222-3333-444444444444";
  expect(rightTenant(occasion())).toContain("Get-AcceptedDomain -Identity 'contoso.com' | Out-Null");
  expect(rightTenant(occasion({}, { tenantId: guid })).slice(-3)).toEqual([
    `if (@(Get-ConnectionInformation).TenantID -notcontains '${guid}') {`,
    `    throw 'The session is connected to another tenant than ${guid}. Nothing was changed.'`,
    "}",
  ]);
  expect(rightTenant(occasion({}, { tenantId: undefined }))).toContain(
    "Get-AcceptedDomain | Format-Table DomainName, Default",
  );
});

test("only what is declared is looked for", () => {
  const entry: DesiredObject = {
    key: "allow",
    type: "IpAllowListEntry",
    properties: { address: "192.0.2.1" },
    after: [],
  };
  expect(nothingThere([entry]).filter((line) => !line.startsWith("#"))).toEqual([
    "",
    "$found = @()",
    "$values = @('192.0.2.1')",
    "$there = @(",
    "    Get-HostedConnectionFilterPolicy -Identity 'Default'",
    ")",
    "$found += @($there.IPAllowList | Where-Object { $values -contains $_ })",
    "if ($found.Count -gt 0) {",
    "    $found = ($found | Select-Object -Unique) -join ', '",
    '    throw "Nothing was changed. The tenant has already: $found. For a script that fits: npx pulumi-avanan runbook --live"',
    "}",
  ]);
});
