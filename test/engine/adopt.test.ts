import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Emulator, SeedName } from "../../emulator";
import { PracticeStack } from "../cli/practice-stack";
import { judgeEveryWrite } from "./judged-writes";
import { configOf } from "./rehearsal";
import { portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

const inbound = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
const dlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];
const host = { UseMXRecord: false, SmartHosts: ["contoso-host.avanan.net"], TlsSettings: "EncryptionOnly" };
const toVendor = (label: string, connector: string) => ({
  SetHeaderName: "X-CLOUD-SEC-AV-Info",
  SetHeaderValue: `contoso,office365_emails,${label}`,
  RouteMessageOutboundConnector: connector,
  StopRuleProcessing: true,
});

/** Everything right, nothing called as the product would call it: an administrator's spelling of the manual. */
const byHand: readonly (readonly [cmdlet: string, parameters: Parameters<Emulator["admin"]>[1]])[] = [
  [
    "New-InboundConnector",
    {
      Name: "Avanan Inbound Connector",
      ConnectorType: "Partner",
      SenderDomains: ["*"],
      SenderIPAddresses: inbound,
    },
  ],
  [
    "New-InboundConnector",
    {
      Name: "avanan dlp inbound",
      Comment: "outgoing mail comes back here",
      ConnectorType: "OnPremises",
      SenderDomains: ["*"],
      SenderIPAddresses: dlp,
    },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Avanan Journaling Outbound",
      Comment: "Avanan Journaling Outbound connector",
      ConnectorType: "OnPremises",
      RecipientDomains: ["contoso-mail.avanan.net"],
      ...host,
    },
  ],
  [
    "New-OutboundConnector",
    { Name: "To Avanan", ConnectorType: "Partner", IsTransportRuleScoped: true, ...host },
  ],
  [
    "New-OutboundConnector",
    {
      Name: "Outbound DLPAvananConnector",
      ConnectorType: "OnPremises",
      IsTransportRuleScoped: true,
      ...host,
      SmartHosts: ["contoso-dlp.avanan.net"],
    },
  ],
  [
    "Set-HostedConnectionFilterPolicy",
    { Identity: "Default", IPAllowList: ["198.51.100.20", ...inbound, ...dlp] },
  ],
  ["Set-TransportConfig", { JournalingReportNdrTo: "journal-errors@fabrikam.com" }],
  [
    "New-JournalRule",
    {
      Name: "Avanan Monitor (pilot)",
      JournalEmailAddress: "contoso@contoso-mail.avanan.net",
      Recipient: "pilot@contoso.com",
      Enabled: true,
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan - Protect Outgoing",
      Priority: 0,
      FromScope: "InOrganization",
      SentToScope: "NotInOrganization",
      ExceptIfSenderIpRanges: [...dlp, ...inbound],
      ...toVendor("sent,inline", "Outbound DLPAvananConnector"),
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Checkpoint – Protect",
      Priority: 1,
      FromScope: "NotInOrganization",
      SentToScope: "InOrganization",
      SentToMemberOf: ["pilot@contoso.com"],
      ExceptIfSentTo: ["carol@contoso.com"],
      ExceptIfSenderIpRanges: [...inbound, "203.0.113.10"],
      ...toVendor("inline", "To Avanan"),
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan whitelist",
      Priority: 2,
      SenderIpRanges: inbound,
      SetSCL: -1,
      ExceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
      ExceptIfHeaderMatchesPatterns: ["true"],
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan - Junk Filter Low",
      Priority: 3,
      SenderIpRanges: inbound,
      HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-LOW",
      HeaderMatchesPatterns: ["true"],
      SetSCL: 6,
    },
  ],
  [
    "New-TransportRule",
    {
      Name: "Avanan- Junk Filter",
      Priority: 4,
      SenderIpRanges: inbound,
      HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH",
      HeaderMatchesPatterns: ["true"],
      SetSCL: 9,
    },
  ],
];

/** Runs a task in the folder of a stack that knows how to reach the tenant, and nothing of it. */
async function rehearsed(seed: SeedName, task: (practice: PracticeStack) => Promise<void>): Promise<void> {
  const practice = await PracticeStack.open({ seed });
  try {
    await practice.stack.configure(configOf(practice.emulator));
    await task(practice);
  } finally {
    await practice.close();
  }
}

async function adopt(practice: PracticeStack): Promise<string> {
  const { code, out, err } = await practice.run(["adopt", "--write"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

const fileOf = ({ stack }: PracticeStack) => readFile(join(stack.folder, "Pulumi.dev.yaml"), "utf8");
const right = "Everything is right: taking it over writes nothing.";

test("a tenant set up by hand is taken over without a single write, and is the stack's from then on", async () => {
  await rehearsed("contoso", async (practice) => {
    const { emulator, stack } = practice;
    for (const [cmdlet, parameters] of byHand) {
      emulator.admin(cmdlet, parameters);
    }
    const before = JSON.stringify(emulator.snapshot());
    expect(await adopt(practice)).toContain(right);
    expect(await fileOf(practice)).not.toContain("avanan:adopt");

    const first = await trafficOf(emulator, () => stack.up());
    expect(first.writes).toEqual([]);
    expect(JSON.stringify(emulator.snapshot())).toBe(before);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);

    emulator.admin("Set-TransportRule", { Identity: "Avanan whitelist", SenderIpRanges: inbound.slice(1) });
    const { writes } = await trafficOf(emulator, () => stack.up("--refresh"));
    expect(writes.map(({ cmdlet }) => cmdlet)).toEqual(["Set-TransportRule"]);
    // The CLI has written the file anew in the meantime, flags as text.
    const written = await fileOf(practice);
    expect(await adopt(practice)).toContain(right);
    expect(await fileOf(practice)).toBe(written);
  });
});

test("a tenant from the old manual: what was announced is written, and mail flows after every write", async () => {
  await rehearsed("manual", async (practice) => {
    const { emulator, stack } = practice;
    const violations = judgeEveryWrite(emulator, portalOf("us"));
    expect(await adopt(practice)).toContain("Taking it over changes 4 and makes 5 of 15 objects; ");
    const { writes } = await trafficOf(emulator, () => stack.up());
    const cmdlets = writes.map(({ cmdlet }) => cmdlet);
    expect(cmdlets.filter((cmdlet) => !/ConnectionFilter/.test(cmdlet)).sort()).toEqual([
      "New-TransportRule",
      "Set-InboundConnector",
      "Set-TransportRule",
      "Set-TransportRule",
      "Set-TransportRule",
    ]);
    // Entries that are made at the same time share a write.
    expect(cmdlets).toContain("Set-HostedConnectionFilterPolicy");
    expect(violations()).toEqual([]);
    await stack.ok("config", "rm", "avanan:adopt", "--stack", "dev");
    const after = await trafficOf(emulator, () => stack.up());
    expect(after.writes).toEqual([]);
    expect(await adopt(practice)).toContain(right);
  });
});

test("a tenant of the automatic mode is taken over without a single write, groups and all", async () => {
  await rehearsed("automatic", async (practice) => {
    const out = await adopt(practice);
    expect(out).toContain("Advice:\n  warning automaticModeLive: ");
    expect(out).toContain(right);
    const { writes } = await trafficOf(practice.emulator, () => practice.stack.up());
    expect(writes).toEqual([]);
  });
});
