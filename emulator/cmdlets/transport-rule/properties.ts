import { knownCmdlet, type Parameter } from "../../catalogue";
import type { Json, ObjectRecord } from "../../json";

const parameters = [...knownCmdlet("New-TransportRule").parameters.values()];

function withRole(role: Parameter["role"]): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.role === role);
}

/** Conditions, exceptions and actions, straight from the catalogue. */
export const conditions = withRole("condition");
export const exceptions = withRole("exception");
export const actions = withRole("action");
export const parts: readonly Parameter[] = [...conditions, ...exceptions, ...actions];

/** Two halves of one predicate or action: sent together, cleared together. */
const halves: readonly (readonly [string, string])[] = [
  ["HeaderContainsMessageHeader", "HeaderContainsWords"],
  ["HeaderMatchesMessageHeader", "HeaderMatchesPatterns"],
  ["ADComparisonAttribute", "ADComparisonOperator"],
  ["BetweenMemberOf1", "BetweenMemberOf2"],
  ["ManagerForEvaluatedUser", "ManagerAddresses"],
];
export const pairs: readonly (readonly [string, string])[] = [
  ...halves,
  ...halves.map(([one, other]): [string, string] => [`ExceptIf${one}`, `ExceptIf${other}`]),
  ["SetHeaderName", "SetHeaderValue"],
];

/** Details of an action that are nothing without it. */
export const details: Readonly<Record<string, string>> = {
  ApplyHtmlDisclaimerLocation: "ApplyHtmlDisclaimerText",
  ApplyHtmlDisclaimerFallbackAction: "ApplyHtmlDisclaimerText",
  IncidentReportContent: "GenerateIncidentReport",
  IncidentReportOriginalMail: "GenerateIncidentReport",
};

/** Accepted, but never read back under its own name. */
const notReadBack = new Set(["NotifySender", "IncidentReportOriginalMail"]);

export function unset(parameter: Parameter): Json {
  return parameter.type === "Boolean" ? false : null;
}

export function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** Property for property as the service returns it; what is derived is filled in by `record.ts`. */
export const blank: ObjectRecord = {
  Priority: 0,
  DlpPolicy: null,
  DlpPolicyId: "00000000-0000-0000-0000-000000000000",
  Comments: null,
  CreatedBy: "Emulator Administrator",
  LastModifiedBy: "Emulator Administrator",
  ManuallyModified: false,
  ActivationDate: null,
  ExpiryDate: null,
  Description: "",
  RuleVersion: { Major: 14, Minor: 0, Build: 0, Revision: 0, MajorRevision: 0, MinorRevision: 0 },
  Size: 0,
  Conditions: null,
  Exceptions: null,
  Actions: null,
  State: "Enabled",
  Mode: "Enforce",
  IsRuleConfigurationSupported: true,
  RuleConfigurationUnsupportedReason: "",
  RuleErrorAction: "Ignore",
  SenderAddressLocation: "Header",
  RecipientAddressType: "Resolved",
  RuleSubType: "None",
  RegexSize: 0,
  UseLegacyRegex: false,
  SenderInRecipientList: null,
  RecipientInSenderList: null,
  ExceptIfSenderInRecipientList: null,
  ExceptIfRecipientInSenderList: null,
  ContentMatchesPrompt: null,
  ContentMatchesPromptVerdict: null,
  ExceptIfContentMatchesPrompt: null,
  ExceptIfContentMatchesPromptVerdict: null,
  MessageContainsAllDataClassifications: null,
  ExceptIfMessageContainsAllDataClassifications: null,
  ...Object.fromEntries(
    parts
      .filter((parameter) => !notReadBack.has(parameter.name))
      .map((parameter) => [parameter.name, unset(parameter)]),
  ),
  SenderNotificationType: null,
};
