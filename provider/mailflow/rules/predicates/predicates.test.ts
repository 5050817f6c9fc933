import type { Message } from "../../message";
import type { Recipient, TransportRule } from "../../tenant";
import { trace } from "../../trace";
import { CONDITIONS, exceptionOf } from "../rule-properties";

const recipients: Recipient[] = [
  {
    ...{ address: "ann@contoso.com", kind: "mailbox", aliases: ["annie@contoso.com", "Ann Smith"] },
    ...{ attributes: { Department: "Sales", City: "Palo Alto" }, manager: "boss@contoso.com" },
  },
  {
    address: "bob@contoso.com",
    kind: "mailbox",
    attributes: { Department: "Sales" },
    manager: "ann@contoso.com",
  },
  { address: "boss@contoso.com", kind: "mailbox" },
  { address: "sales@contoso.com", kind: "group", members: ["ann@contoso.com"] },
  { address: "others@contoso.com", kind: "group", members: ["bob@contoso.com"] },
  { address: "closed@contoso.com", kind: "group" },
];
const internal: Message = {
  ...{ entry: { via: "mailbox" }, from: "bob@contoso.com", recipients: ["ann@contoso.com"] },
  ...{ to: ["ann@contoso.com"], cc: ["boss@contoso.com"], subject: "Quarterly report", body: "the numbers" },
  ...{ headers: { "X-Tag": "one two" }, size: 5000, characterSet: "utf-8", classification: "Secret", scl: 5 },
  attachments: [
    {
      ...{ name: "run.exe", size: 2048, text: "macro", executable: true, passwordProtected: false },
      ...{ unsupported: false, processingLimitExceeded: false, properties: { Author: "bob" } },
    },
  ],
  ...{ type: "Calendaring", importance: "High" },
};
const external: Message = {
  ...{
    entry: { via: "smtp", ip: "192.0.2.10" },
    from: "dave@mail.fabrikam.com",
    mailFrom: "bounces@example.com",
  },
  recipients: ["ann@contoso.com"],
};
const fromBoss: Message = { ...internal, from: "boss@contoso.com" };

/** What a rule with these properties makes of a message. */
function result(rule: Partial<TransportRule>, message: Message): string | undefined {
  const rules = [{ name: "r", prependSubject: "!", ...rule }];
  const steps = trace({ acceptedDomains: ["contoso.com"], recipients, transportRules: rules }, message)
    .paths[0]?.steps;
  const step = steps?.find((s) => s.kind === "rule");
  return step?.kind === "rule" ? step.result : undefined;
}

type Case = readonly [Partial<TransportRule>, Message, "matched" | "notMatched" | "cannotTell"];
const yes = (rule: Partial<TransportRule>, message = internal): Case => [rule, message, "matched"];
const no = (rule: Partial<TransportRule>, message = internal): Case => [rule, message, "notMatched"];
const open = (rule: Partial<TransportRule>, message = external): Case => [rule, message, "cannotTell"];

