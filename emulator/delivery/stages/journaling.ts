import { journalRuleRecord } from "../../cmdlets/journal-rule";
import { journalingReportNdrTo } from "../../cmdlets/transport-config";
import { type ObjectRecord, sameName, text } from "../../json";
import type { TenantState } from "../../tenant/state";
import { type Addressee, type Copy, type Stage, step } from "../copy";
import type { JournalCopy } from "../delivery";
import { isMember, mailAddress, samePerson, whoHas } from "../people";
import { isInside } from "../rules/recipient-predicates";
import { isFromInside } from "../rules/sender-predicates";
import { byDomain } from "./next-hop";

/** A report on the copy for every target whose rules it falls under (assumption `journaledOnEachPass`). */
export const journaling: Stage = ({ state }, copy) => {
  const reports = state.journalRules
    .map((object) => journalRuleRecord(state, object))
    .filter((rule) => rule.Enabled === true)
    .filter((rule) => copy.recipients.some((recipient) => isJournaled(state, rule, copy, recipient)))
    .map((rule) => reportFor(state, rule));
  const journal = reports.filter(({ to }, index) => reports.findIndex((one) => one.to === to) === index);
  return step({ on: [copy], journal });
};

/** Assumption `scopeOfJournals`. */
function isJournaled(state: TenantState, rule: ObjectRecord, copy: Copy, { address }: Addressee): boolean {
  const concerns = (person: string) => {
    const wanted = text(rule.Recipient);
    return wanted === "" || samePerson(state, person, wanted) || isMember(state, person, wanted);
  };
  const internal = isFromInside(state, copy) && isInside(state, address);
  return (
    (rule.Scope === "Global" || (rule.Scope === "Internal") === internal) &&
    (concerns(address) || concerns(copy.message.from)) &&
    !sameName(address, journalingReportNdrTo(state))
  );
}

function reportFor(state: TenantState, rule: ObjectRecord): JournalCopy {
  const named = text(rule.JournalEmailAddress);
  const contact = whoHas(state, named);
  const to = contact === undefined ? named : mailAddress(contact);
  return { rule: text(rule.Name), to, host: byDomain(state, to).host };
}
