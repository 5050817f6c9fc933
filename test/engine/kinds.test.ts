import { type ObjectRecord, type RunningEmulator, startEmulator } from "../../emulator";
import { kinds } from "../../provider/kinds";
import { objects, programOf } from "./kinds-program";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { trafficOf } from "./traffic";

/** What somebody else does to each object, and the line by which a preview shows it. */
const outside: Readonly<Record<string, readonly [cmdlet: string, parameters: ObjectRecord, shown: RegExp]>> =
  {
    TransportConfig: [
      "Set-TransportConfig",
      { ExternalDsnDefaultLanguage: "fr-FR" },
      /~ externalDsnDefaultLanguage *: "fr-FR" => "de-DE"/,
    ],
    OrganizationConfig: [
      "Set-OrganizationConfig",
      { RejectDirectSend: false },
      /~ rejectDirectSend *: false => true/,
    ],
    ConnectionFilter: [
      "Set-HostedConnectionFilterPolicy",
      { Identity: "Default", EnableSafeList: false },
      /~ enableSafeList *: false => true/,
    ],
    AcceptedDomain: [
      "Set-AcceptedDomain",
      { Identity: "contoso.com", MatchSubDomains: false },
      /~ matchSubDomains *: false => true/,
    ],
    IpAllowListEntry: [
      "Set-HostedConnectionFilterPolicy",
      { Identity: "Default", IPAllowList: ["198.51.100.20", "198.51.100.64/26"] },
      /\+ pulumi-nodejs:dynamic\/avanan:IpAllowListEntry/,
    ],
    IpBlockListEntry: [
      "Set-HostedConnectionFilterPolicy",
      { Identity: "Default", IPBlockList: ["192.0.2.66"] },
      /\+ pulumi-nodejs:dynamic\/avanan:IpBlockListEntry/,
    ],
    InboundConnector: [
      "Set-InboundConnector",
      { Identity: "Partner in", Comment: "somebody else's" },
      /~ comment *: "somebody else's" => "Müller & Söhne"/,
    ],
    OutboundConnector: [
      "Set-OutboundConnector",
      { Identity: "Partner out", SmartHosts: ["mx.example.com"] },
      /~ smartHosts *: \[[\s\S]*"mx.example.com" => "mx.fabrikam.com"/,
    ],
    MailContact: [
      "Set-MailContact",
      { Identity: "Journal", HiddenFromAddressListsEnabled: false },
      /~ hiddenFromAddressListsEnabled *: false => true/,
    ],
    DistributionGroup: [
      "Set-DistributionGroup",
      { Identity: "Protected", Description: ["somebody else's"] },
      /~ notes *: "somebody else's" => "People behind the gateway"/,
    ],
    DistributionGroupMember: [
      "Remove-DistributionGroupMember",
      { Identity: "Protected", Member: "dave" },
      /\+ pulumi-nodejs:dynamic\/avanan:DistributionGroupMember/,
    ],
    TransportRule: ["Disable-TransportRule", { Identity: "Route to partner" }, /~ enabled *: false => true/],
    JournalRule: [
      "Set-JournalRule",
      { Identity: "Journal protected", Scope: "Global" },
      /~ scope *: "Global" => "External"/,
    ],
  };

describe("one full-featured object of each kind", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let before: unknown;
  let after: unknown;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    before = emulator.snapshot();
    stack = await Stack.create({
      config: configOf(emulator),
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
      program: programOf(),
    });
    await stack.up();
    after = emulator.snapshot();
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test("no kind is missing; only the baseline is no object", () => {
    const declared = [...objects.map(([kind]) => kind), "Baseline"].toSorted();
    expect(declared).toEqual(Object.keys(kinds).toSorted());
    expect(Object.keys(outside).toSorted()).toEqual(objects.map(([kind]) => kind).toSorted());
  });

  test("a bare preview right afterwards is clean, and a second up writes nothing", async () => {
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
    const { writes } = await trafficOf(emulator, () => stack.up());
    expect(writes).toEqual([]);
  });

  test("what somebody changes outside is shown, property by property, and healed", async () => {
    for (const [cmdlet, parameters] of Object.values(outside)) {
      emulator.admin(cmdlet, parameters);
    }
    const preview = await stack.preview();
    for (const [, , shown] of Object.values(outside)) {
      expect(preview).toMatch(shown);
    }
    expect(preview).not.toMatch(/to (replace|delete)/);
    expect(preview).toMatch(/\+ 3 to create\n\s+~ 10 to update/);
    await stack.up();
    expect(emulator.snapshot()).toEqual(after);
  });

  test("destroy leaves the tenant as it was", async () => {
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(JSON.stringify(before));
  });
});
