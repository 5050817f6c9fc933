import { Emulator } from "../emulator";
import type { ObjectRecord } from "../json";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator({ seed: "contoso" });
});

const journal = { Name: "Journal", JournalEmailAddress: "archive@fabrikam.com" };
const create = (parameters: ObjectRecord = {}) =>
  emulator.admin("New-JournalRule", { ...journal, ...parameters })[0];
const reportTo = (JournalingReportNdrTo: string | null) =>
  emulator.admin("Set-TransportConfig", { JournalingReportNdrTo });

test("journaling starts with an address for undeliverable reports, which stays while there are journal rules", () => {
  const { type, message } = refusalOf(() => create());
  expect(type).toBe("InvalidOperationException");
  expect(message).toMatch(/Before you create a journal rule/);
  reportTo("errors@fabrikam.com");
  create();
  expect(refusalOf(() => reportTo(null)).type).toBe("InvalidOperationException");
  reportTo("other@fabrikam.com");
  emulator.admin("Remove-JournalRule", { Identity: "Journal" });
  reportTo(null);
  expect(emulator.admin("Get-TransportConfig")[0]?.JournalingReportNdrTo).toBe("<>");
});

describe("with a report address", () => {
  beforeEach(() => {
    reportTo("errors@fabrikam.com");
  });

  test("a new rule is disabled, and a Boolean says so", () => {
    expect(create()).toMatchObject({ Enabled: false, Scope: "Global", Recipient: null });
    emulator.admin("Enable-JournalRule", { Identity: "Journal" });
    expect(emulator.admin("Get-JournalRule")[0]?.Enabled).toBe(true);
    expect(create({ Name: "Other", Enabled: true })?.Enabled).toBe(true);
  });

  test("a contact stands for its address, a recipient for its primary one", () => {
    expect(
      create({ JournalEmailAddress: "Fabrikam Support", Recipient: "alice@contoso.onmicrosoft.com" }),
    ).toMatchObject({
      JournalEmailAddress: "support@fabrikam.com",
      Recipient: "alice@contoso.com",
    });
    emulator.admin("Set-JournalRule", { Identity: "Journal", Recipient: null });
    expect(emulator.admin("Get-JournalRule")[0]?.Recipient).toBeNull();
  });

  test.each<[string, ObjectRecord]>([
    ["a journal in a mailbox", { JournalEmailAddress: "alice@contoso.com" }],
    ["a journal nobody has", { JournalEmailAddress: "nobody@contoso.com" }],
    ["a journal by an unknown name", { JournalEmailAddress: "Nobody" }],
    ["an unknown recipient", { Recipient: "nobody@contoso.com" }],
    ["an unknown scope", { Scope: "Everywhere" }],
  ])("%s is refused", (_what, parameters) => {
    expect(refusalOf(() => create(parameters)).status).toBe(400);
  });

  test("reports can't go to a mailbox or to whom is journaled", () => {
    expect(refusalOf(() => reportTo("alice@contoso.com")).status).toBe(400);
    create({ Recipient: "support@fabrikam.com" });
    expect(refusalOf(() => reportTo("support@fabrikam.com")).status).toBe(400);
  });

  test("names are unique", () => {
    create();
    expect(refusalOf(() => create({ Name: "JOURNAL" })).message).toContain("already exists");
  });
});
