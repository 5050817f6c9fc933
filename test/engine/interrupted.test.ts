import { type RunningEmulator, startEmulator } from "../../emulator";
import { judgeEveryWrite } from "./judged-writes";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

describe("an up that does not come to its end", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let bare: string;
  let violations: () => string[];

  beforeEach(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    bare = JSON.stringify(emulator.snapshot());
    violations = judgeEveryWrite(emulator, portalOf("us"));
    stack = await Stack.create({
      config: configOf(emulator, { portal: "contoso", region: "us", mode: "inline" }),
      env: { EXCHANGE_ACCESS_TOKEN: "emulator" },
    });
  });
  afterEach(async () => {
    await stack.remove();
    await emulator.close();
  });

  async function convergesAndLeaves(): Promise<void> {
    await stack.up();
    const names = emulator.admin("Get-TransportRule", {}).map((rule) => rule.Name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 4)).toEqual([
      "Avanan - Protect",
      "Avanan - Whitelist",
      "Avanan - Junk Filter Low",
      "Avanan - Junk Filter",
    ]);
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    expect(violations()).toEqual([]);
  }

  /** Resolves right after the nth write from now. */
  const afterWrite = (nth: number) =>
    new Promise<void>((resolve) => {
      let writes = 0;
      emulator.onWrite(() => {
        writes++;
        if (writes === nth) {
          resolve();
        }
      });
    });

  test.each([1, 6])(
    "stopped by Ctrl-C after write %i, it ends in order, and the next run goes on",
    async (nth) => {
      // Long enough that much is still to come when the key is pressed.
      emulator.settings.latencyMs = 150;
      const { code, text } = await stack.interrupted(
        afterWrite(nth),
        "up",
        "--yes",
        "--stack",
        "dev",
        "--skip-preview",
      );
      emulator.settings.latencyMs = 0;
      expect(code).not.toBe(0);
      expect(text).toMatch(/cancell?ed/i);
      await convergesAndLeaves();
    },
  );

  // After how many writes everything is killed, the engine and the provider included.
  test.each([1, 4, 8])("killed at write %i, the next run heals it without a duplicate", async (nth) => {
    const stop = afterWrite(nth);
    await stack.killed(stop, "up", "--yes", "--stack", "dev", "--skip-preview");
    // The killed CLI has left its lock, as the engine's own message tells people.
    await stack.ok("cancel", "--yes", "--stack", "dev");
    await convergesAndLeaves();
  });

  test.each(["before", "after"] as const)(
    "a connection lost %s the change, at each kind of write, is healed in the same run",
    async (when) => {
      for (const cmdlet of [
        "New-InboundConnector",
        "New-OutboundConnector",
        "New-TransportRule",
        "New-JournalRule",
        "Set-HostedConnectionFilterPolicy",
        "Set-TransportConfig",
      ]) {
        emulator.faults.add({ cmdlet, fault: "dropped", when });
      }
      await convergesAndLeaves();
    },
  );

  test("what Exchange refuses half-way, at an object that is new or there already, is healed by the next run", async () => {
    const refused = async (cmdlet: string) => {
      const type = "Microsoft.Exchange.Management.Tasks.InvalidArgumentException";
      emulator.faults.add({ cmdlet, fault: "refusal", type, message: "It cannot be set.", count: 0 });
      const { code, text } = await stack.run("up", "--yes", "--skip-preview", "--stack", "dev");
      emulator.faults.clear();
      expect(code).not.toBe(0);
      expect(text).toContain("It cannot be set.");
    };
    const config = { portal: "contoso", region: "us", mode: "inline" };
    const address = "avanan_inline@contoso.com";
    const createGroups = [{ address, members: ["alice@contoso.com"] }];
    await stack.configure(configOf(emulator, { ...config, scope: { groups: [address] }, createGroups }));
    await refused("Set-DistributionGroup");
    await stack.up();
    await stack.configure(configOf(emulator, { ...config, otherInboundIps: ["203.0.113.10"] }));
    await refused("Set-TransportRule");
    // With the configuration as it was, and with what has become of it.
    await convergesAndLeaves();
  });

  test("an error of reading is an error, and nothing is written", async () => {
    await stack.up();
    emulator.faults.add({ cmdlet: "Get-*", fault: "nulBytes", count: 0 });
    const { writes } = await trafficOf(emulator, async () => {
      const { code, text } = await stack.run("up", "--yes", "--stack", "dev");
      expect(code).not.toBe(0);
      expect(text).toMatch(/HTTP 403/);
      expect(text).toMatch(/request id/);
    });
    expect(writes).toEqual([]);
    emulator.faults.clear();
    await convergesAndLeaves();
  });
});
