import { type CompiledAction, compileActions, managerAs } from "../rules/actions";
import { HARMFUL } from "../rules/harm";
import { unknownPropertyOf } from "../rules/rule";
import { ACTIONS, type Action } from "../rules/rule-properties";
import type { TransportRule } from "../tenant";
import { flag, isUnset, list, text } from "../values";
import { acts, few } from "./rules";

/** Actions that only say more about another one. */
const companions: ReadonlySet<string> = new Set<Action>([
  "applyHtmlDisclaimerFallbackAction",
  "applyHtmlDisclaimerLocation",
  "applyRightsProtectionCustomizationTemplate",
  "incidentReportContent",
  "incidentReportOriginalMail",
  "logEventText",
  "routeMessageOutboundRequireTls",
  "setAuditSeverity",
  "setHeaderValue",
  "smtpRejectMessageRejectStatusCode",
]);

/** Actions that decide where a message ends; where a rule sends it is an arrow. */
const deciding: readonly Action[] = [
  ...HARMFUL.filter((action) => action !== "routeMessageOutboundConnector"),
  "stopRuleProcessing",
];

/** What a rule does, in Exchange's words: all that decides where a message ends, and a little of the rest. */
export function deedsOf(rule: TransportRule): readonly string[] {
  const does = (action: Action) => !isUnset(rule[action]);
  // Its reason text says the same as a status code.
  const isDouble = (action: Action) =>
    action === "rejectMessageEnhancedStatusCode" && does("rejectMessageReasonText");
  const isHeavy = (action: Action) =>
    deciding.includes(action) &&
    !(action === "addManagerAsRecipientType" && managerAs(rule) !== "redirectMessageTo");
  const heavy = deciding.filter((action) => does(action) && isHeavy(action) && !isDouble(action));
  const light = ACTIONS.filter((action) => does(action) && !companions.has(action) && !isHeavy(action));
  return [...heavy, ...light.slice(0, Math.max(0, 2 - heavy.length))].map((action) => worded(action, rule));
}

function worded(action: Action, rule: TransportRule): string {
  if (action === "setSCL") return `${action} ${text(rule.setSCL)}`;
  return action === "redirectMessageTo" || action === "moderateMessageByUser"
    ? `${action} ${few(list(rule[action]))}`
    : action;
}

/** Whether mail goes where it would go without the rule, as far as the rule itself decides. */
export const isHarmless = (rule: TransportRule): boolean =>
  !acts(rule) ||
  (!flag(rule.stopRuleProcessing) &&
    unknownPropertyOf(rule) === undefined &&
    compileActions(rule).every(leavesAlone));

function leavesAlone(action: CompiledAction): boolean {
  switch (action.does) {
    case "note":
    case "prependSubject":
    case "disclaim":
    case "classify":
    case "copy":
      return true;
    case "manager":
      return action.as !== "redirectMessageTo";
    case "setHeader":
    case "removeHeader":
      // By its own fields the vendor knows whose mail it is, and our rules know its verdict.
      return !/^x-cloud-sec-av-/i.test(action.name);
    default:
      return false;
  }
}
