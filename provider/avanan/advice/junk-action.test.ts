import { specOf } from "../spec.test-helper";
import { junkAction } from "./junk-action";
import { tenantOf } from "./known-tenant.test-helper";

const advice = (spamAction: string, highConfidenceSpamAction: string) =>
  junkAction(specOf(), tenantOf({ contentFilter: { spamAction, highConfidenceSpamAction } }));

test("where the vendor's spam goes instead of the junk folder", () => {
  expect(advice("MoveToJmf", "Quarantine")).toEqual([
    {
      code: "junkAction",
      severity: "warning",
      object: "Default",
      what: "what the vendor marks as certain spam (SCL 9) goes to Microsoft's quarantine, beside the vendor's own, not to the junk folder",
      why: 'that is what the anti-spam policy "Default" does (HighConfidenceSpamAction Quarantine)',
      todo: "If it is to be in the junk folder: Set-HostedContentFilterPolicy -Identity Default -HighConfidenceSpamAction MoveToJmf",
    },
  ]);
  expect(advice("AddXHeader", "Delete")[0]?.what).toBe(
    "what the vendor marks as spam (SCL 6) stays in the inbox, with a header, as certain spam (SCL 9) is deleted, not to the junk folder",
  );
  expect(advice("New", "MoveToJmf")[0]?.what).toContain("is dealt with by New");
});

test("the junk folder is what the vendor means", () => {
  expect(advice("MoveToJmf", "MoveToJmf")).toEqual([]);
});
