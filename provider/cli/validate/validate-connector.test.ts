import { failure } from "../../converge/fake-tenant.test-helper";
import type { Answer, Command, ExchangeClient, ExchangeRecord } from "../../exchange";
import { validateConnector } from "./validate-connector";

const record = {
  Name: "Avanan Outbound",
  Guid: "g",
  SmartHosts: ["contoso-host.avanan.net"],
  TlsSettings: "EncryptionOnly",
};
const recipients = ["contoso@contoso-mail.avanan.net"];
const now = new Date("2026-11-24T10:00:00Z");
const good = {
  TaskName: "ValidateConnectivity",
  IsTaskSuccessful: true,
  TaskDetail: "contoso-host.avanan.net",
};
const bad = { TaskName: "SendTestEmail", IsTaskSuccessful: false, TaskDetail: "550 5.1.1 User unknown" };

/** Answers each cmdlet in turn: with records, or with an error. */
async function validate(...answers: (readonly ExchangeRecord[] | Error)[]) {
  const sent: Command[] = [];
  const said: string[] = [];
  const client: Pick<ExchangeClient, "write"> = {
    async write(command): Promise<Answer> {
      sent.push(command);
      const answer = answers.shift() ?? [];
      if (answer instanceof Error) {
        throw answer;
      }
      return { records: answer, warnings: [`about ${command.cmdlet}`], requestId: "r" };
    },
  };
  const outcome = await validateConnector(client as ExchangeClient, record, {
    recipients,
    now,
    say: (line) => said.push(line),
  });
  return { outcome, sent, said };
}

test("all went well: the connector is marked, with time and recipients", async () => {
  const { outcome, sent, said } = await validate([good], []);
  expect(sent).toEqual([
    {
      cmdlet: "Validate-OutboundConnector",
      parameters: { Identity: "Avanan Outbound", Recipients: recipients },
      target: "Avanan Outbound",
    },
    {
      cmdlet: "Set-OutboundConnector",
      parameters: {
        Identity: "Avanan Outbound",
        IsValidated: true,
        LastValidationTimestamp: "2026-11-24T10:00:00.000Z",
        ValidationRecipients: recipients,
      },
      target: "Avanan Outbound",
    },
  ]);
  expect(outcome).toEqual({
    connector: "Avanan Outbound",
    recipients,
    ok: true,
    tasks: [{ name: "ValidateConnectivity", ok: true, detail: "contoso-host.avanan.net" }],
    isValidated: true,
  });
  expect(said[0]).toBe(
    'Validate-OutboundConnector "Avanan Outbound": Exchange warns: about Validate-OutboundConnector',
  );
});

test("one step failed: the connector is marked as not validated, and it is said what to do", async () => {
  const { outcome, sent } = await validate([good, bad], []);
  expect(sent[1]?.parameters).toMatchObject({
    IsValidated: false,
    LastValidationTimestamp: "2026-11-24T10:00:00.000Z",
  });
  expect(outcome).toMatchObject({ ok: false, isValidated: false });
  expect(outcome.tasks[0]).not.toHaveProperty("advice");
  expect(outcome.tasks[1]?.advice).toMatch(/does not take mail for contoso@contoso-mail\.avanan\.net/);
});

test.each([
  ["no row at all", [], 'Validate-OutboundConnector "Avanan Outbound": Exchange returned no result'],
  ["a refusal", failure("forbidden"), "it was forbidden"],
  ["a lost answer", failure("network", { mayHaveHappened: true }), "it was network"],
])("%s is no outcome: the mark stays as it was", async (_what, answer, text) => {
  const { outcome, sent } = await validate(answer);
  expect(sent).toHaveLength(1);
  expect(outcome).toMatchObject({ ok: false, tasks: [], error: expect.stringContaining(text) });
  expect(outcome.isValidated).toBeUndefined();
});

test("an outcome that could not be noted is told with its steps", async () => {
  const { outcome } = await validate([good], failure("forbidden"));
  expect(outcome).toMatchObject({
    ok: false,
    tasks: [{ ok: true }],
    error: expect.stringContaining("forbidden"),
  });
  expect(outcome.isValidated).toBeUndefined();
});
