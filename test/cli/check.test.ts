import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningEmulator, startEmulator } from "../../emulator";
import {
  type DnsStandIn,
  startDnsStandIn,
  type Zone,
} from "../../provider/cli/check/dns-stand-in.test-helper";
import type { Finding } from "../../provider/cli/finding";
import { Stack } from "../engine/stack";
import { runCli } from "./run-cli";
import { stackEnvironment } from "./stack-environment";

const token = "a-token-nobody-may-see";
const zone: Zone = {
  "contoso-host.avanan.net": "-> mt-prod-3-mta-elb-1.example.com",
  "contoso-dlp.avanan.net": "192.0.2.1",
  "mt-prod-3-mta-elb-1.example.com": "192.0.2.1",
  "contoso.com": ["v=spf1 include:spfa.cpmails.com include:spf.protection.outlook.com -all"],
  "spfa.cpmails.com": ["v=spf1 ip4:192.0.2.0/28 -all"],
  "spf.protection.outlook.com": ["v=spf1 ip4:198.51.100.0/24 -all"],
  "_dmarc.contoso.com": ["v=DMARC1; p=reject"],
};
let emulator: RunningEmulator;
let dns: DnsStandIn;
let stack: Stack;
let env: Record<string, string>;

beforeAll(async () => {
  emulator = await startEmulator({ seed: "contoso", tokens: [token] });
  dns = await startDnsStandIn(zone);
  stack = await Stack.create({ config: {} });
  env = { ...(await stackEnvironment(stack)), EXCHANGE_ACCESS_TOKEN: token };
});
afterAll(async () => {
  await stack.remove();
  await dns.close();
  await emulator.close();
});
beforeEach(async () => {
  emulator.reset("contoso");
  dns.zone = zone;
  await declare({});
});

async function declare(avanan: Readonly<Record<string, unknown>>): Promise<void> {
  const declared = { portal: "contoso", region: "us", mode: "inline", ...avanan };
  await stack.configure({
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": "token",
    ...Object.fromEntries(Object.entries(declared).map(([key, value]) => [`avanan:${key}`, value])),
  });
}

/** Every run is held to two promises: no secret told, nothing written. */
async function check(...more: string[]) {
  const server =
    more.includes("--no-dns") || more.includes("--dns-server") ? [] : ["--dns-server", dns.address];
  emulator.log.clear();
  const ended = await runCli(["check", "--stack", "dev", ...server, ...more], env, stack.folder);
  expect(ended.out + ended.err).not.toContain(token);
  expect(emulator.log.cmdlets.filter(({ kind }) => kind === "write")).toEqual([]);
  return ended;
}

async function findings(...more: string[]): Promise<{ code: number; ok: boolean; findings: Finding[] }> {
  const { code, out } = await check("--json", ...more);
  return { code, ...JSON.parse(out) };
}

/** What was found, as `status check object`, without what is fine, and without what depends on the day of the run. */
function said({ findings: all }: { readonly findings: readonly Finding[] }): string[] {
  return all
    .filter(({ status, check: code }) => status !== "ok" && code !== "catalogueOld")
    .map(({ status, check: code, object }) =>
      [status, code, ...(object === undefined ? [] : [object])].join(" "),
    );
}

