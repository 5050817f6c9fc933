/**
 * Every property of a transport rule, by the part it plays. The names are New-TransportRule's parameters with the
 * leading run of capitals lowered; a test compares these lists with the parameter catalogue, so that a parameter
 * Microsoft adds shows up there and not as a silent mismatch here.
 */

/** Conditions; each also exists as an exception (`exceptIf` + the parameter's own name). */
export const CONDITIONS = [
  "from",
  "fromMemberOf",
  "fromScope",
  "fromAddressContainsWords",
  "fromAddressMatchesPatterns",
  "senderDomainIs",
  "senderIpRanges",
  "senderADAttributeContainsWords",
  "senderADAttributeMatchesPatterns",
  "senderManagementRelationship",
  "sentTo",
  "sentToMemberOf",
  "sentToScope",
  "recipientAddressContainsWords",
  "recipientAddressMatchesPatterns",
  "recipientDomainIs",
  "recipientADAttributeContainsWords",
  "recipientADAttributeMatchesPatterns",
  "anyOfRecipientAddressContainsWords",
  "anyOfRecipientAddressMatchesPatterns",
  "anyOfToHeader",
  "anyOfToHeaderMemberOf",
  "anyOfCcHeader",
  "anyOfCcHeaderMemberOf",
  "anyOfToCcHeader",
  "anyOfToCcHeaderMemberOf",
  "betweenMemberOf1",
  "betweenMemberOf2",
  "managerAddresses",
  "managerForEvaluatedUser",
  "adComparisonAttribute",
  "adComparisonOperator",
  "subjectContainsWords",
  "subjectMatchesPatterns",
  "subjectOrBodyContainsWords",
  "subjectOrBodyMatchesPatterns",
  "headerContainsMessageHeader",
  "headerContainsWords",
  "headerMatchesMessageHeader",
  "headerMatchesPatterns",
  "attachmentContainsWords",
  "attachmentMatchesPatterns",
  "attachmentNameMatchesPatterns",
  "attachmentExtensionMatchesWords",
  "attachmentPropertyContainsWords",
  "attachmentHasExecutableContent",
  "attachmentIsPasswordProtected",
  "attachmentIsUnsupported",
  "attachmentProcessingLimitExceeded",
  "attachmentSizeOver",
  "contentCharacterSetContainsWords",
  "hasClassification",
  "hasNoClassification",
  "hasSenderOverride",
  "messageContainsDataClassifications",
  "messageSizeOver",
  "messageTypeMatches",
  "sclOver",
  "withImportance",
  // Reserved for Microsoft's own use (catalogue): never readable, so always "cannot tell".
  "senderInRecipientList",
  "recipientInSenderList",
  // Read back, and documented nowhere (exchange-online.md b).
  "contentMatchesPrompt",
] as const;
export type Condition = (typeof CONDITIONS)[number];
type Capitals<name extends string> = name extends `scl${infer rest}`
  ? `SCL${rest}`
  : name extends `ad${infer rest}`
    ? `AD${rest}`
    : Capitalize<name>;
export type Exception = `exceptIf${Capitals<Condition>}`;

export const ACTIONS = [
  "addManagerAsRecipientType",
  "addToRecipients",
  "applyClassification",
  "applyHtmlDisclaimerFallbackAction",
  "applyHtmlDisclaimerLocation",
  "applyHtmlDisclaimerText",
  "applyOME",
  "applyRightsProtectionCustomizationTemplate",
  "applyRightsProtectionTemplate",
  "blindCopyTo",
  "copyTo",
  "deleteMessage",
  "disconnect",
  "generateIncidentReport",
  "generateNotification",
  "incidentReportContent",
  "incidentReportOriginalMail",
  "logEventText",
  "moderateMessageByManager",
  "moderateMessageByUser",
  "notifySender",
  "prependSubject",
  "quarantine",
  "redirectMessageTo",
  "rejectMessageEnhancedStatusCode",
  "rejectMessageReasonText",
  "removeHeader",
  "removeOME",
  "removeOMEv2",
  "removeRMSAttachmentEncryption",
  "routeMessageOutboundConnector",
  "routeMessageOutboundRequireTls",
  "setAuditSeverity",
  "setHeaderName",
  "setHeaderValue",
  "setSCL",
  "smtpRejectMessageRejectStatusCode",
  "smtpRejectMessageRejectText",
  "stopRuleProcessing",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Properties that neither select nor do anything: names, settings read elsewhere, what Get-TransportRule adds. */
export const NEUTRAL: ReadonlySet<string> = new Set([
  ...["name", "enabled", "state", "mode", "priority", "comments", "activationDate", "expiryDate"],
  ...["recipientAddressType", "senderAddressLocation", "ruleErrorAction", "ruleSubType", "useLegacyRegex"],
  ...["adopt", "identity", "guid", "id", "immutableId", "distinguishedName", "exchangeObjectId"],
  ...["description", "ruleVersion", "size", "regexSize", "conditions", "exceptions", "actions"],
  ...["createdBy", "lastModifiedBy", "whenChanged", "whenChangedUTC", "whenCreated", "whenCreatedUTC"],
  ...["isValid", "isRuleConfigurationSupported", "ruleConfigurationUnsupportedReason", "manuallyModified"],
  ...["organizationId", "organizationalUnitRoot", "exchangeVersion", "objectState", "objectCategory"],
  ...["objectClass", "originatingServer", "dlpPolicyId", "senderNotificationType", "dlpPolicy"],
  ...["externalDirectoryObjectId", "runspaceId"],
  ...["psComputerName", "psShowComputerName", "displayName", "whatIf", "confirm"],
]);

/** `SenderIPAddresses` -> `senderIPAddresses`, `SCLOver` -> `sclOver`, `ADComparison…` -> `adComparison…`. */
export function propertyOf(parameter: string): string {
  const run = /^[A-Z]+/.exec(parameter)?.[0] ?? "";
  const keep = run.length > 1 && run.length < parameter.length ? run.length - 1 : run.length;
  return parameter.slice(0, keep).toLowerCase() + parameter.slice(keep);
}

/** `sclOver` -> `exceptIfSCLOver`, `from` -> `exceptIfFrom`. */
export function exceptionOf(condition: Condition): Exception {
  const upper = condition.replace(/^(scl|ad)(?=[A-Z])/, (run) => run.toUpperCase());
  return `exceptIf${upper.charAt(0).toUpperCase()}${upper.slice(1)}` as Exception;
}
