import { type ObjectRecord, type RunningEmulator, startEmulator } from "../../emulator";
import { essence } from "./essence";
import { judgeEveryWrite } from "./judged-writes";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

/** One outside change to each object of ours: the cmdlet, and the property that a preview has to name. */
interface OutsideChange {
  readonly cmdlet: string;
  readonly parameters: ObjectRecord;
  readonly shows: string;
}

const everyMode: OutsideChange[] = [
  {
    cmdlet: "Set-InboundConnector",
    parameters: { Identity: "Avanan Inbound", RequireTls: false },
    shows: "requireTls",
  },
  {
    cmdlet: "Set-OutboundConnector",
    parameters: { Identity: "Avanan Journaling Outbound", SmartHosts: ["mail.example.com"] },
    shows: "smartHosts",
  },
  { cmdlet: "Disable-JournalRule", parameters: { Identity: "Avanan - Monitor" }, shows: "enabled" },
  {
    cmdlet: "Set-TransportConfig",
    parameters: { JournalingReportNdrTo: "other@example.com" },
    shows: "journalingReportNdrTo",
  },
];

const inlineOnly: OutsideChange[] = [
  {
    cmdlet: "Set-OutboundConnector",
    parameters: { Identity: "Avanan Outbound", TlsSettings: null },
    shows: "tlsSettings",
  },
  {
    cmdlet: "Set-TransportRule",
    parameters: { Identity: "Avanan - Protect", ExceptIfSenderIpRanges: ["35.174.145.124"] },
    shows: "exceptIfSenderIpRanges",
  },
  { cmdlet: "Set-TransportRule", parameters: { Identity: "Avanan - Whitelist", SetSCL: 0 }, shows: "setSCL" },
  {
    cmdlet: "Set-TransportRule",
    parameters: {
      Identity: "Avanan - Junk Filter Low",
      HeaderMatchesMessageHeader: "X-Other",
      HeaderMatchesPatterns: ["true"],
    },
    shows: "headerMatchesMessageHeader",
  },
  { cmdlet: "Disable-TransportRule", parameters: { Identity: "Avanan - Junk Filter" }, shows: "enabled" },
];

const vendorAddresses = [
  "35.174.145.124",
  "44.211.178.96/28",
  "3.101.216.128/28",
  "3.214.204.181",
  "44.211.178.112/28",
  "3.101.216.144/28",
];

describe.each([
  { mode: "monitor", scope: undefined },
  { mode: "inline", scope: undefined },
  { mode: "inline", scope: { groups: ["pilot@contoso.com"] } },
])("a tenant in mode $mode with scope $scope", ({ mode, scope }) => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let bare: string;
  let installed: string;
  let violations: () => string[];
  const changes = mode === "inline" ? [...everyMode, ...inlineOnly] : everyMode;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    bare = JSON.stringify(emulator.snapshot());
    violations = judgeEveryWrite(emulator, portalOf("us"));
    stack = await Stack.create({
      config: configOf(emulator, {
        portal: "contoso",
        region: "us",
        mode,
        ...(scope === undefined ? {} : { scope }),
        otherInboundIps: ["203.0.113.10"],
      }),
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
    });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test("the first up sets it up, and mail flows after every write", async () => {
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes.length).toBeGreaterThanOrEqual(5);
    expect(violations()).toEqual([]);
    installed = JSON.stringify(emulator.snapshot());
    for (const address of vendorAddresses) {
      expect(emulator.admin("Get-HostedConnectionFilterPolicy", {})[0]?.IPAllowList).toContain(address);
    }
  });

  test("a bare preview is clean: at most 2 requests and no write", async () => {
    let text = "";
    const { requests, writes } = await trafficOf(emulator, async () => {
      text = await stack.preview();
    });
    expect(text).not.toMatch(/to (create|update|replace|delete)/);
    expect(requests).toBeLessThanOrEqual(2);
    expect(writes).toEqual([]);
  });

  test("a second up writes nothing", async () => {
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes).toEqual([]);
    expect(JSON.stringify(emulator.snapshot())).toBe(installed);
  });

  test("each object changed outside is shown with its property, and healed", async () => {
    for (const { cmdlet, parameters } of changes) {
      emulator.admin(cmdlet, parameters);
    }
    const preview = await stack.preview();
    for (const { shows } of changes) {
      expect(preview).toMatch(new RegExp(`[~+-] ${shows}\\b`));
    }
    expect(preview).toMatch(new RegExp(`${changes.length} to update`));
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes).toHaveLength(changes.length);
    expect(JSON.stringify(emulator.snapshot())).toBe(installed);
  });

  test("each object removed outside is shown as a creation, and made again", async () => {
    const ours = (noun: string) =>
      emulator.admin(`Get-${noun}`, {}).filter((record) => String(record.Name).startsWith("Avanan"));
    const removed = [
      ...ours("TransportRule").map((record) => ["Remove-TransportRule", record] as const),
      ...ours("JournalRule").map((record) => ["Remove-JournalRule", record] as const),
      ...ours("InboundConnector").map((record) => ["Remove-InboundConnector", record] as const),
      ...["Avanan Outbound", "Avanan Journaling Outbound"]
        .filter((name) => mode === "inline" || name !== "Avanan Outbound")
        .map((Name) => ["Remove-OutboundConnector", { Name }] as const),
    ];
    for (const [cmdlet, { Name }] of removed) {
      emulator.admin(cmdlet, { Identity: Name });
    }
    emulator.admin("Set-HostedConnectionFilterPolicy", {
      Identity: "Default",
      IPAllowList: { "@odata.type": "#Exchange.GenericHashTable", Remove: vendorAddresses },
    });
    violations();
    const preview = await stack.preview();
    expect(preview).toMatch(new RegExp(`${removed.length + vendorAddresses.length} to create`));
    await stack.up();
    expect(violations()).toEqual([]);
    expect(essence(JSON.stringify(emulator.snapshot()))).toEqual(essence(installed));
  });

  test("destroy gives the tenant back, byte for byte, and mail flows all the way", async () => {
    violations();
    await stack.destroy();
    expect(violations()).toEqual([]);
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
  });
});
