import { type RunningEmulator, startEmulator } from "../../emulator";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { judgeEveryWrite, portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

describe("a change of mind", () => {
  let emulator: RunningEmulator;
  let stack: Stack;
  let bare: string;
  let violations: string[];

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    bare = JSON.stringify(emulator.snapshot());
    violations = judgeEveryWrite(emulator, portalOf("us"));
    stack = await Stack.create({ config: {}, env: { EXCHANGE_ACCESS_TOKEN: "emulator" } });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  // Each step starts from the tenant that the step before has left.
  test.each<[string, Record<string, unknown>, string[]]>([
    ["monitor", { mode: "monitor" }, []],
    ["detect, which is the same to Exchange", { mode: "detect" }, []],
    [
      "inline for a pilot group",
      { mode: "inline", scope: { groups: ["pilot@contoso.com"] } },
      ["Avanan - Protect", "Avanan - Whitelist", "Avanan - Junk Filter Low", "Avanan - Junk Filter"],
    ],
    [
      "inline for the group and one more person",
      { mode: "inline", scope: { groups: ["pilot@contoso.com"], recipients: ["alice@contoso.com"] } },
      [
        "Avanan - Protect",
        "Avanan - Protect Recipients",
        "Avanan - Whitelist",
        "Avanan - Junk Filter Low",
        "Avanan - Junk Filter",
      ],
    ],
    [
      "inline for everyone",
      { mode: "inline" },
      ["Avanan - Protect", "Avanan - Whitelist", "Avanan - Junk Filter Low", "Avanan - Junk Filter"],
    ],
    [
      "break-glass",
      { mode: "inline", bypass: true },
      ["Avanan - Protect", "Avanan - Whitelist", "Avanan - Junk Filter Low", "Avanan - Junk Filter"],
    ],
    [
      "and its end",
      { mode: "inline" },
      ["Avanan - Protect", "Avanan - Whitelist", "Avanan - Junk Filter Low", "Avanan - Junk Filter"],
    ],
    ["back to monitor", { mode: "monitor" }, []],
  ])(
    "to %s: rules as expected, clean afterwards, mail flowing after every write",
    async (_what, change, rules) => {
      await stack.configure(configOf(emulator, { portal: "contoso", region: "us", ...change }));
      await stack.up();
      const ours = emulator
        .admin("Get-TransportRule", {})
        .filter((rule) => String(rule.Name).startsWith("Avanan"));
      expect(ours.map((rule) => rule.Name)).toEqual(rules);
      expect(ours.filter((rule) => rule.State === "Disabled").map((rule) => rule.Name)).toEqual(
        change.bypass === true ? ["Avanan - Protect"] : [],
      );
      const { writes } = await trafficOf(emulator, async () => {
        expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
      });
      expect(writes).toEqual([]);
      expect(violations).toEqual([]);
    },
  );

  test("destroy gives the tenant back", async () => {
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    expect(violations).toEqual([]);
  });
});
