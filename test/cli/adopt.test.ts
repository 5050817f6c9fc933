import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningEmulator, type SeedName, startEmulator } from "../../emulator";
import { type Ended, runCli } from "./run-cli";

const token = "a-token-nobody-may-see";
let emulator: RunningEmulator;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator({ tokens: [token] });
  folder = await mkdtemp(join(tmpdir(), "avanan-adopt-"));
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command against a tenant, and holds every run to its promise: nothing is written to Exchange. */
async function adopt(seed: SeedName, ...more: string[]): Promise<Ended> {
  emulator.reset(seed);
  return adoptAsItIs(...more);
}

async function adoptAsItIs(...more: string[]): Promise<Ended> {
  const options = ["--tenant-id", "contoso.com", "--endpoint", emulator.url, "--auth", "token"];
  const ended = await runCli(["adopt", ...options, ...more], { EXCHANGE_ACCESS_TOKEN: token }, folder);
  expect(ended.out + ended.err).not.toContain(token);
  const writes = emulator.log.cmdlets.filter(({ kind, actor }) => kind === "write" && actor === "client");
  expect(writes).toEqual([]);
  return ended;
}

const connection = () => `  exchange:tenantId: contoso.com
  exchange:endpoint: ${emulator.url}
  exchange:auth: token
`;

test("set up from the manual: what is old is completed, what is right is kept", async () => {
  const { code, out, err } = await adopt("manual");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(
    "Portal contoso (brand avanan) in region us: inline for incoming mail of everybody.\n",
  );
  expect(out).toMatch(/\noutbound +Avanan Outbound +right\n/);
  expect(out).toContain(`
  TransportRule "Avanan - Protect"
    exceptIfSenderIpRanges: has ["35.174.145.124"], declared ["35.174.145.124","44.211.178.96/28","3.101.216.128/28"]
`);
  expect(out).toContain("\nMissing, and will be made:\n  allow-list entry 44.211.178.96/28\n");
  expect(out).toContain('\n  TransportRule "Avanan - Junk Filter Low"\n');
  expect(out).toContain(
    `\nconfig:\n${connection()}  avanan:portal: contoso
  avanan:region: us
  avanan:mode: inline
  avanan:objects:
    journaling-outbound:
      comment: Avanan Journaling Outbound connector
  avanan:adopt: true
`,
  );
});

test("set up by the automatic mode: everything is right, and the two would fight", async () => {
  const { code, out } = await adopt("automatic", "--json");
  expect(code).toBe(0);
  const { ok, upToDate, args, objects, leftOver, warnings, configuration } = JSON.parse(out);
  expect({ ok, upToDate, leftOver }).toEqual({ ok: true, upToDate: true, leftOver: [] });
  expect(objects.every(({ state }: { state: string }) => state === "right")).toBe(true);
  expect(args).toMatchObject({
    brand: "checkpoint",
    region: "eu",
    protect: ["incoming", "outgoing"],
    scope: { groups: ["checkpoint_inline_incoming@contoso.com"] },
    scopeOutgoing: { groups: ["checkpoint_inline_outgoing@contoso.com"] },
    scopeJournal: "everyone",
  });
  expect(configuration["avanan:portal"]).toBe("contoso");
  expect(warnings[0]).toMatchObject({ code: "automaticModeLive" });
});

