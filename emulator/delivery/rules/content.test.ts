import type { ObjectRecord } from "../../json";
import { acts, type Row } from "../../testing/applies";
import { incoming, outgoing, Post } from "../../testing/deliveries";

const attached = (attachment: object) =>
  incoming({ attachments: [{ name: "plan.pdf" }, { name: "SETUP.exe", ...attachment }] });

const table: readonly Row[] = [
  ["words of the subject", { SubjectContainsWords: ["hello"] }, incoming(), incoming({ subject: "Othello" })],
  ["patterns of the subject", { SubjectMatchesPatterns: ["h.llo"] }, incoming(), incoming({ subject: "" })],
  [
    "words of subject or body",
    { SubjectOrBodyContainsWords: ["world"] },
    incoming({ body: "the World." }),
    incoming({ body: "worlds" }),
  ],
  [
    "patterns of subject or body",
    { SubjectOrBodyMatchesPatterns: ["w.rld"] },
    incoming({ body: "world" }),
    incoming({ body: "" }),
  ],
  [
    "a character set",
    { ContentCharacterSetContainsWords: ["utf-8"] },
    incoming({ characterSet: "utf-8" }),
    incoming({ characterSet: "ascii" }),
  ],
  [
    "words of a header",
    { HeaderContainsMessageHeader: "X-Note", HeaderContainsWords: ["one"] },
    incoming({ headers: { "x-note": "One, two" } }),
    incoming(),
  ],
  [
    "patterns of a header",
    { HeaderMatchesMessageHeader: "X-Note", HeaderMatchesPatterns: ["^o"] },
    incoming({ headers: { "x-note": "One" } }),
    incoming({ headers: { "X-Note": "no" } }),
  ],
  [
    "a header that the message states otherwise",
    { HeaderContainsMessageHeader: "From", HeaderContainsWords: ["erin"] },
    incoming(),
    outgoing(),
  ],
  [
    "what Exchange writes of the sender",
    { HeaderContainsMessageHeader: "X-MS-Exchange-Organization-AuthAs", HeaderContainsWords: ["internal"] },
    outgoing(),
    incoming(),
  ],
  [
    "a report",
    { HeaderMatchesMessageHeader: "Content-Type", HeaderMatchesPatterns: ["multipart/report"] },
    incoming({ headers: { "content-type": "multipart/report; report-type=delivery-status" } }),
    incoming(),
  ],
  [
    "a classification",
    { HasClassification: "Secret" },
    incoming({ classification: "secret" }),
    incoming({ classification: null }),
  ],
  [
    "no classification",
    { HasNoClassification: true },
    incoming({ classification: null }),
    incoming({ classification: "Secret" }),
  ],
  ["a size", { MessageSizeOver: "1 MB" }, incoming({ size: 1_048_576 }), incoming({ size: 1_048_575 })],
  ["a type", { MessageTypeMatches: "OOF" }, incoming({ type: "OOF" }), incoming()],
  ["an importance", { WithImportance: "Normal" }, incoming(), incoming({ importance: "High" })],
  ["a verdict", { SCLOver: 5 }, incoming({ scl: 5 }), incoming({ scl: 4 })],
  [
    "an attachment's name",
    { AttachmentNameMatchesPatterns: ["^setup"] },
    attached({}),
    incoming({ attachments: [] }),
  ],
  [
    "an attachment's extension",
    { AttachmentExtensionMatchesWords: ["exe"] },
    attached({}),
    incoming({ attachments: [{ name: "exe" }] }),
  ],
  [
    "an attachment's size",
    { AttachmentSizeOver: "1 KB" },
    attached({ size: 1024 }),
    incoming({ attachments: [{ name: "a", size: 1023 }] }),
  ],
  [
    "words of an attachment",
    { AttachmentContainsWords: ["one"] },
    attached({ text: "one" }),
    incoming({ attachments: [] }),
  ],
  [
    "patterns of an attachment",
    { AttachmentMatchesPatterns: ["o.e"] },
    attached({ text: "one" }),
    incoming({ attachments: [] }),
  ],
  [
    "a program",
    { AttachmentHasExecutableContent: true },
    attached({ executable: true }),
    incoming({ attachments: [{ name: "a", executable: false }] }),
  ],
  [
    "a locked attachment",
    { AttachmentIsPasswordProtected: true },
    attached({ passwordProtected: true }),
    incoming({ attachments: [] }),
  ],
  [
    "an unreadable attachment",
    { AttachmentIsUnsupported: true },
    attached({ unsupported: true }),
    incoming({ attachments: [] }),
  ],
  [
    "an endless attachment",
    { AttachmentProcessingLimitExceeded: true },
    attached({ processingLimitExceeded: true }),
    incoming({ attachments: [] }),
  ],
];

test.each(table)("%s", (_name, conditions, yes, no) => {
  for (const [message, fits] of [
    [yes, true],
    [no, false],
  ] as const) {
    expect(acts(conditions, message, { as: "conditions" })).toBe(fits);
    expect(acts(conditions, message, { as: "exceptions" })).toBe(!fits);
  }
});

test("all conditions, any value of one, none of the exceptions", () => {
  const words = { SubjectContainsWords: ["bye", "hello"], SenderDomainIs: ["example.com"] };
  const acted = (parameters: ObjectRecord) =>
    new Post("empty").rule("Tried", { ...parameters, SetAuditSeverity: "Low" }).place(incoming())
      .rulesThatActed;
  expect(acted(words)).toEqual(["Tried"]);
  expect(acted({ ...words, SenderDomainIs: ["fabrikam.com"] })).toEqual([]);
  expect(acted({ ...words, ExceptIfSentTo: ["bob"], ExceptIfSCLOver: 0 })).toEqual([]);
  expect(acted({})).toEqual(["Tried"]);
});
