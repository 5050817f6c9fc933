import { delimiter } from "node:path";
import { type RunningEmulator, startEmulator } from "../../emulator";
import { configOf } from "../engine/rehearsal";
import { Stack } from "../engine/stack";
import { runCli } from "./run-cli";

const token = "a-token-nobody-may-see";
let emulator: RunningEmulator;
let stack: Stack;
let env: Record<string, string>;

beforeAll(async () => {
  emulator = await startEmulator({ seed: "contoso", tokens: [token] });
  stack = await Stack.create({
    config: configOf(emulator, {
      portal: "contoso",
      region: "us",
      mode: "inline",
      protect: ["incoming", "internal"],
    }),
  });
  const setup = await import("../../setup/pulumi.mjs");
  const { binDir } = await setup.locatePulumi();
  env = {
    PATH: [binDir, process.env.PATH].join(delimiter),
    HOME: stack.folder,
    PULUMI_BACKEND_URL: `file://${stack.folder}/state`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    EXCHANGE_ACCESS_TOKEN: token,
  };
});
afterAll(async () => {
  await stack.remove();
  await emulator.close();
});
beforeEach(() => emulator.reset("contoso"));
afterEach(() => {
  expect(emulator.log.writes.filter(({ actor }) => actor === "client")).toEqual([]);
});

const prove = async (...args: string[]) => {
  const ended = await runCli(["prove", "--stack", "dev", ...args], env, stack.folder);
  expect(ended.out + ended.err).not.toContain(token);
  return ended;
};

test("a safe change says what was followed, and ends with 0", async () => {
  const { code, out } = await prove();
  expect(out).toMatch(
    /^proof: \d+ kinds of messages followed through \d+ states of the tenant: none is lost/m,
  );
  expect(out).toMatch(/: safe\n$/);
  expect(code).toBe(0);
});

test("an unsafe one names the message, the step and the object, and ends with 1", async () => {
  emulator.admin("New-TransportRule", {
    Name: "Nobody outside sends as us",
    FromScope: "NotInOrganization",
    SenderDomainIs: ["contoso.com"],
    RejectMessageReasonText: "spoofed",
  });
  const { code, out } = await prove();
  expect(out).toMatch(
    /^failed {2}.*protect-internal.*: nothingLost: internal mail.* by "Nobody outside sends as us"/m,
  );
  expect(out).toMatch(/: not safe\n$/);
  expect(code).toBe(1);
  const json = await prove("--json");
  expect(json.code).toBe(1);
  const { safe, violations } = JSON.parse(json.out);
  expect(safe).toBe(false);
  expect(violations[0]).toMatchObject({
    invariant: "nothingLost",
    object: "Nobody outside sends as us",
    certain: true,
    mail: { entry: { via: "mailbox" } },
  });
});

test("a tenant that cannot be read is no safe tenant", async () => {
  emulator.faults.add({ cmdlet: "Get-TransportRule", fault: "nulBytes", count: 0 });
  const { code, err } = await prove();
  expect(code).toBe(1);
  expect(err).toContain("HTTP 403");
});
