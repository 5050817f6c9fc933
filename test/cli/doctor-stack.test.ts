import { type RunningEmulator, startEmulator } from "../../emulator";
import { Stack } from "../engine/stack";
import { runCli } from "./run-cli";
import { stackEnvironment } from "./stack-environment";

const token = "a-token-nobody-may-see";
let emulator: RunningEmulator;
let stack: Stack;
let env: Record<string, string>;

beforeAll(async () => {
  emulator = await startEmulator({ seed: "contoso", tokens: [token] });
  stack = await Stack.create({ config: {} });
  env = { ...(await stackEnvironment(stack)), EXCHANGE_ACCESS_TOKEN: token };
  await stack.configure({
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": "token",
    "avanan:portal": "contoso",
    "avanan:region": "us",
    "avanan:mode": "inline",
    "avanan:scope": { groups: ["pilot@contoso.com"] },
  });
});
afterAll(async () => {
  await stack.remove();
  await emulator.close();
});

const doctor = (...args: string[]) => runCli(["doctor", "--stack", "dev", ...args], env, stack.folder);

test("the stack's own configuration is checked, and what it declares is what counts", async () => {
  const { code, out } = await doctor("--json");
  const { findings, needs } = JSON.parse(out);
  expect(code).toBe(0);
  expect(findings[0]).toEqual({
    check: "stack",
    status: "ok",
    what: "7 values read from the configuration of stack dev",
  });
  expect(needs).toMatchObject({ source: "stack", writes: expect.arrayContaining(["TransportRule"]) });
  expect(needs.writes).not.toContain("MailContact");
  expect(out).toContain("4 of 300 transport rules are there, the stack adds ");
  expect(out).not.toContain(token);
});

test("an option wins over the stack", async () => {
  const { code, out } = await doctor("--tenant-id", "fabrikam.com");
  expect(out).toContain("tenant fabrikam.com, cloud public");
  expect(code).toBe(1);
});

test("the least privilege is that of the stack", async () => {
  const { code, out } = await doctor("--least-privilege");
  expect(code).toBe(0);
  expect(out).toContain('"Transport Rules"');
  expect(out).not.toContain("Recipient Management");
});

test("a mistake in avanan:* is named, and the rest is checked all the same", async () => {
  const { code, out } = await runCli(["doctor"], { ...env, PULUMI_STACK: "dev" }, stack.folder);
  expect(code).toBe(0);
  expect(out).toContain("avanan:* is complete");
  await stack.configure({
    "exchange:endpoint": emulator.url,
    "exchange:tenantId": "contoso.com",
    "exchange:auth": "token",
    "avanan:portal": "contoso",
    "avanan:region": "mars",
    "avanan:mode": "monitor",
  });
  const wrong = await doctor();
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(
    /failed {2}declaration +avanan:region: "mars" is not allowed; it must be one of us, eu/,
  );
  expect(wrong.out).toContain("takes the token");
});

test("a stack that is not there fails in the Pulumi CLI's own words", async () => {
  const { code, out } = await runCli(
    ["doctor", "--stack", "absent", "--endpoint", emulator.url],
    env,
    stack.folder,
  );
  expect(code).toBe(1);
  expect(out).toMatch(/failed {2}stack +its configuration could not be read: the Pulumi CLI says: .*absent/);
});
