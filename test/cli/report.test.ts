import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PracticeStack } from "./practice-stack";
import { runCli } from "./run-cli";

let practice: PracticeStack;

beforeAll(async () => {
  practice = await PracticeStack.open();
});
afterAll(() => practice.close());
beforeEach(async () => {
  practice.emulator.reset();
  await practice.declare({ scope: { groups: ["pilot@contoso.com"] } });
});

/** Every run is held to this: nothing is written to the tenant. */
async function report(...args: string[]) {
  practice.emulator.log.clear();
  const ended = await practice.run(["report", ...args]);
  expect(
    practice.emulator.log.cmdlets.filter(({ kind, actor }) => kind === "write" && actor === "client"),
  ).toEqual([]);
  return ended;
}
const file = (name = "report.html") => readFile(join(practice.stack.folder, name), "utf8");
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("before the first run: the plan, the proof, and no machine's paths", async () => {
  expect(await report()).toEqual({ code: 0, out: "", err: "Written to report.html.\n" });
  const html = await file();
  const text = textOf(html);
  expect(text).toContain(
    "Tenant contoso.com Stack dev Portal contoso.avanan.net (avanan) Region us Mode inline: incoming mail Whose mail pilot@contoso.com",
  );
  expect(text).toMatch(/Plan \d+ to create, \d+ to change Proof Mail is safe in all \d+ states/);
  expect(text).toContain("Changed outside There was no run yet");
  expect(text).toMatch(/dlpAddressesShared|allowListAudited/);
  expect(html).not.toContain(practice.stack.folder);
  expect(html).not.toMatch(/\/tmp|\/home|a-token/);
});

test("after a run: the state tells what others have changed, and what is no longer declared", async () => {
  await practice.stack.up();
  await report("--out", "settled.html");
  expect(textOf(await file("settled.html"))).toContain("Plan Nothing to do");
  practice.emulator.admin("Set-OutboundConnector", { Identity: "Avanan Outbound", TlsSettings: null });
  practice.emulator.admin("Remove-JournalRule", { Identity: "Avanan - Monitor" });
  await practice.declare({ mode: "monitor", scope: { groups: ["pilot@contoso.com"] } });
  const { code } = await report();
  expect(code).toBe(0);
  const text = textOf(await file());
  expect(text).toContain("Changed outside 2 objects");
  expect(text).toContain("Avanan - Monitor JournalRule is not there");
  expect(text).toContain("Avanan Outbound OutboundConnector tlsSettings nothing EncryptionOnly");
  expect(text).toContain("Avanan - Protect TransportRule remove");
});

test("--mermaid prints the picture alone, or writes it", async () => {
  const { code, out, err } = await report("--mermaid");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^flowchart TB\n {2}subgraph incoming\["Incoming mail"\]\n/);
  expect(out).toContain("this stack, new<br/>Avanan - Protect<br/>to pilot@contoso.com");
  expect(out).toContain("not ours<br/>Tag external mail");
  const written = await report("--mermaid", "--out", "flow.mmd");
  expect(written).toEqual({ code: 0, out: "", err: "Written to flow.mmd.\n" });
  expect(await file("flow.mmd")).toBe(out);
});

test("what cannot be had is told: no declaration, a tenant that refuses, a file that cannot be written", async () => {
  const elsewhere = await runCli(
    ["report", "--tenant-id", "contoso.com", "--auth", "token"],
    { EXCHANGE_ACCESS_TOKEN: "a-token-nobody-may-see" },
    "/",
  );
  expect(elsewhere).toMatchObject({ code: 1, out: "" });
  expect(elsewhere.err).toMatch(/^Nothing is declared: run this in the folder of a stack/);
  const nowhere = await report("--out", "nowhere/report.html");
  expect(nowhere.code).toBe(1);
  expect(nowhere.err).toMatch(
    /^--out: nowhere\/report\.html could not be written: there is no folder \S+nowhere\. Make it, or name another file\.\n$/,
  );
  expect(await report("--out", "")).toEqual({
    ...{ code: 1, out: "" },
    err: '--out: "" is not allowed; it must be the name of a file.\n',
  });
  practice.emulator.faults.add({ fault: "nulBytes", cmdlet: "Get-TransportRule", count: 0 });
  const refused = await report();
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^Get-TransportRule: .*HTTP 403/);
});

test("the help tells options, what is on the page, and examples", async () => {
  const { code, out } = await runCli(["report", "--help"], {}, practice.stack.folder);
  expect(code).toBe(0);
  for (const text of ["--out <file>", "--mermaid", "Reads only", "Ends with 0", "--tenant-id"]) {
    expect(out).toContain(text);
  }
});
