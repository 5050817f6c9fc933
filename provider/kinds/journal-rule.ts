import { journalRuleProperties } from "./generated/journal-rule.generated";
import { objectKind } from "./object-kind";
import { isBlank } from "./values";

/**
 * A rule that sends copies of mail to a journal address.
 * Cmdlets: New-/Set-/Get-/Remove-/Enable-/Disable-JournalRule. Exchange creates it disabled unless `enabled` is true.
 */
export const journalRule = objectKind({
  noun: "JournalRule",
  properties: journalRuleProperties,
  required: ["name", "journalEmailAddress"],
  toggled: true,
  needs: ["TransportConfig"],
  isSettling: (tenant, _command, { code }) =>
    code === "journalReportAddressMissing" &&
    !isBlank(tenant.records("TransportConfig")[0]?.JournalingReportNdrTo),
});
