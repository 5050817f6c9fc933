import { Emulator } from "../../emulator";
import type { ObjectRecord } from "../../json";
import { refusalOf } from "../../testing/refusal-of";
import { ruleLimits } from "./checks";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator({ seed: "contoso" });
});

const create = (parameters: ObjectRecord = {}) =>
  emulator.admin("New-TransportRule", { Name: "Rule", PrependSubject: "[x]", ...parameters })[0];
const set = (parameters: ObjectRecord) =>
  emulator.admin("Set-TransportRule", { Identity: "Rule", ...parameters });
const read = () => emulator.admin("Get-TransportRule", { Identity: "Rule" })[0] ?? {};
const order = () => emulator.admin("Get-TransportRule").map(({ Name, Priority }) => `${Priority} ${Name}`);

test("a new rule comes last, or where it is told; the others make room", () => {
  expect(create()?.Priority).toBe(4);
  create({ Name: "First", Priority: 0 });
  expect(order()).toEqual([
    "0 First",
    "1 Tag external mail",
    "2 Company disclaimer",
    "3 Fabrikam needs no further rules",
    "4 Block executables (trial)",
    "5 Rule",
  ]);
  set({ Priority: 1 });
  expect(order().slice(0, 3)).toEqual(["0 First", "1 Rule", "2 Tag external mail"]);
  emulator.admin("Remove-TransportRule", { Identity: "First" });
  expect(order()[0]).toBe("0 Rule");
});

test("priorities beyond the list are refused", () => {
  expect(refusalOf(() => create({ Priority: 5 })).message).toContain(
    "between '0' (highest priority) and '4'",
  );
  create({ Priority: 4 });
  expect(refusalOf(() => set({ Priority: 5 })).message).toContain("and '4'");
  expect(refusalOf(() => set({ Priority: -1 })).status).toBe(400);
});

test("a Set touches the predicates it names; null clears one", () => {
  create({ FromScope: "NotInOrganization", SenderDomainIs: ["fabrikam.com"] });
  const before = read();
  set({ SenderDomainIs: null });
  const { Description, Size, RegexSize, WhenChanged, WhenChangedUTC, ...rest } = before;
  expect(read()).toMatchObject({
    ...rest,
    SenderDomainIs: null,
    Conditions: ["Microsoft.Exchange.MessagingPolicies.Rules.Tasks.FromScopePredicate"],
  });
});

test("clearing the last condition makes a rule for every message, clearing the last action is refused", () => {
  create({ FromScope: "NotInOrganization" });
  set({ FromScope: null });
  expect(read().Conditions).toBeNull();
  expect(refusalOf(() => set({ PrependSubject: null })).message).toContain("at least one action");
  expect(refusalOf(() => emulator.admin("New-TransportRule", { Name: "Idle" })).message).toContain(
    "(Parameter 'Actions')",
  );
});

test("halves of a predicate go together", () => {
  const header = { HeaderContainsMessageHeader: "X-A", HeaderContainsWords: ["a"] };
  create(header);
  expect(refusalOf(() => set({ HeaderContainsWords: ["b"] })).status).toBe(400);
  expect(refusalOf(() => set({ HeaderContainsMessageHeader: null })).status).toBe(400);
  set({ HeaderContainsMessageHeader: null, HeaderContainsWords: null });
  expect(read()).toMatchObject({ HeaderContainsMessageHeader: null, Conditions: null });
  expect(refusalOf(() => set({ ExceptIfHeaderMatchesMessageHeader: "X-A" })).status).toBe(400);
});

test("defaults of an action come and go with it", () => {
  create({ ApplyHtmlDisclaimerText: "<p>" });
  expect(read()).toMatchObject({
    ApplyHtmlDisclaimerLocation: "Append",
    ApplyHtmlDisclaimerFallbackAction: "Wrap",
  });
  set({ ApplyHtmlDisclaimerText: null });
  expect(read()).toMatchObject({
    ApplyHtmlDisclaimerLocation: null,
    ApplyHtmlDisclaimerFallbackAction: null,
  });
  set({ RejectMessageReasonText: "No." });
  expect(read().RejectMessageEnhancedStatusCode).toBe("5.7.1");
});

test("recipients come back as primary addresses, whatever they were called", () => {
  create({ SentTo: ["Alice Adams", "bob"], FromMemberOf: ["Pilot"], BlindCopyTo: ["Fabrikam Support"] });
  expect(read()).toMatchObject({
    SentTo: ["alice@contoso.com", "bob@contoso.com"],
    FromMemberOf: ["pilot@contoso.com"],
    BlindCopyTo: ["support@fabrikam.com"],
  });
});

