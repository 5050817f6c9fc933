import { PracticeStack } from "./practice-stack";
import { runCli } from "./run-cli";

let practice: PracticeStack;

beforeAll(async () => {
  practice = await PracticeStack.open();
  await practice.declare({});
});
afterAll(() => practice.close());
beforeEach(() => practice.emulator.reset());

const incoming = ["--from", "erin@fabrikam.com", "--to", "alice@contoso.com", "--ip", "198.51.100.7"];
/** Every run is held to this: nothing is written. */
async function trace(...args: string[]) {
  practice.emulator.log.clear();
  const ended = await practice.run(["trace", ...args]);
  expect(practice.emulator.log.cmdlets.filter(({ kind }) => kind === "write")).toEqual([]);
  return ended;
}

test("the tenant as it is: where the message ends, and the way there", async () => {
  const { code, out, err } = await trace(...incoming);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = out.split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "contoso.com, as it is now; portal contoso.avanan.net",
    "erin@fabrikam.com -> alice@contoso.com",
    "",
    expect.stringMatching(/^alice@contoso\.com: inbox, .* \[not inspected, SCL 1\]$/),
  ]);
  expect(out).not.toContain("does not match");
  expect(out).not.toContain("\u001b");
});

test("the tenant as it would be: the vendor inspects it, though nothing is there yet", async () => {
  const { code, out } = await trace(...incoming, "--declared", "--verdict", "spam-high");
  expect(code).toBe(0);
  expect(out).toMatch(/^contoso\.com, as it would be after pulumi up; /);
  expect(out).toContain('+ rule 0 "Avanan - Protect" matches');
  expect(out).toContain("contoso-host.avanan.net inspects it: spam-high");
  expect(out).toMatch(/^alice@contoso\.com: junk, .*inspected once, SCL 9\]$/m);
  expect(out).toMatch(/^journal copies\n {2}on arrival: contoso@contoso-mail\.avanan\.net by /m);
});

test("Microsoft's own verdict may be said; where it is not, that is told", async () => {
  const spam = await trace(...incoming, "--scl", "9");
  expect(spam.out).toMatch(/^alice@contoso\.com: junk, .*SCL 9\]$/m);
  expect((await trace(...incoming)).out).toContain("nothing was said of Microsoft's own verdict");
  const wrong = await trace(...incoming, "--scl", "10");
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain("it must be a whole number from -1 (not filtered) to 9 (certainly spam)");
});

test("rules that do not match say why, if that is asked for", async () => {
  const { out } = await trace(...incoming, "--all-rules");
  expect(out).toMatch(/ - rule \d "[^"]+" does not match: /);
});

test("from a mailbox, to several; one JSON document for pipelines", async () => {
  const people = ["--from", "alice@contoso.com", "--to", "bob@contoso.com", "--to", "erin@fabrikam.com"];
  const { code, out } = await trace(...people, "--subject", "hello", "--json");
  expect(code).toBe(0);
  const document = JSON.parse(out);
  expect(document).toMatchObject({
    tenant: "live",
    portal: "contoso",
    message: { entry: { via: "mailbox" }, subject: "hello" },
  });
  expect(
    document.paths.map(({ recipient, end }: Record<string, { place?: string }>) => [recipient, end?.place]),
  ).toEqual([
    ["bob@contoso.com", "inbox"],
    ["erin@fabrikam.com", "nextHop"],
  ]);
});

test("a sender, a return or a recipient that cannot be is not made up", async () => {
  const stranger = await trace("--from", "a@example.com", "--to", "alice@contoso.com");
  expect(stranger).toEqual({
    ...{ code: 1, out: "" },
    err: "--from: example.com is no accepted domain of the tenant, so a@example.com has no mailbox there to send from; add --ip, the address it comes from, for mail from the internet, e.g. --ip 198.51.100.7.\n",
  });
  const back = await trace(...incoming, "--declared", "--return-from", "203.0.113.9");
  expect({ code: back.code, out: back.out }).toEqual({ code: 1, out: "" });
  expect(back.err).toMatch(
    /^--return-from: portal contoso returns nothing from 203\.0\.113\.9 here; it returns incoming mail from 35\.174\.145\.124, /,
  );
  const { out } = await trace(
    "--from",
    "erin@fabrikam.com",
    "--to",
    "nobody@contoso.com",
    "--ip",
    "198.51.100.7",
  );
  expect(out).toContain(
    "nobody@contoso.com: bounce at the sending server, there is no recipient nobody@contoso.com",
  );
});

test("a read receipt goes out as it is: it could not come back", async () => {
  await practice.declare({ protect: ["incoming", "outgoing"] });
  const people = [
    "--from",
    "alice@contoso.com",
    "--to",
    "erin@fabrikam.com",
    "--declared",
    "--mail-from",
    "",
  ];
  const receipt = await trace(...people, "--type", "ReadReceipt");
  await practice.declare({});
  expect(receipt.code).toBe(0);
  expect(receipt.out).toMatch(/^erin@fabrikam\.com: nextHop, .*\[not inspected\]$/m);
});

