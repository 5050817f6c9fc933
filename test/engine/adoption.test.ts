import { type RunningEmulator, startEmulator } from "../../emulator";
import { configOf, rehearse } from "./rehearsal";
import { Stack } from "./stack";
import { trafficOf } from "./traffic";

describe("an object that is already there", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  const config = (more: object = {}) => ({
    ...configOf(emulator, { portal: "contoso", region: "us", mode: "inline" }),
    ...more,
  });

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    emulator.admin("New-InboundConnector", {
      Name: "Avanan Inbound",
      SenderDomains: ["*"],
      SenderIPAddresses: ["35.174.145.124"],
      ConnectorType: "Partner",
      RequireTls: true,
    });
    stack = await Stack.create({ config: config(), env: { EXCHANGE_ACCESS_TOKEN: "emulator" } });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test.each(["preview", "up"])(
    "is refused by %s with each difference, before anything is written",
    async (command) => {
      let text = "";
      const { writes } = await trafficOf(emulator, async () => {
        const outcome = await stack.run(command, "--stack", "dev", ...(command === "up" ? ["--yes"] : []));
        expect(outcome.code).not.toBe(0);
        text = outcome.text;
      });
      expect(writes).toEqual([]);
      expect(text).toContain('the tenant already has an InboundConnector "Avanan Inbound", which differs');
      expect(text).toContain('comment: has nothing, declared "Avanan Inbound Connector"');
      expect(text).toContain(
        'senderIPAddresses: has ["35.174.145.124"], declared ["35.174.145.124","44.211.178.96/28","3.101.216.128/28"]',
      );
      expect(text).not.toContain("requireTls:");
      expect(text).toContain("avanan:adopt true");
    },
  );

  test("is taken over with adopt, and only what differs is written", async () => {
    const [before] = emulator.admin("Get-InboundConnector", { Identity: "Avanan Inbound" });
    await stack.configure(config({ "avanan:adopt": true }));
    const { writes } = await trafficOf(emulator, () => stack.up());
    const sent = writes.filter(({ cmdlet }) => /InboundConnector/.test(cmdlet));
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0]?.parameters ?? {}).sort()).toEqual([
      "Comment",
      "Identity",
      "SenderIPAddresses",
    ]);
    const [after] = emulator.admin("Get-InboundConnector", { Identity: "Avanan Inbound" });
    expect(after?.Guid).toBe(before?.Guid);
    const again = await trafficOf(emulator, () => stack.up());
    expect(again.writes).toEqual([]);
  });
});

test("a tenant whose archiver has the address for undeliverable reports keeps it", async () => {
  const config = { "avanan:portal": "contoso", "avanan:region": "us", "avanan:mode": "monitor" };
  await rehearse({ seed: "archived", config }, async ({ emulator, stack }) => {
    const bare = JSON.stringify(emulator.snapshot());
    const [{ JournalingReportNdrTo: theirs } = {}] = emulator.admin("Get-TransportConfig", {});
    await stack.up();
    expect(emulator.admin("Get-TransportConfig", {})[0]?.JournalingReportNdrTo).toBe(theirs);
    expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
  });
});
