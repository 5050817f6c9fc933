import { decidesDelivery } from "./delivery-rule";

test.each<[string, Record<string, unknown>, boolean]>([
  ["quarantine", { Quarantine: true }, true],
  ["a redirect that is tagged", { RedirectMessageTo: ["bob@contoso.com"], PrependSubject: "[x] " }, true],
  ["a route", { RouteMessageOutboundConnector: "Signatures", StopRuleProcessing: true }, true],
  ["a refusal", { RejectMessageReasonText: "no" }, true],
  ["an allow", { SetSCL: -1, StopRuleProcessing: true }, true],
  ["an allow whose SCL came as text", { SetSCL: "-1" }, true],
  ["an allow that tags", { SetSCL: -1, PrependSubject: "[safe] " }, false],
  ["a tag", { PrependSubject: "[external] ", DeleteMessage: false, Quarantine: false }, false],
  ["a disclaimer that stops", { ApplyHtmlDisclaimerText: "<p>x</p>", StopRuleProcessing: true }, false],
  ["a copy, which would be sent twice", { BlindCopyTo: ["archive@contoso.com"] }, false],
  ["a mere stop", { StopRuleProcessing: true }, false],
])("%s", (_what, record, decides) => {
  expect(decidesDelivery({ Name: "x", Priority: 0, ...record })).toBe(decides);
});