test("a tenant without anything of the vendor's, and one that does not answer, end with 1 and what to do", async () => {
  const none = await adopt("contoso");
  expect(none).toMatchObject({ code: 1, out: "" });
  expect(none.err).toMatch(/^avanan:portal: nothing of the vendor's was recognised: .* declare the tenant/);
  const asJson = await adopt("contoso", "--json");
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out)).toEqual({
    ok: false,
    problems: [{ key: "avanan:portal", reason: expect.stringMatching(/^nothing of the vendor's/) }],
  });
  emulator.settings.tokens = ["another"];
  const closed = await adopt("contoso");
  emulator.settings.tokens = [token];
  expect(closed).toMatchObject({ code: 1, out: "" });
  expect(closed.err).toMatch(
    /^Exchange: Reading the tenant .*: the service answered HTTP 401.* Check exchange:auth/,
  );
});

test("a region that is none is refused with those there are", async () => {
  const { code, err } = await adopt("manual", "--region", "mars");
  expect(code).toBe(1);
  expect(err).toContain("Allowed choices are us, eu, ca, au, uk, in, uae, sg");
});

test("what is looked at beside may be closed: it is said, and the rest is done", async () => {
  emulator.reset("automatic");
  emulator.faults.add({ cmdlet: "Get-Recipient", fault: "nulBytes", count: 0 });
  const { code, err } = await adoptAsItIs();
  emulator.faults.clear();
  expect(code).toBe(0);
  expect(err).toMatch(
    /^The groups could not be read, so that signs of the automatic mode there are not seen: /,
  );
});

test("before there is a stack, or without a Pulumi CLI, options are enough", async () => {
  emulator.reset("automatic");
  const project = await mkdtemp(join(tmpdir(), "avanan-adopt-"));
  await writeFile(join(project, "Pulumi.yaml"), "name: avanan\nruntime: nodejs\n");
  const options = ["--tenant-id", "contoso.com", "--endpoint", emulator.url, "--auth", "token"];
  const env = { EXCHANGE_ACCESS_TOKEN: token, PATH: project };
  const { code, out, err } = await runCli(["adopt", ...options], env, project);
  expect(code).toBe(0);
  expect(err).toBe(
    "The stack's configuration could not be read: there is no Pulumi CLI on the PATH. Only options count.\n",
  );
  expect(out).toContain("avanan:portal: contoso");
  const named = await runCli(["adopt", ...options, "--stack", "contoso"], env, project);
  expect(named).toMatchObject({ code: 1, out: "" });
  await rm(project, { recursive: true });
});

describe("into a file", () => {
  const file = () => join(folder, "Pulumi.contoso.yaml");

  test("is written once, and the second time nothing changes", async () => {
    const { code, out } = await adopt("automatic", "--out", file());
    expect(code).toBe(0);
    expect(out).toMatch(/\nWritten to .*Pulumi\.contoso\.yaml\. Next: pulumi preview\n$/);
    const text = await readFile(file(), "utf8");
    expect(text).toContain(`config:\n${connection()}  avanan:portal: contoso\n`);
    await writeFile(file(), `# Contoso\n${text}  other:key: value\n`);
    expect((await adopt("automatic", "--out", file())).code).toBe(0);
    expect(await readFile(file(), "utf8")).toBe(`# Contoso\n${text}  other:key: value\n`);
  });

  test("a key with another value is refused, key by key, and overwritten with --force", async () => {
    await writeFile(file(), "config:\n  avanan:region: us\n  avanan:bypass: true\n  other:key: value\n");
    const refused = await adopt("automatic", "--out", file());
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(
      [
        `avanan:region: ${file()} has "us", where the tenant shows "eu". Nothing was written; --force overwrites it.`,
        `avanan:bypass: ${file()} has true, where the tenant shows nothing. Nothing was written; --force overwrites it.`,
        "",
      ].join("\n"),
    );
    expect(await readFile(file(), "utf8")).toContain("avanan:region: us");
    expect((await adopt("automatic", "--out", file(), "--force")).code).toBe(0);
    const text = await readFile(file(), "utf8");
    expect(text).toContain("avanan:region: eu");
    expect(text).toContain("other:key: value");
    expect(text).not.toContain("bypass");
  });

  test("--write needs a stack, which needs a project", async () => {
    const { code, err } = await adopt("automatic", "--write", "--stack", "contoso");
    expect(code).toBe(1);
    expect(err).toBe(
      "--write: needs a Pulumi project in this folder and --stack, which name the file; or give the file itself with --out.\n",
    );
  });

  test("that cannot be written is told as such", async () => {
    const { code, err } = await adopt("automatic", "--out", join(folder, "absent", "Pulumi.contoso.yaml"));
    expect(code).toBe(1);
    expect(err).toMatch(/Pulumi\.contoso\.yaml: could not be written: ENOENT: no such file or directory/);
  });
});
