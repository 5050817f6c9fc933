import { type RunningEmulator, startEmulator } from "../../emulator";
import { judgeEveryWrite } from "./judged-writes";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

const ours = [
  "Avanan - Protect Outgoing",
  "Avanan - Protect",
  "Avanan - Whitelist",
  "Avanan - Junk Filter Low",
  "Avanan - Junk Filter",
];
const seeded = [
  "Tag external mail",
  "Company disclaimer",
  "Fabrikam needs no further rules",
  "Block executables (trial)",
];

describe("beside what the tenant has already", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let bare: string;
  let violations: () => string[];
  const names = () => emulator.admin("Get-TransportRule", {}).map(({ Name }) => Name);

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    emulator.admin("New-TransportRule", {
      Name: "Quarantine invoices",
      Priority: 0,
      SubjectContainsWords: ["invoice"],
      Quarantine: true,
    });
    bare = JSON.stringify(emulator.snapshot());
    violations = judgeEveryWrite(emulator, portalOf("us"));
    const avanan = {
      portal: "contoso",
      region: "us",
      mode: "inline",
      protect: ["incoming", "outgoing"],
      lookUpInboundIps: true,
    };
    stack = await Stack.create({
      config: configOf(emulator, avanan),
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
    });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test("the first preview knows what the tenant has, and writes nothing", async () => {
    const { writes } = await trafficOf(emulator, async () => {
      const preview = await stack.preview();
      expect(preview).toContain("203.0.113.10");
      expect(preview).not.toContain("stopsAbove");
      expect(preview).toMatch(
        /proof: \d+ kinds of messages followed through \d+ states of the tenant: none is lost/,
      );
    });
    expect(writes).toEqual([]);
  });

  test("rules on delivery that are on top stay there, all others run after the return", async () => {
    await stack.up();
    expect(names()).toEqual(["Quarantine invoices", ...ours, ...seeded]);
    expect(violations()).toEqual([]);
  });

  test("addresses of other inbound connectors are looked up: incoming mail from there is spared, and followed", async () => {
    const spared = (Identity: string) =>
      emulator.admin("Get-TransportRule", { Identity })[0]?.ExceptIfSenderIpRanges;
    expect(spared("Avanan - Protect")).toContain("203.0.113.10");
    expect(spared("Avanan - Protect Outgoing")).not.toContain("203.0.113.10");
    emulator.admin("Set-InboundConnector", {
      Identity: "Inbound from headquarters",
      SenderIPAddresses: ["203.0.113.10", "203.0.113.11"],
    });
    expect(await stack.preview()).toMatch(/~ exceptIfSenderIpRanges/);
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes).toHaveLength(1);
    expect(spared("Avanan - Protect")).toContain("203.0.113.11");
  });

  test("what a pipeline reads: what is in force, what people should know, and what is left to do", async () => {
    const output = await stack.ok("stack", "output", "--json", "--stack", "dev");
    const { inForce, objects, nextSteps, proof, warnings } = JSON.parse(output);
    expect(proof).toEqual({ safe: true, found: [] });
    const [protect] = emulator.admin("Get-TransportRule", { Identity: "Avanan - Protect" });
    expect(objects.protect).toBe(protect?.Guid);
    expect(inForce).toMatchObject({
      "TransportRule Avanan - Protect": protect?.Guid,
      "IpAllowListEntry 35.174.145.124": null,
    });
    expect(nextSteps).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "spf" }),
        expect.objectContaining({ code: "validate" }),
      ]),
    );
    expect(warnings.map(({ code }: { code: string }) => code)).not.toContain("foreignRoute");
  });

  test("a rule that stops all others above ours, and one that routes, are named in the next preview", async () => {
    emulator.admin("New-OutboundConnector", {
      Name: "Signatures",
      ConnectorType: "Partner",
      IsTransportRuleScoped: true,
      UseMXRecord: false,
      SmartHosts: ["signatures.fabrikam.com"],
    });
    emulator.admin("New-TransportRule", {
      Name: "Add signatures",
      Priority: 1,
      FromScope: "InOrganization",
      RouteMessageOutboundConnector: "Signatures",
      StopRuleProcessing: true,
      ExceptIfHeaderContainsMessageHeader: "X-Signed",
      ExceptIfHeaderContainsWords: ["yes"],
    });
    const preview = await stack.preview();
    expect(preview).toMatch(/warning foreignRoute: the rule "Add signatures" routes mail over "Signatures"/);
    expect(preview).toMatch(/warning stopsAbove: the rule "Add signatures" stands above/);
    expect(preview).not.toMatch(/to (create|update|replace|delete)/);
  });

  test("a tag that somebody puts on top is drift of the order; healing moves none of the customer's rules", async () => {
    emulator.admin("Set-TransportRule", { Identity: "Tag external mail", Priority: 0 });
    expect(await stack.preview()).toMatch(/misplacedTo/);
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes.every(({ parameters }) => Object.keys(parameters).join() === "Identity,Priority")).toBe(
      true,
    );
    expect(names().filter((name) => !ours.includes(String(name)))).toEqual([
      "Tag external mail",
      "Quarantine invoices",
      "Add signatures",
      ...seeded.slice(1),
    ]);
    expect(names().slice(0, ours.length)).toEqual(ours);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
  });

  test("destroy takes ours away and leaves what others have changed meanwhile", async () => {
    await stack.destroy();
    for (const [cmdlet, Identity] of [
      ["Remove-TransportRule", "Add signatures"],
      ["Remove-OutboundConnector", "Signatures"],
    ] as const) {
      emulator.admin(cmdlet, { Identity });
    }
    emulator.admin("Set-InboundConnector", {
      Identity: "Inbound from headquarters",
      SenderIPAddresses: ["203.0.113.10"],
    });
    emulator.admin("Set-TransportRule", { Identity: "Quarantine invoices", Priority: 0 });
    const withoutCount = (text: string) => ({ ...JSON.parse(text), objectsMade: 0 });
    expect(withoutCount(JSON.stringify(emulator.snapshot()))).toEqual(withoutCount(bare));
  });
});
