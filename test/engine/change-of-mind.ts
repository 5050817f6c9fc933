import { type RunningEmulator, startEmulator } from "../../emulator";
import type { Portal } from "../../provider/mailflow";
import { judgeEveryWrite } from "./judged-writes";
import { configOf } from "./rehearsal";
import { Stack } from "./stack";
import { portalOf } from "./tenant-state";
import { trafficOf } from "./traffic";

/** A change of a tenant's configuration, and what the tenant has afterwards. */
export interface Change {
  readonly to: string;
  /** The whole of `avanan:*`, but for portal contoso in region us. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Our enabled rules, the first to run first, without the brand. */
  readonly rules?: readonly string[];
  /** Our disabled rules. */
  readonly disabled?: readonly string[];
  /** What the refusal says; then nothing may be written. */
  readonly refused?: string;
  /** The vendor's side while the change is made, if it is not contoso in us: mail may be right for either. */
  readonly portals?: readonly Portal[];
  /** What may be while the change is made, and is said by its preview. */
  readonly perhaps?: RegExp;
}

const ours = /^(Avanan|Check Point) - /;

/** Makes one change after the other, each from the tenant that the one before has left, and takes all down in the end. */
export function changesOfMind(changes: readonly Change[]): void {
  let emulator: RunningEmulator;
  let stack: Stack;
  let bare: string;
  let violations: () => string[];
  let portals: readonly Portal[] = [portalOf("us")];

  beforeAll(async () => {
    emulator = await startEmulator({ seed: "contoso" });
    bare = JSON.stringify(emulator.snapshot());
    violations = judgeEveryWrite(emulator, () => portals);
    stack = await Stack.create({ config: {}, env: { EXCHANGE_ACCESS_TOKEN: "emulator" } });
  });
  afterAll(async () => {
    await stack.remove();
    await emulator.close();
  });

  test.each(changes.map((change) => [change.to, change] as const))(
    "to %s",
    async (_to, {
      config,
      rules = [],
      disabled = [],
      refused,
      portals: step = [portalOf("us")],
      perhaps,
    }) => {
      portals = step;
      await stack.configure(configOf(emulator, { portal: "contoso", region: "us", ...config }));
      if (refused !== undefined) {
        const { writes } = await trafficOf(emulator, async () => {
          const { code, text } = await stack.run("up", "--yes", "--skip-preview", "--stack", "dev");
          expect(code).not.toBe(0);
          expect(text).toContain(refused);
        });
        expect(writes).toEqual([]);
        return;
      }
      await stack.up();
      const there = emulator.admin("Get-TransportRule", {}).filter((rule) => ours.test(String(rule.Name)));
      const named = (state: string) =>
        there.filter(({ State }) => State === state).map(({ Name }) => String(Name).replace(ours, ""));
      expect(named("Enabled")).toEqual(rules);
      expect(named("Disabled")).toEqual(disabled);
      const { writes } = await trafficOf(emulator, async () => {
        expect(await stack.preview()).not.toMatch(/to (create|update|replace|delete)/);
      });
      expect(writes).toEqual([]);
      expect(violations().filter((one) => perhaps?.test(one) !== true)).toEqual([]);
    },
  );

  test("and away: the tenant is as it was", async () => {
    await stack.destroy();
    expect(JSON.stringify(emulator.snapshot())).toBe(bare);
    expect(violations()).toEqual([]);
  });
}
