import { Emulator } from "../../emulator";
import { essence } from "../engine/essence";
import { trafficOf } from "../engine/traffic";
import { PowerShell } from "./powershell";
import { PracticeStack } from "./practice-stack";

const declared = {
  protect: ["incoming", "outgoing", "internal"],
  scope: { groups: ["pilot@contoso.com"], recipients: ["dave@contoso.com"] },
};
const byHand = new Emulator({ seed: "contoso" });
const noChange = /to (create|update|replace|delete)/;
let practice: PracticeStack;

beforeAll(async () => {
  practice = await PracticeStack.open();
  await practice.declare(declared);
});
afterAll(() => practice.close());

test("the script by hand leaves what the stack leaves", async () => {
  const { out } = await practice.run(["runbook"], false);
  new PowerShell(({ cmdlet, parameters }) => byHand.admin(cmdlet, { ...parameters })).run(out);
  await practice.stack.up();
  expect(essence(JSON.stringify(byHand.snapshot()))).toEqual(
    essence(JSON.stringify(practice.emulator.snapshot())),
  );
});

test("what validate notes on a connector is no drift", async () => {
  expect((await practice.run(["validate"])).code).toBe(0);
  const { writes } = await trafficOf(practice.emulator, async () => {
    expect(await practice.stack.preview()).not.toMatch(noChange);
  });
  expect(writes).toEqual([]);
});

test("a stack takes over what was set up by hand, without a write", async () => {
  practice.emulator.setTenant(byHand.tenant);
  const { writes } = await trafficOf(practice.emulator, () => practice.stack.up());
  expect(writes).toEqual([]);
  expect(await practice.stack.preview()).not.toMatch(noChange);
});
