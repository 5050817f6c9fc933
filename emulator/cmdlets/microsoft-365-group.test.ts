import { Emulator } from "../emulator";
import type { ObjectRecord } from "../json";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator({ seed: "groups" });
});

const rule = (conditions: ObjectRecord) =>
  emulator.admin("New-TransportRule", { Name: "Rule", SetSCL: -1, ...conditions })[0];

test("it is listed among the recipients, as a mailbox that is a group", () => {
  const [group] = emulator.admin("Get-Recipient", { Identity: "sales@contoso.com" });
  expect(group).toMatchObject({
    Name: "Sales",
    PrimarySmtpAddress: "sales@contoso.com",
    RecipientType: "MailUniversalDistributionGroup",
    RecipientTypeDetails: "GroupMailbox",
  });
  expect(emulator.admin("Get-Recipient", { RecipientTypeDetails: ["GroupMailbox"] })).toEqual([group]);
  expect(emulator.snapshot().microsoft365Groups).toMatchObject([{ Guid: group?.Guid }]);
  expect(emulator.snapshot().groupMembers["sales@contoso.com"]).toEqual([
    "alice@contoso.com",
    "carol@contoso.com",
  ]);
});

test.each([
  "Get-DistributionGroup",
  "Get-DistributionGroupMember",
  "Set-DistributionGroup",
  "Remove-DistributionGroup",
])("%s does not find it", (cmdlet) => {
  expect(refusalOf(() => emulator.admin(cmdlet, { Identity: "sales@contoso.com" })).status).toBe(404);
  expect(emulator.admin("Get-DistributionGroup").map(({ Name }) => Name)).toEqual(["Pilot", "All Staff"]);
});

test("a rule takes it as the mailbox it is and as the group it is, but adds it to no message", () => {
  expect(rule({ SentTo: ["Sales"], ExceptIfSentTo: ["sales"], From: ["Sales"] })).toMatchObject({
    SentTo: ["sales@contoso.com"],
    ExceptIfSentTo: ["sales@contoso.com"],
    From: ["sales@contoso.com"],
  });
  expect(rule({ Name: "Members", SentToMemberOf: ["Sales"], FromMemberOf: ["Sales"] })).toMatchObject({
    SentToMemberOf: ["sales@contoso.com"],
    FromMemberOf: ["sales@contoso.com"],
  });
  expect(refusalOf(() => rule({ Name: "Copy", BlindCopyTo: ["Sales"] })).message).toContain(
    'The group "Sales" can\'t be added as a recipient.',
  );
});

test("its mailbox is in Exchange Online: no place for journals or undeliverable reports", () => {
  const reportsTo = (address: string) => () =>
    emulator.admin("Set-TransportConfig", { JournalingReportNdrTo: address });
  expect(refusalOf(reportsTo("sales@contoso.com")).message).toContain("is an Exchange Online mailbox");
  reportsTo("journal-errors@fabrikam.com")();
  const journal = () =>
    emulator.admin("New-JournalRule", { Name: "Journal", JournalEmailAddress: "sales@contoso.com" });
  expect(refusalOf(journal).message).toContain("which is in Exchange Online");
});

test("it can be a member of a distribution group, and its address is taken", () => {
  emulator.admin("Add-DistributionGroupMember", { Identity: "pilot", Member: "sales@contoso.com" });
  expect(
    emulator
      .admin("Get-DistributionGroupMember", { Identity: "pilot" })
      .map(({ RecipientTypeDetails }) => RecipientTypeDetails),
  ).toEqual(["UserMailbox", "UserMailbox", "GroupMailbox"]);
  const taken = () => emulator.admin("New-DistributionGroup", { Name: "Sales" });
  expect(refusalOf(taken).type).toBe("ManagementObjectAlreadyExistsException");
});
