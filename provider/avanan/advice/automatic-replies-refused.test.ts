import { specOf } from "../spec.test-helper";
import { automaticRepliesRefused } from "./automatic-replies-refused";

const advice = (spec: object) => automaticRepliesRefused(specOf({ protect: ["outgoing"], ...spec }));

test("replies that are inspected and cannot come back are lost", () => {
  expect(advice({ inspectAutomaticReplies: true })).toEqual([
    {
      code: "automaticRepliesRefused",
      severity: "error",
      object: "Avanan DLP Inbound",
      what: 'automatic replies and receipts go through the vendor (avanan:inspectAutomaticReplies), and "Avanan DLP Inbound" recognises it by addresses',
      why: "they have no sender address, so that Exchange refuses to take them back and they are lost",
      todo: "Set avanan:dlpCertificate, or take avanan:inspectAutomaticReplies out",
    },
  ]);
});

test.each<object>([
  {},
  { inspectAutomaticReplies: false },
  { inspectAutomaticReplies: true, dlpCertificate: "mail.contoso.com" },
])("with %j they are not", (spec) => {
  expect(advice(spec)).toEqual([]);
});