test("whom a proof has made up is known, with whom he stands for", async () => {
  await practice.declare({ scope: { groups: ["pilot@contoso.com"] } });
  const mail = [
    "--from",
    "erin@fabrikam.com",
    "--to",
    "member-1@contoso.com",
    "--ip",
    "198.51.100.7",
    "--plain",
  ];
  const declared = await trace(...mail, "--declared");
  const json = await trace(...mail, "--declared", "--json");
  await practice.declare({});
  const [, who] = declared.out.split("\n");
  expect(who).toBe("member-1@contoso.com is made up, as in a proof: somebody in pilot@contoso.com");
  expect(declared.out).toMatch(/^member-1@contoso\.com: inbox, .*\[inspected once, /m);
  expect(JSON.parse(json.out)).toMatchObject({
    madeUp: [{ address: "member-1@contoso.com", groups: ["pilot@contoso.com"] }],
    message: { plain: true },
  });
  expect((await trace(...mail)).out).toContain("there is no recipient member-1@contoso.com");
  const guest = ["--from", "guest@contoso.com", "--to", "erin@fabrikam.com"];
  const connection = ["--tenant-id", "contoso.com", "--auth", "token", "--endpoint", practice.emulator.url];
  const live = await runCli(
    ["trace", ...guest, ...connection],
    { EXCHANGE_ACCESS_TOKEN: "a-token-nobody-may-see" },
    "/",
  );
  expect(live).toMatchObject({ code: 0, err: "" });
  expect(live.out).toContain("guest@contoso.com is made up, as in a proof: ");
});

test("colours where they are asked for", async () => {
  const env = { EXCHANGE_ACCESS_TOKEN: "a-token-nobody-may-see", FORCE_COLOR: "1" };
  const connection = ["--tenant-id", "contoso.com", "--auth", "token", "--endpoint", practice.emulator.url];
  const coloured = await runCli(["trace", ...incoming, ...connection], env, "/");
  expect(coloured).toMatchObject({ code: 0, err: "" });
  expect(coloured.out).toContain("\u001b[1m\u001b[32malice@contoso.com: inbox");
  expect(coloured.out).toContain(
    "no portal is known: the vendor's hosts are next hops like any other; --portal names one",
  );
  const plain = await runCli(["trace", ...incoming, ...connection], { ...env, NO_COLOR: "1" }, "/");
  expect(plain.out).not.toContain("\u001b");
});

test("a portal that no stack declares is named by options, and followed", async () => {
  practice.emulator.admin("New-OutboundConnector", {
    ...{ Name: "To the vendor", ConnectorType: "Partner", IsTransportRuleScoped: true },
    ...{ UseMXRecord: false, SmartHosts: ["fabrikam-host.avanan.net"] },
  });
  practice.emulator.admin("New-TransportRule", {
    ...{ Name: "Inspect", Priority: 0, FromScope: "NotInOrganization" },
    RouteMessageOutboundConnector: "To the vendor",
  });
  const unknown = await trace(...incoming);
  expect(unknown.out).toMatch(/^contoso\.com, as it is now; portal contoso\.avanan\.net\n/);
  expect(unknown.out).toContain("fabrikam-host.avanan.net is no host of this portal");
  const named = await trace(...incoming, "--portal", "fabrikam", "--region", "us");
  expect(named.out).toMatch(/^contoso\.com, as it is now; portal fabrikam\.avanan\.net\n/);
  expect(named.out).toContain("fabrikam-host.avanan.net inspects it: clean");
  expect(await trace(...incoming, "--portal", "fabrikam")).toMatchObject({
    ...{ code: 1, out: "" },
    err: expect.stringMatching(
      /^--portal: mail comes back from the addresses of the portal's region; add --region/,
    ),
  });
});

test.each([
  [["--to", "alice@contoso.com"], /^error: required option '--from <address>' not specified/],
  [["--from", "erin@fabrikam.com"], /^error: required option '--to <address>' not specified/],
  [[...incoming, "--verdict", "fine"], /argument 'fine' is invalid\. Allowed choices are clean, spam-low, /],
  [
    [...incoming, "--ip", "300.1.1.1"],
    /^--ip: "300\.1\.1\.1" is not allowed; it must be an IP address, e\.g\. 198\.51\.100\.7\.\n$/,
  ],
])("%j is refused before anything is asked of Exchange", async (args, text) => {
  const { code, out, err } = await trace(...args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(text);
  expect(practice.emulator.log.requests).toEqual([]);
});

test("what cannot be had is told: no declaration, a tenant that refuses", async () => {
  const elsewhere = await runCli(
    ["trace", ...incoming, "--declared", "--tenant-id", "contoso.com", "--auth", "token"],
    { EXCHANGE_ACCESS_TOKEN: "a-token-nobody-may-see" },
    "/",
  );
  expect(elsewhere).toMatchObject({ code: 1, out: "" });
  expect(elsewhere.err).toMatch(/^Nothing is declared: run this in the folder of a stack/);
  practice.emulator.faults.add({ fault: "nulBytes", cmdlet: "Get-TransportRule", count: 0 });
  const refused = await trace(...incoming);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^Get-TransportRule: .*HTTP 403/);
});

test("the help tells options, what is read, and examples", async () => {
  const { code, out } = await runCli(["trace", "--help"], {}, practice.stack.folder);
  expect(code).toBe(0);
  for (const text of ["--declared", "--header", "Reads only", "NO_COLOR", "Ends with 0", "--tenant-id"]) {
    expect(out).toContain(text);
  }
});