const CASES: Case[] = [
  yes({ from: ["Bob@Contoso.com"] }),
  no({ from: ["ann@contoso.com"] }),
  yes({ fromMemberOf: ["others@contoso.com"] }),
  no({ fromMemberOf: ["sales@contoso.com"] }),
  no({ fromMemberOf: ["deleted@contoso.com"] }),
  open({ fromMemberOf: ["closed@contoso.com"] }),
  yes({ fromScope: "InOrganization" }),
  yes({ fromScope: "NotInOrganization" }, external),
  no({ fromScope: "InOrganization" }, external),
  yes({ fromAddressContainsWords: ["bob"] }),
  no({ fromAddressContainsWords: ["bo"] }),
  yes({ fromAddressMatchesPatterns: ["^dave@.*\\.com$"] }, external),
  no({ fromAddressMatchesPatterns: ["^eve"] }, external),
  open({ fromAddressMatchesPatterns: ["(?>atomic)"] }),
  // The empty sender is nobody's address.
  no({ fromAddressMatchesPatterns: ["^"], senderAddressLocation: "Envelope" }, { ...external, mailFrom: "" }),
  yes({ senderDomainIs: ["fabrikam.com"] }, external),
  no({ senderDomainIs: ["example.com"] }, external),
  yes({ senderDomainIs: ["example.com"], senderAddressLocation: "Envelope" }, external),
  yes({ senderDomainIs: ["example.com"], senderAddressLocation: "HeaderOrEnvelope" }, external),
  yes({ senderIpRanges: ["192.0.2.0-192.0.2.20"] }, external),
  no({ senderIpRanges: ["198.51.100.0/24", "2001:db8::/32"] }, external),
  no({ senderIpRanges: ["0.0.0.0/0"] }),
  open({ senderIpRanges: ["nonsense"] }),
  no({ senderIpRanges: ["2001:db8::1-2001:db8::9"] }, external),
  open(
    { senderIpRanges: ["2001:db8::1-2001:db8::9"] },
    { ...external, entry: { via: "smtp", ip: "2001:db8::5" } },
  ),
  yes({ senderADAttributeContainsWords: ["Department:Sales,Finance"] }),
  no({ senderADAttributeContainsWords: ["Department:Finance"] }),
  // bob's attributes are known, boss's are not; who is outside has none.
  no({ senderADAttributeContainsWords: ["City:Paris"] }),
  no({ senderADAttributeContainsWords: ["City:Paris"] }, external),
  no({ senderADAttributeMatchesPatterns: ["City:^P"] }, external),
  no({ senderADAttributeContainsWords: ["Manager:boss"] }, external),
  yes({ senderADAttributeContainsWords: ["Manager:ann"] }),
  open({ senderADAttributeContainsWords: ["City:Paris"] }, fromBoss),
  open({ senderADAttributeContainsWords: ["City:Paris"] }, { ...internal, from: "unlisted@contoso.com" }),
  yes({ senderADAttributeMatchesPatterns: ["Department:^Sa"] }),
  yes({ senderManagementRelationship: "DirectReport" }),
  no({ senderManagementRelationship: "Manager" }),
  no({ senderManagementRelationship: "DirectReport" }, external),
  open({ senderManagementRelationship: "DirectReport" }, fromBoss),
  yes({ sentTo: ["annie@contoso.com"] }),
  yes({ sentTo: ["smtp:ann@contoso.com"] }),
  no({ sentTo: ["bob@contoso.com"] }),
  yes({ sentToMemberOf: ["sales@contoso.com"] }),
  no({ sentToMemberOf: ["others@contoso.com"] }),
  open({ sentToMemberOf: ["closed@contoso.com"] }),
  yes({ sentToScope: "InOrganization" }, external),
  no({ sentToScope: "NotInOrganization" }, external),
  open({ sentToScope: "ExternalPartner" }),
  yes({ recipientAddressContainsWords: ["ann"] }),
  no({ recipientAddressContainsWords: ["bob"] }),
  yes({ recipientAddressMatchesPatterns: ["ann@"] }),
  yes({ anyOfRecipientAddressContainsWords: ["ann"] }),
  yes({ anyOfRecipientAddressMatchesPatterns: ["ann@"] }),
  yes({ recipientDomainIs: ["contoso.com"] }),
  no({ recipientDomainIs: ["fabrikam.com"] }),
  yes({ recipientADAttributeContainsWords: ["City:Palo Alto"] }),
  yes({ recipientADAttributeMatchesPatterns: ["City:Alto$"] }),
  yes({ anyOfToHeader: ["ann@contoso.com"] }),
  no({ anyOfToHeader: ["boss@contoso.com"] }),
  open({ anyOfToHeader: ["ann@contoso.com"] }),
  // Fields are looked at for primary addresses only.
  no({ anyOfToHeader: ["ann@contoso.com"] }, { ...internal, to: ["annie@contoso.com"] }),
  no({ anyOfToHeaderMemberOf: ["sales@contoso.com"] }, { ...internal, to: ["annie@contoso.com"] }),
  yes({ anyOfToHeaderMemberOf: ["sales@contoso.com"] }),
  yes({ anyOfCcHeader: ["boss@contoso.com"] }),
  no({ anyOfCcHeaderMemberOf: ["sales@contoso.com"] }),
  yes({ anyOfToCcHeader: ["boss@contoso.com"] }),
  yes({ anyOfToCcHeaderMemberOf: ["sales@contoso.com"] }),
  yes({ betweenMemberOf1: ["sales@contoso.com"], betweenMemberOf2: ["others@contoso.com"] }),
  no({ betweenMemberOf1: ["sales@contoso.com"], betweenMemberOf2: ["sales@contoso.com"] }),
  open({ betweenMemberOf1: ["sales@contoso.com"] }),
  yes({ managerAddresses: ["boss@contoso.com"], managerForEvaluatedUser: "Recipient" }),
  yes({ managerAddresses: ["ann@contoso.com"], managerForEvaluatedUser: "Sender" }),
  no({ managerAddresses: ["ann@contoso.com"], managerForEvaluatedUser: "Sender" }, external),
  open({ managerAddresses: ["ann@contoso.com"], managerForEvaluatedUser: "Sender" }, fromBoss),
  yes({ adComparisonAttribute: "Department" }),
  no({ adComparisonAttribute: "Department", adComparisonOperator: "NotEqual" }),
  no({ adComparisonAttribute: "Department" }, external),
  open({ adComparisonAttribute: "Department", adComparisonOperator: "NotEqual" }),
  open({ adComparisonAttribute: "City" }, { ...external, recipients: ["bob@contoso.com"] }),
  open({ adComparisonAttribute: "Department" }, fromBoss),
  yes({ subjectContainsWords: ["report"] }),
  no({ subjectContainsWords: ["rep"] }),
  open({ subjectContainsWords: ["report"] }),
  yes({ subjectMatchesPatterns: ["^Quarter"] }),
  yes({ subjectOrBodyContainsWords: ["numbers"] }),
  no({ subjectOrBodyContainsWords: ["secret"] }),
  open({ subjectOrBodyContainsWords: ["secret"] }),
  yes({ subjectOrBodyMatchesPatterns: ["number\\w"] }),
  yes({ headerContainsMessageHeader: "x-tag", headerContainsWords: ["two"] }),
  no({ headerContainsMessageHeader: "x-other", headerContainsWords: ["two"] }),
  open({ headerContainsMessageHeader: "x-tag" }),
  yes({ headerContainsMessageHeader: "From", headerContainsWords: ["bob"] }),
  yes({ headerMatchesMessageHeader: "subject", headerMatchesPatterns: ["^Quarter"] }),
  no({ headerContainsMessageHeader: "Cc", headerContainsWords: ["ann"] }),
  open({ headerContainsMessageHeader: "To", headerContainsWords: ["ann"] }),
  yes({ headerMatchesMessageHeader: "X-Tag", headerMatchesPatterns: ["one.two"] }),
  no({ headerMatchesMessageHeader: "X-Tag", headerMatchesPatterns: ["three"] }),
  yes({ attachmentContainsWords: ["macro"] }),
  yes({ attachmentMatchesPatterns: ["mac"] }),
  yes({ attachmentNameMatchesPatterns: ["\\.exe$"] }),
  yes({ attachmentExtensionMatchesWords: ["exe"] }),
  no({ attachmentExtensionMatchesWords: ["docx"] }),
  yes({ attachmentPropertyContainsWords: ["Author:bob"] }),
  yes({ attachmentHasExecutableContent: true }),
  no({ attachmentIsPasswordProtected: true }),
  no({ attachmentIsUnsupported: true }),
  no({ attachmentProcessingLimitExceeded: true }),
  yes({ attachmentSizeOver: "1 KB (1,024 bytes)" }),
  no({ attachmentSizeOver: "10MB" }),
  no({ attachmentHasExecutableContent: true }, { ...external, attachments: [] }),
  open({ attachmentHasExecutableContent: true }),
  yes({ contentCharacterSetContainsWords: ["utf-8"] }),
  open({ contentCharacterSetContainsWords: ["utf-8"] }),
  yes({ hasClassification: "secret" }),
  no({ hasNoClassification: true }),
  open({ hasClassification: "secret" }),
  open({ hasSenderOverride: true }),
  open({ messageContainsDataClassifications: [{ Name: "Credit Card Number" }] }),
  yes({ messageSizeOver: "4KB" }),
  yes({ messageSizeOver: "5000" }),
  no({ messageSizeOver: "5001" }),
  yes({ attachmentSizeOver: "2 KB" }),
  open({ messageSizeOver: "4KB" }),
  yes({ messageTypeMatches: "Calendaring" }),
  no({ messageTypeMatches: "OOF" }, external),
  yes({ sclOver: 5 }),
  no({ sclOver: "6" }),
  yes({ withImportance: "High" }),
  no({ withImportance: "High" }, external),
  open({ senderInRecipientList: ["x"] }),
  open({ contentMatchesPrompt: ["x"] }),
];

