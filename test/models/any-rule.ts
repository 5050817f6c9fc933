import fc from "fast-check";
import type { Json, ObjectRecord } from "../../emulator";
import { contacts, groups, insiders, mailboxes, markers, ranges, team, turningPoint, words } from "./world";

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const few = <T>(values: readonly T[], maxLength = 2) => fc.subarray([...values], { minLength: 1, maxLength });
const merged = (records: readonly ObjectRecord[]): ObjectRecord => Object.assign({}, ...records);
const set = (values: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<ObjectRecord>[] =>
  Object.entries(values).map(([name, value]) => value.map((given) => ({ [name]: given })));

const people = few([...mailboxes, team, ...contacts]);
const members = few([...groups, team]);
const fields = few(insiders);
const someWords = few([...words, "contoso", "alice", "fabrikam.com"]);
const patterns = few(["^re:", "invoice|offer", "\\d+$", "@fabrikam\\.com$", "contoso"]);
const domains = few(["contoso.com", "fabrikam.com", "example.com", "branch.contoso.com"]);
const scope = one("InOrganization", "NotInOrganization");
const size = one("500 B", "1 KB", "4 KB", "10 MB");
const header = one(...markers, "Subject", "From", "To", "Content-Type", "X-MS-Exchange-Organization-AuthAs");
const yes = fc.constant(true);

/** Conditions that both models know. */
const conditions = [
  ...set({
    From: people,
    FromMemberOf: members,
    FromScope: scope,
    FromAddressContainsWords: someWords,
    FromAddressMatchesPatterns: patterns,
    SenderDomainIs: domains,
    SenderIpRanges: few(ranges),
    SentTo: people,
    SentToMemberOf: members,
    SentToScope: scope,
    RecipientDomainIs: domains,
    RecipientAddressContainsWords: someWords,
    RecipientAddressMatchesPatterns: patterns,
    AnyOfRecipientAddressContainsWords: someWords,
    AnyOfRecipientAddressMatchesPatterns: patterns,
    AnyOfToHeader: fields,
    AnyOfToHeaderMemberOf: members,
    AnyOfCcHeader: fields,
    AnyOfCcHeaderMemberOf: members,
    AnyOfToCcHeader: fields,
    AnyOfToCcHeaderMemberOf: members,
    SubjectContainsWords: someWords,
    SubjectMatchesPatterns: patterns,
    SubjectOrBodyContainsWords: someWords,
    SubjectOrBodyMatchesPatterns: patterns,
    AttachmentContainsWords: someWords,
    AttachmentMatchesPatterns: patterns,
    AttachmentNameMatchesPatterns: few(["\\.exe$", "^notes"]),
    AttachmentExtensionMatchesWords: few(["exe", "gz", "txt"]),
    AttachmentHasExecutableContent: yes,
    AttachmentIsPasswordProtected: yes,
    AttachmentIsUnsupported: yes,
    AttachmentProcessingLimitExceeded: yes,
    AttachmentSizeOver: size,
    ContentCharacterSetContainsWords: few(["utf-8", "iso-8859-1"]),
    HasClassification: fc.constant("Secret"),
    HasNoClassification: yes,
    MessageSizeOver: size,
    MessageTypeMatches: one("OOF", "ReadReceipt", "Calendaring"),
    WithImportance: one("Low", "Normal", "High"),
    SCLOver: one(-1, 1, 5, 6, 9),
  }),
  fc.record({ BetweenMemberOf1: members, BetweenMemberOf2: members }),
  fc.record({
    HeaderContainsMessageHeader: header,
    HeaderContainsWords: few(["true", "contoso", "invoice", "one", "report", "Internal", "Anonymous"]),
  }),
  fc.record({ HeaderMatchesMessageHeader: header, HeaderMatchesPatterns: patterns }),
];
const some = (count: number) => fc.array(fc.oneof(...conditions), { minLength: count, maxLength: count });
const excepted = (record: ObjectRecord): ObjectRecord =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [`ExceptIf${name}`, value]));

const recipients = few([...mailboxes, ...contacts]);
const changes = fc
  .array(
    fc.oneof(
      ...set({
        SetSCL: one(-1, 0, 5, 6, 9),
        PrependSubject: fc.constant("[External] "),
        RemoveHeader: one(...markers),
        ApplyHtmlDisclaimerText: fc.constant("This report is confidential"),
        ApplyClassification: fc.constant("Secret"),
        SetAuditSeverity: fc.constant("High"),
        AddToRecipients: recipients,
        CopyTo: recipients,
        BlindCopyTo: recipients,
        RedirectMessageTo: recipients,
      }),
      fc.record({
        SetHeaderName: one(...markers),
        SetHeaderValue: one("true", "contoso,office365_emails,inline", "one"),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(merged);
const ending = fc.oneof(
  ...set({
    DeleteMessage: yes,
    Quarantine: yes,
    RejectMessageReasonText: fc.constant("no"),
  }),
);
const verdict = one<ObjectRecord>({}, { SetSCL: -1 }, { SetSCL: 9 });
const endings = fc.tuple(ending, verdict).map(merged);

const settings = fc.record(
  {
    Enabled: one(true, true, true, false),
    Mode: one("Enforce", "Enforce", "Enforce", "Audit", "AuditAndNotify"),
    StopRuleProcessing: one(false, false, true),
    SenderAddressLocation: one("Header", "Envelope", "HeaderOrEnvelope"),
    RecipientAddressType: one("Resolved", "Original"),
  },
  { requiredKeys: ["Enabled", "StopRuleProcessing"] },
);
const dates = one<ObjectRecord>(
  {},
  {},
  {},
  {},
  { ActivationDate: turningPoint },
  { ExpiryDate: turningPoint },
);

/** A rule of somebody else's, but for its name and place. `connectors` are those it may name. */
export function anyRule(connectors: readonly string[]): fc.Arbitrary<ObjectRecord> {
  const route = fc.record({ RouteMessageOutboundConnector: one(...connectors) });
  const routing =
    connectors.length === 0 ? changes : fc.tuple(route, fc.oneof(fc.constant({}), changes)).map(merged);
  return fc
    .tuple(
      fc.oneof({ arbitrary: some(1), weight: 12 }, { arbitrary: some(2), weight: 6 }, some(0)).map(merged),
      fc.array(fc.oneof(...conditions), { maxLength: 1 }).map((all) => excepted(merged(all))),
      fc.oneof(
        { arbitrary: changes, weight: 6 },
        { arbitrary: endings, weight: 1 },
        { arbitrary: routing, weight: 2 },
      ),
      settings,
      dates,
    )
    .map(merged);
}
