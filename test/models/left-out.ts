/**
 * What the comparison does not meet, and why. Of rules by parameter, exceptions like their conditions; a test holds this
 * against the catalogue, so that nothing is left out unsaid.
 */
const reasons = {
  people: "the emulator keeps neither attributes nor managers of people",
  content: "the emulator reads neither document properties nor sensitive data",
  microsoft: "neither model can read what is reserved for Microsoft or out of use",
  decided: "a person decides, which both models leave open",
  elsewhere: "it changes neither the way of the mail nor anything that a rule looks at",
  detail: "a detail of an action that is met",
} as const;

export const leftOut: Readonly<Record<string, (typeof reasons)[keyof typeof reasons]>> = {
  ADComparisonAttribute: reasons.people,
  ADComparisonOperator: reasons.people,
  ManagerAddresses: reasons.people,
  ManagerForEvaluatedUser: reasons.people,
  SenderManagementRelationship: reasons.people,
  SenderADAttributeContainsWords: reasons.people,
  SenderADAttributeMatchesPatterns: reasons.people,
  RecipientADAttributeContainsWords: reasons.people,
  RecipientADAttributeMatchesPatterns: reasons.people,
  AddManagerAsRecipientType: reasons.people,
  AttachmentPropertyContainsWords: reasons.content,
  MessageContainsDataClassifications: reasons.content,
  HasSenderOverride: reasons.microsoft,
  Disconnect: reasons.microsoft,
  LogEventText: reasons.microsoft,
  NotifySender: reasons.microsoft,
  SmtpRejectMessageRejectStatusCode: reasons.microsoft,
  SmtpRejectMessageRejectText: reasons.microsoft,
  ModerateMessageByManager: reasons.decided,
  ModerateMessageByUser: reasons.decided,
  ApplyOME: reasons.elsewhere,
  RemoveOME: reasons.elsewhere,
  RemoveOMEv2: reasons.elsewhere,
  RemoveRMSAttachmentEncryption: reasons.elsewhere,
  ApplyRightsProtectionTemplate: reasons.elsewhere,
  ApplyRightsProtectionCustomizationTemplate: reasons.elsewhere,
  RouteMessageOutboundRequireTls: reasons.elsewhere,
  GenerateIncidentReport: reasons.elsewhere,
  GenerateNotification: reasons.elsewhere,
  ApplyHtmlDisclaimerLocation: reasons.detail,
  ApplyHtmlDisclaimerFallbackAction: reasons.detail,
  IncidentReportContent: reasons.detail,
  RejectMessageEnhancedStatusCode: reasons.detail,
};

/**
 * Of the rest: RouteAllMessagesViaOnPremises, AssociatedAcceptedDomains, ClientHostNames, certificate names with their issuer,
 * who may write to a recipient and who moderates, and the spam action Redirect, of all of which the emulator says that it does not
 * know, as it does of header fields that servers write; an ending together with added or redirected people, likewise; external
 * relay domains and dynamic groups, which it has none of. How often somebody gets the very same copy is not compared, nor what a
 * loop copies on rounds that the model does not follow.
 */
