import { journalRuleProperties } from "../../provider/kinds/generated/journal-rule.generated";
import { transportRuleProperties } from "../../provider/kinds/generated/transport-rule.generated";
import type { KindTable, Row } from "./table";
import { verbatim } from "./values";

const always = (row: Row): Row => ({ ...row, cleared: "refused" });
const day = (year: number) => `${year}-01-31T22:00:00.000Z`;
const nextYear = new Date().getUTCFullYear() + 1;
const dates: Row = {
  values: [
    { declared: day(nextYear), shown: `${nextYear}-01-31T22:00:00.0000000Z` },
    { declared: day(nextYear + 1), shown: `${nextYear + 1}-01-31T22:00:00.0000000Z` },
  ],
};

/** Half of a predicate is nothing without the other half. */
const half = (other: string, value: unknown): Row => ({ beside: { [other]: value }, clearedWith: [other] });
const both = (
  prefix: string,
  one: string,
  other: string,
  values: readonly [unknown, unknown],
): KindTable["rows"] => {
  const spelled = (name: string) =>
    prefix === ""
      ? name
      : `${prefix}${name.startsWith("ad") ? "AD" : name[0]?.toUpperCase()}${name.slice(name.startsWith("ad") ? 2 : 1)}`;
  return [
    [spelled(one), half(spelled(other), values[1])],
    [spelled(other), half(spelled(one), values[0])],
  ];
};
const pairs = ["", "exceptIf"].flatMap((prefix) => [
  ...both(prefix, "headerContainsMessageHeader", "headerContainsWords", ["X-Walked", ["yes"]]),
  ...both(prefix, "headerMatchesMessageHeader", "headerMatchesPatterns", ["X-Walked", ["^y"]]),
  ...both(prefix, "adComparisonAttribute", "adComparisonOperator", ["City", "Equal"]),
  ...both(prefix, "betweenMemberOf1", "betweenMemberOf2", [["pilot@contoso.com"], ["all-staff@contoso.com"]]),
  ...both(prefix, "managerAddresses", "managerForEvaluatedUser", [["dave@contoso.com"], "Sender"]),
]);

export const transportRules: KindTable = {
  kind: "TransportRule",
  noun: "TransportRule",
  properties: transportRuleProperties,
  base: {
    name: "Walked",
    fromScope: "NotInOrganization",
    sentToScope: "InOrganization",
    setSCL: 1,
    stopRuleProcessing: true,
    comments: "as always",
  },
  cleared: {
    boolean: false,
    text: null,
    texts: null,
    choice: null,
    choices: null,
    integer: null,
    size: null,
    time: null,
    addresses: null,
  },
  derived: ["Description", "Size", "RegexSize", "Conditions", "Exceptions", "Actions"],
  rows: [
    [
      "name",
      always({ values: verbatim("Walked", "Walked anew"), moves: ["Identity", "Id", "DistinguishedName"] }),
    ],
    ["comments", { values: verbatim("Müller & Söhne", "another"), cleared: "" }],
    ["priority", always({ values: verbatim(1, 3) })],
    [
      "enabled",
      always({
        values: [
          { declared: true, shown: "Enabled" },
          { declared: false, shown: "Disabled" },
        ],
        readAs: "State",
        outside: ({ declared }) => ({
          cmdlet: declared === true ? "Enable-TransportRule" : "Disable-TransportRule",
          parameters: {},
        }),
      }),
    ],
    ["activationDate", dates],
    ["expiryDate", dates],
    [
      /^(exceptIfH|h)asClassification$|^applyClassification$/,
      { values: verbatim("ExInternal", "ExPartner") },
    ],
    [
      "applyHtmlDisclaimerText",
      { moves: ["ApplyHtmlDisclaimerLocation", "ApplyHtmlDisclaimerFallbackAction"] },
    ],
    [/^applyHtmlDisclaimer/, { beside: { applyHtmlDisclaimerText: "<p>Contoso</p>" } }],
    ["incidentReportContent", { beside: { generateIncidentReport: "alice@contoso.com" } }],
    ["rejectMessageReasonText", { moves: ["RejectMessageEnhancedStatusCode"] }],
    ["rejectMessageEnhancedStatusCode", { moves: ["RejectMessageReasonText"] }],
    ["setHeaderName", half("setHeaderValue", "yes")],
    ["setHeaderValue", half("setHeaderName", "X-Walked")],
    [
      "routeMessageOutboundConnector",
      {
        values: verbatim("Routed one", "Routed other"),
        given: (emulator) => {
          for (const Name of ["Routed one", "Routed other"]) {
            emulator.admin("New-OutboundConnector", { Name, IsTransportRuleScoped: true, UseMXRecord: true });
          }
        },
      },
    ],
    ...pairs,
  ],
};

export const journalRules: KindTable = {
  kind: "JournalRule",
  noun: "JournalRule",
  properties: journalRuleProperties,
  base: { name: "Walked", journalEmailAddress: "walked@fabrikam.com", scope: "Internal", enabled: true },
  cleared: { text: null },
  rows: [
    [
      "name",
      always({ values: verbatim("Walked", "Walked anew"), moves: ["Identity", "Id", "DistinguishedName"] }),
    ],
    ["journalEmailAddress", always({ values: verbatim("one@fabrikam.com", "other@example.com") })],
    ["recipient", { values: verbatim("alice@contoso.com", "pilot@contoso.com") }],
    [
      "enabled",
      always({
        outside: ({ declared }) => ({
          cmdlet: declared === true ? "Enable-JournalRule" : "Disable-JournalRule",
          parameters: {},
        }),
      }),
    ],
  ],
};