test.each(
  CASES.map(
    ([rule, message, expected]) => [JSON.stringify(rule), message.from, expected, rule, message] as const,
  ),
)("%s for mail from %s: %s", (_, __, expected, rule, message) => {
  expect(result(rule, message)).toBe(expected);
  // The exception twin says the opposite, and an open answer stays open.
  const exception = Object.fromEntries(
    Object.entries(rule).map(([property, value]) => {
      const condition = CONDITIONS.find((c) => c === property);
      return [condition ? exceptionOf(condition) : property, value];
    }),
  );
  const opposite = { matched: "notMatched", notMatched: "matched", cannotTell: "cannotTell" }[expected];
  expect(result(exception, message)).toBe(opposite);
});

test("every condition has a case", () => {
  const covered = new Set(CASES.flatMap(([rule]) => Object.keys(rule)));
  expect(CONDITIONS.filter((c) => !covered.has(c) && c !== "recipientInSenderList")).toEqual([]);
});

test("a property nobody knows leaves everything open; unset in any of Exchange's ways it says nothing", () => {
  const strange = { somethingNew: true } as Partial<TransportRule>;
  expect(result(strange, internal)).toBe("cannotTell");
  expect(result({ ...strange, from: ["eve@example.com"] }, internal)).toBe("notMatched");
  const unset = { somethingNew: null, other: [], third: "", fourth: false } as Partial<TransportRule>;
  expect(result({ ...unset, from: [""], sentTo: [] }, internal)).toBe("matched");
});

