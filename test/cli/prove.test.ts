import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { PracticeStack } from "./practice-stack";
import { runCli } from "./run-cli";

let practice: PracticeStack;
beforeAll(async () => {
  practice = await PracticeStack.open();
  await practice.declare({ protect: ["incoming", "internal"] });
});
afterAll(() => practice.close());
beforeEach(() => practice.emulator.reset("contoso"));

/** Every run is held to this: nothing is written to the tenant. */
async function prove(...args: string[]) {
  practice.emulator.log.clear();
  const ended = await practice.run(["prove", ...args]);
  expect(practice.emulator.log.writes.filter(({ actor }) => actor === "client")).toEqual([]);
  return ended;
}

test("a safe change says what was followed, and ends with 0", async () => {
  const { code, out } = await prove();
  expect(out).toMatch(
    /^proof: \d+ kinds of messages followed through \d+ states of the tenant: none is lost/m,
  );
  expect(out).toMatch(/: safe\n$/);
  expect(code).toBe(0);
});

test("an unsafe one names the message, the step and the object, and ends with 1", async () => {
  practice.emulator.admin("New-TransportRule", {
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
  const { violations, ...rest } = JSON.parse(json.out);
  expect(rest).toEqual({
    safe: false,
    overridden: false,
    previous: "nothingYet",
    refusals: [],
    states: expect.any(Number),
    messages: expect.any(Number),
    uncovered: [],
    tangled: [],
    inTheEnd: { safe: false, found: [expect.stringMatching(/^nothingLost: internal mail/)] },
  });
  const [, typed = ""] =
    /to follow the first message: npx pulumi-avanan (trace --declared [^"'\n]+)$/m.exec(out) ?? [];
  const followed = await practice.run(typed.split(" "));
  expect(followed).toMatchObject({ code: 0, err: "" });
  expect(followed.out).toContain("is made up, as in a proof: ");
  expect(followed.out).toMatch(/^\S+: bounce .*"Nobody outside sends as us": /m);
  expect(violations[0]).toMatchObject({
    invariant: "nothingLost",
    object: "Nobody outside sends as us",
    certain: true,
    mail: { entry: { via: "mailbox" } },
  });
  await practice.declare({ protect: ["incoming", "internal"], acceptUnsafe: true });
  const forced = await prove();
  await practice.declare({ protect: ["incoming", "internal"] });
  expect(forced.out).toMatch(/^overridden \(acceptUnsafe\): pulumi up makes the change all the same/m);
  expect(forced.code).toBe(1);
});

test("a group that the tenant has not is refused, as the preview does", async () => {
  await practice.declare({ scope: { groups: ["nosuch@contoso.com"] } });
  const { code, out } = await prove("--json");
  await practice.declare({ protect: ["incoming", "internal"] });
  expect(code).toBe(1);
  expect(JSON.parse(out).refusals).toEqual([
    {
      key: "scope.groups.0",
      reason: expect.stringContaining('"nosuch@contoso.com" is no recipient of the tenant'),
    },
  ]);
});

test("a tenant that cannot be read is no safe tenant", async () => {
  practice.emulator.faults.add({ cmdlet: "Get-TransportRule", fault: "nulBytes", count: 0 });
  const { code, out, err } = await prove();
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("HTTP 403");
  const json = await prove("--json");
  expect(json.code).toBe(2);
  expect(JSON.parse(json.out)).toEqual({ error: json.err.trim() });
});

test.each<[string, readonly string[], RegExp]>([
  ["a wrong option", ["--tenant", "contoso.com"], /^error: unknown option '--tenant'/],
  ["a word too much", ["all"], /^error: too many arguments for 'prove'/],
  ["a way to sign in that is none", ["--auth", "guess"], /^exchange:auth: /],
])("%s is no unsafe change: it ends with 2, and JSON says why, too", async (_, args, text) => {
  const typed = await prove(...args);
  expect(typed).toMatchObject({ code: 2, out: "" });
  expect(typed.err).toMatch(text);
  const { code, out } = await prove("--json", ...args);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({ error: expect.stringMatching(text) });
  expect(practice.emulator.log.requests).toEqual([]);
});

test("so does a stack that is not there, and a token that is missing", async () => {
  const nowhere = await runCli(["prove", "--json", "--stack", "dev"], {}, "/");
  expect(nowhere.code).toBe(2);
  expect(JSON.parse(nowhere.out).error).toMatch(/^There is no Pulumi project in this folder/);
  const unsigned = await practice.run(["prove", "--json"], false);
  expect(unsigned.code).toBe(2);
  expect(JSON.parse(unsigned.out).error).toContain("EXCHANGE_ACCESS_TOKEN");
});

test("where the CLI does not show the stack's state it is proved as a first run, and that is said", async () => {
  const { folder } = practice.stack;
  const config = {
    "avanan:portal": "contoso",
    "avanan:region": "us",
    "avanan:mode": "inline",
    "exchange:tenantId": "contoso.com",
    "exchange:endpoint": practice.emulator.url,
    "exchange:auth": "token",
  };
  const shown = Object.entries(config).map(([key, value]) => [key, { value, secret: false }]);
  const answer = JSON.stringify(Object.fromEntries(shown));
  await mkdir(join(folder, "bin"));
  await writeFile(
    join(folder, "bin/pulumi"),
    `#!/bin/sh\n[ "$1" = config ] && echo '${answer}' || exit 1\n`,
    { mode: 0o755 },
  );
  const env = {
    PATH: [join(folder, "bin"), process.env.PATH].join(delimiter),
    EXCHANGE_ACCESS_TOKEN: "a-token-nobody-may-see",
  };
  const { code, out } = await runCli(["prove"], env, folder);
  expect(out).toMatch(/^warning previous: .* the Pulumi CLI did not show the stack's state\. /);
  expect(out).toMatch(/: safe\n$/);
  expect(code).toBe(0);
  const json = await runCli(["prove", "--json"], env, folder);
  expect(JSON.parse(json.out)).toMatchObject({ safe: true, previous: "unknown" });
});

test("after a run the very change is proved: what is no longer declared is removed", async () => {
  await practice.stack.up();
  await practice.declare({ mode: "monitor" });
  const { code, out } = await prove("--json");
  expect(code).toBe(0);
  const { states, ...rest } = JSON.parse(out);
  expect(rest).toEqual({
    safe: true,
    overridden: false,
    previous: "known",
    refusals: [],
    messages: expect.any(Number),
    violations: [],
    uncovered: [],
    tangled: [],
    inTheEnd: { safe: true, found: [] },
  });
  expect(states).toBeGreaterThan(10);
});

test("a region that is exchanged in one step is refused as in a preview", async () => {
  await practice.declare({ protect: ["incoming", "internal"] });
  await practice.stack.up();
  await practice.declare({ protect: ["incoming", "internal"], region: "eu" });
  const { code, out } = await prove();
  expect(out).toMatch(/^failed {2}avanan:region: cannot change from us to eu in one step: /);
  expect(out).toContain("1. pulumi config set avanan:previousRegion us; pulumi up");
  expect(out).toMatch(/\npulumi up would refuse this change: not safe\n$/);
  expect(code).toBe(1);
});

test("the help tells of the state, what is read, exit codes and examples", async () => {
  const { code, out } = await runCli(["prove", "--help"], {}, practice.stack.folder);
  expect(code).toBe(0);
  for (const text of [
    "pulumi stack export",
    "Reads only",
    '"previous"',
    "with 1",
    "with 2, and --json",
    "prove --stack contoso",
  ]) {
    expect(out).toContain(text);
  }
});
