import { journalRule as kind } from "./journal-rule";
import { problemsOf, viewOf } from "./view.test-helper";

const base = { name: "Avanan - Monitor", journalEmailAddress: "contoso@contoso-mail.avanan.net" };
const record = {
  Guid: "g1",
  Name: "Avanan - Monitor",
  JournalEmailAddress: "Contoso@contoso-mail.avanan.net",
  Scope: "Global",
  Recipient: null,
  Enabled: false,
};
const tenant = viewOf({ JournalRule: [record] });

test("it needs a name and where to send", () => {
  expect(problemsOf(kind, {})).toEqual(["name: must be given", "journalEmailAddress: must be given"]);
  expect(problemsOf(kind, { ...base, scope: "Everywhere" })).toEqual([
    'scope: "Everywhere" is not allowed; must be one of Global, Internal, External',
  ]);
});

test("it is created enabled, since Exchange's default is not", () => {
  expect(
    kind.plan(viewOf({}), undefined, { ...base, scope: "Global", recipient: null, enabled: true }, {}),
  ).toEqual([
    {
      cmdlet: "New-JournalRule",
      parameters: {
        Name: "Avanan - Monitor",
        JournalEmailAddress: "contoso@contoso-mail.avanan.net",
        Scope: "Global",
        Enabled: true,
      },
      target: "Avanan - Monitor",
    },
  ]);
});

test("it is enabled by its own cmdlet, its recipient cleared by null", () => {
  const held = { ...record, Recipient: "pilot@contoso.com" };
  const commands = kind.plan(tenant, held, { ...base, enabled: true, recipient: null }, {});
  expect(commands.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
    ["Set-JournalRule", { Identity: "g1", Recipient: null }],
    ["Enable-JournalRule", { Identity: "g1" }],
  ]);
});

test("the address's letter case is no difference", () => {
  expect(kind.plan(tenant, record, { ...base, enabled: false }, {})).toEqual([]);
});

test("a missing report address is settling only when it is set already", () => {
  const refusal = { code: "journalReportAddressMissing", sentence: "x" } as const;
  const create = { cmdlet: "New-JournalRule", parameters: {} };
  const config = (JournalingReportNdrTo: unknown) => viewOf({ TransportConfig: [{ JournalingReportNdrTo }] });
  expect(kind.isSettling?.(config("ndr@fabrikam.com"), create, refusal)).toBe(true);
  expect(kind.isSettling?.(config("<>"), create, refusal)).toBe(false);
  expect(kind.isSettling?.(config("ndr@fabrikam.com"), create, { ...refusal, code: "forbidden" })).toBe(
    false,
  );
});
