import { blueprint } from "../../avanan";
import { specOf } from "../../avanan/spec.test-helper";
import type { ExchangeRecord } from "../../exchange";
import type { Noun } from "../../kinds/tenant-view";
import { installation } from "../../rehearsal/course";
import { after, emptyTenant, type PaperTenant } from "../../rehearsal/paper-tenant";
import { type Request, runbook } from "./runbook";

const request = (input: object = {}, removal = false): Request => ({
  spec: specOf(input),
  cloud: "public",
  tenantId: "contoso.com",
  removal,
  today: "2026-11-24",
});
const headings = (script: string) => [...script.matchAll(/^# === (.*?) =+$/gm)].map(([, title]) => title);
const installed = (input: object = {}) => installation(blueprint(specOf(input)), emptyTenant).tenant;
const withRecords = (
  tenant: PaperTenant,
  noun: Noun,
  change: (record: ExchangeRecord) => ExchangeRecord,
) => ({
  ...tenant,
  [noun]: tenant[noun]?.map(change),
});

test("each part of the set-up has its heading, in the safe order", () => {
  const group = { createGroups: [{ address: "pilot@contoso.com" }] };
  expect(headings(runbook(request(group)))).toEqual([
    "Checked first",
    "1. Groups",
    "2. The way back in",
    "3. Connection filter",
    "4. Journal",
    "5. Rules for mail that comes back",
    "6. Ways out to the vendor",
    "7. Rules that send mail to the vendor",
    "Verification: compare with what is declared",
    "By hand",
  ]);
  expect(headings(runbook(request({ mode: "monitor" })))).toEqual([
    "Checked first",
    "1. The way back in",
    "2. Connection filter",
    "3. Journal",
    "Verification: compare with what is declared",
    "By hand",
  ]);
});

test("what is left to do by hand stands there with its values, and how to validate without the command", () => {
  const script = runbook(request());
  expect(script).toContain(
    "# 1. Have Exchange validate the outbound connectors: npx pulumi-avanan validate\n",
  );
  expect(script).toContain(
    "#      Validate-OutboundConnector -Identity 'Avanan Outbound' -Recipients 'contoso@contoso-mail.avanan.net'\n",
  );
  expect(script).toContain("#    mode: Prevent (Inline)\n");
  expect(script).toMatch(/# The way back: npx pulumi-avanan runbook --removal$/);
});

test("for a tenant that is complete nothing is to be run", () => {
  const script = runbook(request(), installed());
  expect(script).toContain("# Nothing is missing and nothing differs.\n");
  expect(script).not.toMatch(/^(New|Set|Remove|Enable|Disable)-/m);
  expect(script).not.toContain("$found");
});

test("what differs is told with both values above the commands", () => {
  const tenant = withRecords(installed(), "InboundConnector", (record) => ({ ...record, RequireTls: false }));
  const script = runbook(request(), tenant);
  expect(headings(script)).toContain("1. The way back in");
  expect(script).toContain(
    [
      '# InboundConnector "Avanan Inbound" is there and differs:',
      "#   requireTls: has false, declared true",
      "",
      "Set-InboundConnector -Identity 'Avanan Inbound' -RequireTls:$true",
    ].join("\n"),
  );
});

test("return addresses that are exchanged in one step are warned of before anything else", () => {
  const script = runbook(request({ region: "eu" }), installed());
  expect(headings(script)[1]).toBe("Worth knowing first");
  expect(script.replace(/\n#\s+/g, " ")).toContain(
    'CAREFUL: "Avanan - Protect" loses and gets return addresses in one step. If mail still comes back from 35.174.145.124, 44.211.178.96/28, 3.101.216.128/28, it would go in circles. For a move of the region set avanan:previousRegion first, and print this again.',
  );
  expect(runbook(request({ region: "eu", previousRegion: "us" }), installed())).not.toContain("CAREFUL");
});

test("the tenant's other inbound connectors are looked up where that is declared", () => {
  const tenant = after(emptyTenant, {
    cmdlet: "New-InboundConnector",
    parameters: { Name: "Headquarters", SenderIPAddresses: ["203.0.113.10"] },
  });
  expect(runbook(request({ lookUpInboundIps: true }), tenant)).toContain("'203.0.113.10'");
  expect(runbook(request(), tenant)).not.toContain("203.0.113.10");
});

test("what people should know of the tenant stands above the commands", () => {
  const tenant = after(emptyTenant, {
    cmdlet: "New-TransportRule",
    parameters: { Name: "Other\nroute", RouteMessageOutboundConnector: "Fabrikam" },
  });
  const script = runbook(request(), tenant);
  expect(headings(script)[1]).toBe("Worth knowing first");
  expect(script).toContain('# - warning foreignRoute: the rule "Other\n# route" routes mail over');
});

test("rules of others are not ranked by a script that does not know them, which it says", () => {
  expect(runbook(request())).toContain("# The rules are on top of all others now.");
  expect(runbook(request({ mode: "monitor" }))).not.toContain("on top of all others");
  expect(runbook(request(), emptyTenant)).not.toContain("on top of all others");
});

test("the removal waits before anything is taken away", () => {
  const script = runbook(request({}, true));
  expect(headings(script)).toEqual([
    "Checked first",
    "1. Nothing is sent to the vendor any more",
    "2. Rules that send mail to the vendor: taken away",
    "3. Ways out to the vendor: taken away",
    "4. Rules for mail that comes back: taken away",
    "5. Journal: taken away",
    "6. Connection filter: taken away",
    "7. The way back in: taken away",
    "The address for undeliverable journal reports",
    "Verification: nothing of it is left",
    "By hand",
  ]);
  const lines = script.split("\n");
  const pause = lines.findIndex((line) => line.startsWith("Read-Host"));
  expect(lines.findIndex((line) => line.startsWith("Remove-"))).toBeGreaterThan(pause);
  expect(lines.findLastIndex((line) => line.startsWith("Disable-"))).toBeLessThan(pause);
  expect(lines).toContain("#   Set-TransportConfig -JournalingReportNdrTo $null");
});

test("rules that are disabled already are waited for all the same", () => {
  const script = runbook(request({ bypass: true }, true));
  expect(script).toContain("# The rules are disabled already.\n");
  expect(script).toMatch(/^Read-Host /m);
});

test("a removal of a tenant as it is takes away what is there, and no address of somebody else", () => {
  const tenant = withRecords(
    { ...installed({ mode: "monitor" }), JournalRule: [] },
    "HostedConnectionFilterPolicy",
    (policy) => ({
      ...policy,
      IPAllowList: ["192.0.2.1", "35.174.145.124"],
    }),
  );
  const script = runbook(request({}, true), tenant);
  expect(script.match(/^(Remove|Disable|Set)-\S+/gm)).toEqual([
    "Remove-OutboundConnector",
    "Set-HostedConnectionFilterPolicy",
    "Remove-InboundConnector",
  ]);
  expect(script).toContain("Remove = @('35.174.145.124')");
  expect(script).not.toContain("192.0.2.1'");
  expect(runbook(request({}, true), emptyTenant)).toContain("# Nothing of it is there.\n");
});

test("what goes out through the vendor is taken out of DNS, too", () => {
  expect(runbook(request({ protect: ["outgoing"] }, true))).toContain(
    "# In DNS, take include:spfa.cpmails.com out of the SPF record of each sending domain.",
  );
  expect(runbook(request({}, true))).not.toContain("In DNS");
});