test("what has an exception is a condition, known or not: it decides whether the rule matches, not what it does", () => {
  const end = (rule: object) =>
    trace(
      { acceptedDomains: ["contoso.com"], recipients, transportRules: [{ name: "r", setSCL: 9, ...rule }] },
      { ...internal, scl: 1 },
    ).paths[0]?.end.possible;
  expect(end({ somethingNew: ["x"], exceptIfSomethingNew: null })).toEqual(["junk", "inbox"]);
  expect(end({ exceptIfSomethingNew: ["x"] })).toEqual(["junk", "inbox"]);
  expect(end({ somethingNew: ["x"] })).toContain("lost");
});

test("conditions are all needed, exceptions one; a definite no beats an open condition", () => {
  expect(result({ from: ["bob@contoso.com"], subjectContainsWords: ["nothing"] }, internal)).toBe(
    "notMatched",
  );
  expect(result({ messageSizeOver: "1KB", fromScope: "InOrganization" }, external)).toBe("notMatched");
  expect(result({ messageSizeOver: "1KB", exceptIfFromScope: "NotInOrganization" }, external)).toBe(
    "notMatched",
  );
});

test("activation and expiry need the moment", () => {
  const rule = { activationDate: "2026-01-01T00:00:00Z", expiryDate: "2026-02-01T00:00:00Z" };
  expect(result(rule, external)).toBe("cannotTell");
  expect(result(rule, { ...external, at: "2026-01-15T00:00:00Z" })).toBe("matched");
  expect(result(rule, { ...external, at: "2026-03-15T00:00:00Z" })).toBe("notMatched");
});

test("dates are UTC, wherever this runs", () => {
  const rule = { activationDate: "2026-01-01T12:00:00", expiryDate: "2026-01-01T13:00:00.0000000" };
  const at = (time: string) => result(rule, { ...external, at: `2026-01-01T${time}` });
  expect(["11:59:59Z", "12:00:00Z", "12:59:59", "13:00:00Z"].map(at)).toEqual([
    ...["notMatched", "matched", "matched", "notMatched"],
  ]);
});

test('whether "over" includes the size itself is an assumption', () => {
  const told = (sizeOverIncludesEqual: "yes" | "no" | "cannotTell") =>
    trace(
      {
        acceptedDomains: ["contoso.com"],
        recipients,
        transportRules: [{ name: "r", messageSizeOver: "5000", setSCL: 9 }],
      },
      internal,
      { assumptions: { sizeOverIncludesEqual } },
    ).paths[0]?.end.scl;
  expect([told("yes"), told("no"), told("cannotTell")]).toEqual([9, 5, null]);
});

describe("any of the recipients", () => {
  const place = (message: Message, more: readonly TransportRule[] = []) =>
    trace(
      {
        ...{ acceptedDomains: ["contoso.com"], recipients },
        transportRules: [
          ...more,
          { name: "r", anyOfRecipientAddressContainsWords: ["bob"], deleteMessage: true },
        ],
      },
      message,
    ).paths.map(({ recipient, end }) => `${recipient} ${end.place}`);
  test("one of them is enough for all (M1)", () => {
    const both = { ...external, recipients: ["ann@contoso.com", "bob@contoso.com"] };
    expect(place(both)).toEqual(["ann@contoso.com lost", "bob@contoso.com lost"]);
    expect(place(external)).toEqual(["ann@contoso.com inbox"]);
  });
  test("those the message came for: neither who was refused, nor who was added since", () => {
    const refused = { ...external, recipients: ["ann@contoso.com", "bob@fabrikam.com"] };
    expect(place(refused)).toEqual(["bob@fabrikam.com bounce", "ann@contoso.com inbox"]);
    expect(place(external, [{ name: "add", blindCopyTo: ["bob@contoso.com"] }])).toEqual([
      "ann@contoso.com inbox",
      "bob@contoso.com inbox",
    ]);
  });
});
