import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PowerShell } from "./powershell";
import { PracticeStack } from "./practice-stack";
import { runCli } from "./run-cli";

let practice: PracticeStack;
let bare: string;

beforeAll(async () => {
  practice = await PracticeStack.open();
  bare = JSON.stringify(practice.emulator.snapshot());
});
afterAll(() => practice.close());
beforeEach(async () => {
  practice.emulator.reset();
  await declare({});
});

const declare = (more: Readonly<Record<string, unknown>>) =>
  practice.declare({ scope: { groups: ["pilot@contoso.com"] }, ...more });
const runbook = (...args: string[]) => practice.run(["runbook", ...args], false);
const live = (...args: string[]) => practice.run(["runbook", "--live", ...args]);
const file = () => readFile(join(practice.stack.folder, "set-up.ps1"), "utf8");
const run = (script: string) =>
  new PowerShell(({ cmdlet, parameters }) =>
    cmdlet === "Read-Host" ? [] : practice.emulator.admin(cmdlet, { ...parameters }),
  ).run(script);
const written = () =>
  practice.emulator.log.cmdlets.filter(({ kind, actor }) => kind === "write" && actor === "client");

test("without --live no credential is needed and Exchange is not asked; the text is the same each time", async () => {
  const first = await runbook();
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("# Tenant:  contoso.com\n");
  expect(first.out).toContain("New-TransportRule @parameters");
  expect(await runbook()).toEqual(first);
  expect(practice.emulator.log.requests).toEqual([]);
});

test("the way of a tenant by hand: set up, compared, changed by somebody, mended, and back", async () => {
  run((await runbook()).out);
  const complete = await live();
  expect(complete).toMatchObject({ code: 0, err: "" });
  expect(complete.out).toContain("# Nothing is missing and nothing differs.");

  practice.emulator.admin("Set-OutboundConnector", { Identity: "Avanan Outbound", TlsSettings: null });
  practice.emulator.admin("Remove-JournalRule", { Identity: "Avanan - Monitor" });
  const mending = await live();
  expect(mending.out).toContain('#   tlsSettings: has nothing, declared "EncryptionOnly"\n');
  expect(run(mending.out).calls.map(({ cmdlet }) => cmdlet)).toEqual([
    "Get-AcceptedDomain",
    "New-JournalRule",
    "Set-OutboundConnector",
  ]);
  expect((await live()).out).toContain("# Nothing is missing and nothing differs.");

  practice.emulator.admin("Remove-JournalRule", { Identity: "Avanan - Monitor" });
  const removal = await live("--removal");
  run(removal.out);
  practice.emulator.admin("Set-TransportConfig", { JournalingReportNdrTo: null });
  expect(JSON.stringify(practice.emulator.snapshot())).toBe(bare);
  expect(written()).toEqual([]);
});

test("rules of the tenant's own that decide on delivery stay above those of the script for this tenant", async () => {
  practice.emulator.admin("New-TransportRule", {
    Name: "Quarantine",
    SenderDomainIs: ["example.com"],
    Quarantine: true,
    Priority: 0,
  });
  run((await live()).out);
  const names = practice.emulator.admin("Get-TransportRule", {}).map(({ Name }) => Name);
  expect(names.slice(0, 3)).toEqual(["Quarantine", "Avanan - Protect", "Avanan - Whitelist"]);
});

test("--out writes a file, with the mark that Windows PowerShell needs where a name is not plain", async () => {
  const plain = await runbook("--out", "set-up.ps1");
  expect(plain).toEqual({ code: 0, out: "", err: "Written to set-up.ps1.\n" });
  expect(await file()).toBe((await runbook()).out);
  await declare({ objects: { protect: { name: "Schützen" } } });
  await runbook("--out", "set-up.ps1");
  expect(await file()).toBe(`\ufeff${(await runbook()).out}`);
});

test("a file that cannot be written is told", async () => {
  const { code, err } = await runbook("--out", "nowhere/set-up.ps1");
  expect(code).toBe(1);
  expect(err).toMatch(
    /^--out: nowhere\/set-up\.ps1 could not be written: there is no folder \S+nowhere\. Make it, or name another file\.\n$/,
  );
});

test("what a script for any tenant cannot know is asked for", async () => {
  await declare({ lookUpInboundIps: true });
  const { code, out, err } = await runbook();
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(
    "avanan:lookUpInboundIps: asks for a look at the tenant, which a script for any tenant cannot take; use --live, or list the addresses in avanan:otherInboundIps.\n",
  );
  expect((await live()).out).toContain("'203.0.113.10'");
});

test("without a declaration there is no plan, a mistaken one is named, a tenant that refuses is told", async () => {
  const elsewhere = await runCli(["runbook"], {}, "/");
  expect(elsewhere).toMatchObject({ code: 1, out: "" });
  expect(elsewhere.err).toMatch(
    /^Nothing is declared: run this in the folder of a stack that has avanan:portal/,
  );
  practice.emulator.faults.add({ fault: "nulBytes", cmdlet: "Get-JournalRule", count: 0 });
  const refused = await live();
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^Get-JournalRule: .*HTTP 403/);
  await declare({ region: "mars" });
  const mistaken = await runbook();
  expect(mistaken).toMatchObject({ code: 1, out: "" });
  expect(mistaken.err).toMatch(/^avanan:region: "mars" is not allowed/);
});

test("the help tells options, what is asked of Exchange, and examples", async () => {
  const { code, out } = await runCli(["runbook", "--help"], {}, practice.stack.folder);
  expect(code).toBe(0);
  for (const text of [
    "--live",
    "--removal",
    "--out <file>",
    "Changes nothing",
    "Ends with 0",
    "--tenant-id",
  ]) {
    expect(out).toContain(text);
  }
});
