import { PracticeStack } from "./practice-stack";
import { runCli } from "./run-cli";

const portal = "contoso@contoso-mail.avanan.net";
const connector = (name: string, more: object = {}) => ({
  Name: name,
  ConnectorType: "Partner",
  IsTransportRuleScoped: true,
  UseMXRecord: false,
  SmartHosts: ["contoso-host.avanan.net"],
  ...more,
});
let practice: PracticeStack;

beforeAll(async () => {
  practice = await PracticeStack.open();
});
afterAll(() => practice.close());
beforeEach(async () => {
  practice.emulator.reset();
  await practice.declare();
  practice.emulator.admin("New-OutboundConnector", connector("Avanan Outbound"));
  practice.emulator.admin(
    "New-OutboundConnector",
    connector("Avanan Journaling Outbound", {
      ConnectorType: "OnPremises",
      IsTransportRuleScoped: false,
      RecipientDomains: ["contoso-mail.avanan.net"],
    }),
  );
});

const validate = (...args: string[]) => practice.run(["validate", ...args]);
const marks = (name: string) => {
  const [record] = practice.emulator.admin("Get-OutboundConnector", { Identity: name });
  const { IsValidated, LastValidationTimestamp, ValidationRecipients } = record ?? {};
  return { IsValidated, LastValidationTimestamp, ValidationRecipients };
};
const writes = () =>
  practice.emulator.log.cmdlets
    .filter(({ kind, actor }) => kind === "write" && actor === "client")
    .map(({ cmdlet }) => cmdlet);

test("every connector of the stack is validated with the portal's address, step by step, and marked", async () => {
  const { code, out, err } = await validate();
  expect(code).toBe(0);
  expect(err.split("\n")[0]).toBe(
    `Exchange sends a real test mail to ${portal} through each of: Avanan Journaling Outbound, Avanan Outbound. A connector takes up to a minute.`,
  );
  expect(err).toContain('Validating "Avanan Outbound" (2 of 2) ...\n');
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toBe(`Avanan Journaling Outbound, test mail to ${portal}`);
  expect(lines.filter((line) => line.startsWith("  ok ")).length).toBeGreaterThanOrEqual(4);
  expect(lines.filter((line) => line === "  The connector is marked as validated.")).toHaveLength(2);
  expect(lines.at(-1)).toBe("2 connectors validated");
  for (const name of ["Avanan Outbound", "Avanan Journaling Outbound"]) {
    expect(marks(name)).toEqual({
      IsValidated: true,
      LastValidationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      ValidationRecipients: [portal],
    });
  }
});

test("one connector, other recipients, as a document", async () => {
  const { code, out } = await validate(
    ...[
      "--connector",
      "avanan outbound",
      "--recipient",
      "a@example.com",
      "--recipient",
      "b@example.com",
      "--json",
    ],
  );
  expect({ code, ...JSON.parse(out) }).toEqual({
    code: 0,
    ok: true,
    connectors: [
      {
        connector: "Avanan Outbound",
        recipients: ["a@example.com", "b@example.com"],
        ok: true,
        tasks: expect.arrayContaining([expect.objectContaining({ ok: true, name: expect.any(String) })]),
        isValidated: true,
      },
    ],
  });
  expect(marks("Avanan Journaling Outbound").IsValidated).toBe(false);
});

test("a connector that is not there yet: nothing is sent, and it is said what to do first", async () => {
  practice.emulator.admin("Remove-OutboundConnector", { Identity: "Avanan Outbound" });
  const { code, out, err } = await validate();
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(
    'OutboundConnector "Avanan Outbound": is not in the tenant, so nothing was validated. Run pulumi up first, or name one that is there with --connector (Outbound to Fabrikam, Avanan Journaling Outbound).\n',
  );
  expect(writes()).toEqual([]);
});

test("a refusal is told, the other connectors are validated all the same, and the mark stays", async () => {
  practice.emulator.faults.add({
    fault: "nulBytes",
    cmdlet: "Validate-OutboundConnector",
    identity: "Avanan Journaling Outbound",
    count: 0,
  });
  const { code, out } = await validate();
  expect(code).toBe(1);
  expect(out).toMatch(/ {2}failed {2}Validate-OutboundConnector "Avanan Journaling Outbound": .*HTTP 403/);
  expect(out).toContain("  The connector is marked as it was before.\n");
  expect(out).toContain("  The connector is marked as validated.\n");
  expect(out.trimEnd().split("\n").at(-1)).toBe(
    "1 of 2 connectors failed; when it is mended, run this again",
  );
  expect(marks("Avanan Journaling Outbound").IsValidated).toBe(false);
});

test("what cannot be an address is refused before anything is asked", async () => {
  practice.emulator.log.clear();
  const { code, err } = await validate("--recipient", "portal");
  expect(code).toBe(1);
  expect(err).toMatch(/^--recipient: "portal" is not an SMTP address/);
  expect(practice.emulator.log.requests).toEqual([]);
});

test("the help says beforehand that a real mail is sent", async () => {
  const { code, out } = await runCli(["validate", "--help"], {}, practice.stack.folder);
  expect(code).toBe(0);
  for (const text of [
    "SENDS A REAL TEST MAIL",
    "--connector <name>",
    "--recipient",
    "Ends with 0",
    "no preview",
  ]) {
    expect(out).toContain(text);
  }
});