test("SetSCL comes back as text, a size as prose", () => {
  create({ SetSCL: -1, MessageSizeOver: "10 MB" });
  expect(read()).toMatchObject({ SetSCL: "-1", MessageSizeOver: "10 MB (10,485,760 bytes)" });
});

test.each<[string, ObjectRecord]>([
  ["somebody unknown", { SentTo: ["nobody@contoso.com"] }],
  ["a member of a mailbox", { SentToMemberOf: ["alice@contoso.com"] }],
  ["mail to a group as to a person", { SentTo: ["all-staff@contoso.com"] }],
  ["a copy to a group", { BlindCopyTo: ["all-staff@contoso.com"] }],
  ["a list without entries", { SenderDomainIs: [] }],
  ["an empty entry", { SubjectContainsWords: [" "] }],
  ["a pattern that is none", { SubjectMatchesPatterns: ["("] }],
  ["a header name with a space", { RemoveHeader: "X A" }],
  ["a status of its own", { RejectMessageEnhancedStatusCode: "5.7.2" }],
  ["an attribute nobody has", { SenderADAttributeContainsWords: ["Shoe:9"] }],
  ["an address range that is none", { SenderIpRanges: ["192.0.2.9-192.0.2.1"] }],
  ["a domain that is none", { RecipientDomainIs: ["@contoso.com"] }],
  ["what works on-premises only", { NotifySender: "NotifyOnly" }],
  ["a detail without its action", { ApplyHtmlDisclaimerLocation: "Prepend" }],
  ["an end in the past", { ExpiryDate: "2020-01-01T00:00:00Z" }],
  ["null for Comments", { Comments: null }],
  ["a name with a space at its end", { Name: "Rule " }],
  ["a taken name in another case", { Name: "COMPANY DISCLAIMER" }],
  ["a connector that is not there", { RouteMessageOutboundConnector: "Nowhere" }],
  ["a connector that is not scoped", { RouteMessageOutboundConnector: "Outbound to Fabrikam" }],
])("%s is refused", (_what, parameters) => {
  expect(refusalOf(() => create(parameters)).status).toBe(400);
});

test("a beginning in the past is dropped", () => {
  expect(create({ ActivationDate: "2020-01-01T00:00:00Z" })?.ActivationDate).toBeNull();
});

test("a connector is named by Guid and comes back by name", () => {
  const [connector] = emulator.admin("New-OutboundConnector", {
    Name: "To vendor",
    UseMXRecord: true,
    IsTransportRuleScoped: true,
  });
  create({ RouteMessageOutboundConnector: String(connector?.Guid) });
  expect(read().RouteMessageOutboundConnector).toBe("To vendor");
});

test("a disabled connector can't be named", () => {
  emulator.admin("New-OutboundConnector", { Name: "Off", IsTransportRuleScoped: true, Enabled: false });
  expect(refusalOf(() => create({ RouteMessageOutboundConnector: "Off" })).message).toContain(
    "isn't enabled",
  );
});

test("State is switched by cmdlets of their own", () => {
  create();
  emulator.admin("Disable-TransportRule", { Identity: "Rule" });
  expect(read().State).toBe("Disabled");
  emulator.admin("Enable-TransportRule", { Identity: "Rule", Mode: "Audit" });
  expect(read()).toMatchObject({ State: "Enabled", Mode: "Audit" });
  expect(emulator.admin("Get-TransportRule", { State: "Disabled" })).toHaveLength(1);
});

test("rules that are too large, too many or too wordy are refused", () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `${index}`.padEnd(100, "x"));
  expect(refusalOf(() => create({ SubjectContainsWords: words(100) })).message).toContain(
    "maximum number of characters is 8192",
  );
  for (let index = 0; index < 4; index++) {
    create({ Name: `Wordy ${index}`, SubjectContainsWords: words(50) });
  }
  expect(refusalOf(() => create({ SubjectContainsWords: words(10) })).message).toContain("20480");
});

test("no more than 300 rules", () => {
  for (let index = emulator.tenant.transportRules.length; index < ruleLimits.rules; index++) {
    create({ Name: `Rule ${index}` });
  }
  expect(refusalOf(() => create()).message).toContain("300");
});

test("a rule that was changed back leaves no trace", () => {
  create();
  const before = JSON.stringify(emulator.snapshot());
  set({ FromScope: "InOrganization", StopRuleProcessing: true, Comments: "x", Mode: "Audit" });
  expect(JSON.stringify(emulator.snapshot())).not.toBe(before);
  set({ FromScope: null, StopRuleProcessing: false, Mode: "Enforce" });
  expect(read()).toMatchObject({
    FromScope: null,
    StopRuleProcessing: false,
    Mode: "Enforce",
    Comments: "x",
  });
});
