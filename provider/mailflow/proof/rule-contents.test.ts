import type { TransportRule } from "../tenant";
import { contentsFor } from "./rule-contents";

const contents = (rule: Partial<TransportRule>) => contentsFor({ name: "r", ...rule });

test.each<[Partial<TransportRule>, object]>([
  [{}, {}],
  [{ subjectContainsWords: ["invoice", "bill"] }, { subject: "invoice" }],
  [{ subjectOrBodyMatchesPatterns: ["^PO-\\d+"] }, { subject: "PO-1" }],
  [{ headerContainsMessageHeader: "X-Tag", headerContainsWords: ["one"] }, { headers: { "X-Tag": "one" } }],
  [{ headerMatchesMessageHeader: "X-Tag", headerMatchesPatterns: ["[^a]{9}"] }, {}],
  [{ messageSizeOver: "1 KB" }, { size: 1025 }],
  [{ sclOver: 5 }, { scl: 5 }],
  [{ withImportance: "High" }, { importance: "High" }],
  [{ messageTypeMatches: "Calendaring" }, { type: "Calendaring" }],
  [{ hasClassification: "Secret" }, { classification: "Secret" }],
  [{ attachmentExtensionMatchesWords: ["exe"] }, { attachments: [{ name: "file.exe" }] }],
  [{ attachmentHasExecutableContent: true }, { attachments: [{ executable: true }] }],
])("a message for %j", (rule, message) => {
  expect(contents(rule)).toHaveLength(1);
  expect(contents(rule)[0]).toMatchObject(message);
});

test("what spares a message and may change under way is tried, too", () => {
  expect(contents({ exceptIfSCLOver: 5 })).toEqual([{}, { scl: 5 }]);
  expect(
    contents({ exceptIfHeaderContainsMessageHeader: "X-Pass", exceptIfHeaderContainsWords: ["yes"] }),
  ).toEqual([{}, { headers: { "X-Pass": "yes" } }]);
  expect(contents({ exceptIfSubjectContainsWords: ["invoice"] })).toEqual([{}]);
});