test("a tenant that nothing stands in the way of: one line each, what is fine included", async () => {
  emulator.admin("Set-OrganizationConfig", { RejectDirectSend: true });
  const { code, out, err } = await check();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = out.trimEnd().split("\n");
  expect(lines).toContainEqual(
    expect.stringMatching(/^note {4}allowListAudited {10}the IP allow list .* flag any entry\. Record it/),
  );
  for (const line of [
    "ok      tenant                    read: 1 inbound connector, 1 outbound connector, 4 transport rules, 0 journal rules, 2 domains.",
    "ok      smartHost                 DNS knows the portal's hosts.",
    "ok      farmRegion                contoso-host.avanan.net is served by mt-prod-3, of region us.",
    "ok      lockDown                  no inbound connector locks out all other mail.",
    "ok      junkAction                what the vendor marks as spam goes to the junk folder.",
    "ok      directSend                mail in the tenant's own name needs signing in or a connector.",
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.at(-1)).toMatch(/^\d+ ok, 1 note, \d warnings?, 0 failed$/);
});

test("what stands in the way in Exchange, by the objects' names; errors alone fail it", async () => {
  await declare({ protect: ["incoming", "internal"] });
  emulator.admin("New-InboundConnector", {
    Name: "Former gateway",
    ConnectorType: "Partner",
    SenderDomains: ["*"],
    SenderIPAddresses: ["192.0.2.1"],
    RestrictDomainsToIPAddresses: true,
  });
  emulator.admin("New-TransportRule", {
    Name: "Trusted",
    Priority: 0,
    SenderDomainIs: ["fabrikam.com"],
    SetSCL: -1,
    StopRuleProcessing: true,
  });
  emulator.admin("Set-HostedContentFilterPolicy", { Identity: "Default", SpamAction: "Quarantine" });
  emulator.admin("Set-HostedConnectionFilterPolicy", {
    Identity: "Default",
    IPAllowList: { "@odata.type": "#Exchange.GenericHashTable", Add: ["52.212.19.177"] },
  });
  const found = await findings();
  expect(found).toMatchObject({ code: 1, ok: false });
  expect(said(found)).toEqual([
    "failed lockDown Former gateway",
    "warning addressesOfAnotherRegion Default",
    "warning stopsAbove Trusted",
    "warning externalMailRule Tag external mail",
    "warning junkAction Default",
    "warning directSend",
    "note dlpAddressesShared Avanan DLP Inbound",
    "note allowListAudited Default",
  ]);
  emulator.admin("Remove-InboundConnector", { Identity: "Former gateway", Confirm: false });
  expect(await findings()).toMatchObject({ code: 0, ok: true });
});

test("a tenant that was set up by hand from the manual, under the manual's names", async () => {
  emulator.reset("manual");
  expect(said(await findings())).toEqual(["warning directSend", "note allowListAudited Default"]);
});

test("another set-up of the same portal, under other names", async () => {
  emulator.reset("automatic");
  await declare({ brand: "checkpoint", region: "eu" });
  dns.zone = { "contoso-host.checkpointcloudsec.com": "192.0.2.1" };
  expect(said(await findings())).toEqual(
    expect.arrayContaining([
      "warning connectorUsedTwice Check Point Inbound Connector",
      "warning connectorUsedTwice Check Point Outbound Connector",
      "note catalogueUnverified",
    ]),
  );
});

test("DNS: records of the sending domains, the portal's hosts and where they stand", async () => {
  await declare({ protect: ["outgoing"] });
  emulator.admin("Set-DkimSigningConfig", { Identity: "contoso.com", Enabled: true });
  expect(said(await findings())).toEqual([
    "note dlpAddressesShared Avanan DLP Inbound",
    "note allowListAudited Default",
  ]);
  emulator.admin("Set-DkimSigningConfig", { Identity: "contoso.com", Enabled: false });
  const { "contoso-dlp.avanan.net": _, ...rest } = zone;
  dns.zone = {
    ...rest,
    "contoso-host.avanan.net": "-> mt-prod-cp-eu-1-mta-elb-1.example.com",
    "mt-prod-cp-eu-1-mta-elb-1.example.com": "192.0.2.1",
    "contoso.com": ["v=spf1 include:spf.protection.outlook.com -all"],
  };
  const found = await findings();
  expect(found.code).toBe(1);
  expect(said(found)).toEqual([
    "failed smartHost contoso-dlp.avanan.net",
    "failed farmRegion contoso-host.avanan.net",
    "warning dkim",
    "warning spf contoso.com",
    "warning dmarc contoso.com",
    "note dlpAddressesShared Avanan DLP Inbound",
    "note allowListAudited Default",
  ]);
  expect(dns.asked.filter((question) => question.includes("onmicrosoft"))).toEqual([]);
});

test("DNS that cannot be had is said once, and fails nothing", async () => {
  await declare({ protect: ["outgoing"] });
  const gone = await startDnsStandIn({});
  await gone.close();
  const { code, out } = await check("--dns-server", gone.address);
  expect(code).toBe(0);
  expect(out.match(/^.*DNS.*$/gm)).toEqual([
    "note    dns                       not looked at: contoso-host.avanan.net: no DNS server takes the question (ECONNREFUSED); contoso-dlp.avanan.net: no DNS server takes the question (ECONNREFUSED).",
  ]);
  dns.asked.length = 0;
  expect((await check("--no-dns")).out).toContain(
    "note    dns                       not looked at: --no-dns.",
  );
  expect(dns.asked).toEqual([]);
});

test("a cmdlet that may not be run is not looked at; a list that cannot be read fails", async () => {
  emulator.faults.add({ fault: "nulBytes", cmdlet: "Get-HostedContentFilterPolicy", count: 0 });
  const partly = await findings("--no-dns");
  expect(partly.code).toBe(0);
  expect(partly.findings.filter(({ check: code }) => code === "junkAction")).toMatchObject([
    { status: "note", what: "not looked at", why: expect.stringContaining("(HTTP 403)") },
  ]);
  emulator.faults.add({ fault: "nulBytes", cmdlet: "Get-TransportRule", count: 0 });
  const unread = await findings("--no-dns");
  expect(unread).toMatchObject({
    code: 1,
    ok: false,
    findings: [{ check: "tenant", status: "failed", what: expect.stringContaining("Get-TransportRule") }],
  });
});

test("without a declaration there is nothing to compare, and a mistake in it is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "avanan-check-"));
  const options = ["--tenant-id", "contoso.com", "--endpoint", emulator.url, "--auth", "token"];
  const bare = await runCli(["check", ...options], { EXCHANGE_ACCESS_TOKEN: token }, folder);
  await rm(folder, { recursive: true });
  expect(bare).toMatchObject({ code: 1, out: "", err: expect.stringContaining("Nothing is declared") });
  await declare({ region: "mars" });
  const mistaken = await check();
  expect(mistaken).toMatchObject({ code: 1, out: "", err: expect.stringContaining('avanan:region: "mars"') });
});

test("what is no DNS server's address is refused with what is one", async () => {
  const { code, out, err } = await check("--dns-server", "dns.example.com");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(
    "argument 'dns.example.com' is invalid. Allowed is an IP address, with a port if it is not 53",
  );
});

test("its help tells options, codes of exit and examples", async () => {
  const { code, out } = await runCli(["check", "--help"], {}, tmpdir());
  expect(code).toBe(0);
  for (const text of [
    "--no-dns",
    "--dns-server",
    "--stack",
    "Reads only",
    "Ends with 0",
    "pulumi-avanan check --json",
  ]) {
    expect(out).toContain(text);
  }
});
