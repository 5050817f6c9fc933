// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const transportRuleProperties = {
  adComparisonAttribute: {"parameter":"ADComparisonAttribute","type":"choice","on":"both","caseless":true,"choices":["City","Company","Country","CustomAttribute1","CustomAttribute2","CustomAttribute3","CustomAttribute4","CustomAttribute5","CustomAttribute6","CustomAttribute7","CustomAttribute8","CustomAttribute9","CustomAttribute10","CustomAttribute11","CustomAttribute12","CustomAttribute13","CustomAttribute14","CustomAttribute15","Department","DisplayName","Email","FaxNumber","FirstName","HomePhoneNumber","Initials","LastName","Manager","MobileNumber","Notes","Office","OtherFaxNumber","OtherHomePhoneNumber","OtherPhoneNumber","PagerNumber","PhoneNumber","POBox","State","Street","Title","UserLogonName","ZipCode"],"role":"condition"},
  adComparisonOperator: {"parameter":"ADComparisonOperator","type":"choice","on":"both","caseless":true,"choices":["Equal","NotEqual"],"role":"condition"},
  activationDate: {"parameter":"ActivationDate","type":"time","on":"both"},
  addManagerAsRecipientType: {"parameter":"AddManagerAsRecipientType","type":"choice","on":"both","caseless":true,"choices":["To","Cc","Bcc","Redirect"],"role":"action"},
  addToRecipients: {"parameter":"AddToRecipients","type":"texts","on":"both","caseless":true,"role":"action"},
  anyOfCcHeader: {"parameter":"AnyOfCcHeader","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfCcHeaderMemberOf: {"parameter":"AnyOfCcHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfRecipientAddressContainsWords: {"parameter":"AnyOfRecipientAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfRecipientAddressMatchesPatterns: {"parameter":"AnyOfRecipientAddressMatchesPatterns","type":"texts","on":"both","role":"condition"},
  anyOfToCcHeader: {"parameter":"AnyOfToCcHeader","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfToCcHeaderMemberOf: {"parameter":"AnyOfToCcHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfToHeader: {"parameter":"AnyOfToHeader","type":"texts","on":"both","caseless":true,"role":"condition"},
  anyOfToHeaderMemberOf: {"parameter":"AnyOfToHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"condition"},
  applyClassification: {"parameter":"ApplyClassification","type":"text","on":"both","role":"action"},
  applyHtmlDisclaimerFallbackAction: {"parameter":"ApplyHtmlDisclaimerFallbackAction","type":"choice","on":"both","caseless":true,"choices":["Wrap","Ignore","Reject"],"role":"action"},
  applyHtmlDisclaimerLocation: {"parameter":"ApplyHtmlDisclaimerLocation","type":"choice","on":"both","caseless":true,"choices":["Append","Prepend"],"role":"action"},
  applyHtmlDisclaimerText: {"parameter":"ApplyHtmlDisclaimerText","type":"text","on":"both","maxLength":5000,"role":"action"},
  applyOME: {"parameter":"ApplyOME","type":"boolean","on":"both","role":"action"},
  applyRightsProtectionCustomizationTemplate: {"parameter":"ApplyRightsProtectionCustomizationTemplate","type":"text","on":"both","role":"action"},
  applyRightsProtectionTemplate: {"parameter":"ApplyRightsProtectionTemplate","type":"text","on":"both","role":"action"},
  attachmentContainsWords: {"parameter":"AttachmentContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  attachmentExtensionMatchesWords: {"parameter":"AttachmentExtensionMatchesWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  attachmentHasExecutableContent: {"parameter":"AttachmentHasExecutableContent","type":"boolean","on":"both","role":"condition"},
  attachmentIsPasswordProtected: {"parameter":"AttachmentIsPasswordProtected","type":"boolean","on":"both","role":"condition"},
  attachmentIsUnsupported: {"parameter":"AttachmentIsUnsupported","type":"boolean","on":"both","role":"condition"},
  attachmentMatchesPatterns: {"parameter":"AttachmentMatchesPatterns","type":"texts","on":"both","role":"condition"},
  attachmentNameMatchesPatterns: {"parameter":"AttachmentNameMatchesPatterns","type":"texts","on":"both","role":"condition"},
  attachmentProcessingLimitExceeded: {"parameter":"AttachmentProcessingLimitExceeded","type":"boolean","on":"both","role":"condition"},
  attachmentPropertyContainsWords: {"parameter":"AttachmentPropertyContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  attachmentSizeOver: {"parameter":"AttachmentSizeOver","type":"size","on":"both","role":"condition"},
  betweenMemberOf1: {"parameter":"BetweenMemberOf1","type":"texts","on":"both","caseless":true,"role":"condition"},
  betweenMemberOf2: {"parameter":"BetweenMemberOf2","type":"texts","on":"both","caseless":true,"role":"condition"},
  blindCopyTo: {"parameter":"BlindCopyTo","type":"texts","on":"both","caseless":true,"role":"action"},
  comments: {"parameter":"Comments","type":"text","on":"both","maxLength":1024},
  contentCharacterSetContainsWords: {"parameter":"ContentCharacterSetContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  copyTo: {"parameter":"CopyTo","type":"texts","on":"both","caseless":true,"role":"action"},
  deleteMessage: {"parameter":"DeleteMessage","type":"boolean","on":"both","role":"action"},
  disconnect: {"parameter":"Disconnect","type":"boolean","on":"both","role":"action","refused":"it does nothing in Exchange Online"},
  dlpPolicy: {"parameter":"DlpPolicy","type":"text","on":"both","refused":"it does nothing in Exchange Online"},
  enabled: {"parameter":"Enabled","type":"boolean","on":"new","alwaysSet":true},
  exceptIfADComparisonAttribute: {"parameter":"ExceptIfADComparisonAttribute","type":"choice","on":"both","caseless":true,"choices":["City","Company","Country","CustomAttribute1","CustomAttribute2","CustomAttribute3","CustomAttribute4","CustomAttribute5","CustomAttribute6","CustomAttribute7","CustomAttribute8","CustomAttribute9","CustomAttribute10","CustomAttribute11","CustomAttribute12","CustomAttribute13","CustomAttribute14","CustomAttribute15","Department","DisplayName","Email","FaxNumber","FirstName","HomePhoneNumber","Initials","LastName","Manager","MobileNumber","Notes","Office","OtherFaxNumber","OtherHomePhoneNumber","OtherPhoneNumber","PagerNumber","PhoneNumber","POBox","State","Street","Title","UserLogonName","ZipCode"],"role":"exception"},
  exceptIfADComparisonOperator: {"parameter":"ExceptIfADComparisonOperator","type":"choice","on":"both","caseless":true,"choices":["Equal","NotEqual"],"role":"exception"},
  exceptIfAnyOfCcHeader: {"parameter":"ExceptIfAnyOfCcHeader","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfCcHeaderMemberOf: {"parameter":"ExceptIfAnyOfCcHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfRecipientAddressContainsWords: {"parameter":"ExceptIfAnyOfRecipientAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfRecipientAddressMatchesPatterns: {"parameter":"ExceptIfAnyOfRecipientAddressMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfAnyOfToCcHeader: {"parameter":"ExceptIfAnyOfToCcHeader","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfToCcHeaderMemberOf: {"parameter":"ExceptIfAnyOfToCcHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfToHeader: {"parameter":"ExceptIfAnyOfToHeader","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAnyOfToHeaderMemberOf: {"parameter":"ExceptIfAnyOfToHeaderMemberOf","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAttachmentContainsWords: {"parameter":"ExceptIfAttachmentContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAttachmentExtensionMatchesWords: {"parameter":"ExceptIfAttachmentExtensionMatchesWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAttachmentHasExecutableContent: {"parameter":"ExceptIfAttachmentHasExecutableContent","type":"boolean","on":"both","role":"exception"},
  exceptIfAttachmentIsPasswordProtected: {"parameter":"ExceptIfAttachmentIsPasswordProtected","type":"boolean","on":"both","role":"exception"},
  exceptIfAttachmentIsUnsupported: {"parameter":"ExceptIfAttachmentIsUnsupported","type":"boolean","on":"both","role":"exception"},
  exceptIfAttachmentMatchesPatterns: {"parameter":"ExceptIfAttachmentMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfAttachmentNameMatchesPatterns: {"parameter":"ExceptIfAttachmentNameMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfAttachmentProcessingLimitExceeded: {"parameter":"ExceptIfAttachmentProcessingLimitExceeded","type":"boolean","on":"both","role":"exception"},
  exceptIfAttachmentPropertyContainsWords: {"parameter":"ExceptIfAttachmentPropertyContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfAttachmentSizeOver: {"parameter":"ExceptIfAttachmentSizeOver","type":"size","on":"both","role":"exception"},
  exceptIfBetweenMemberOf1: {"parameter":"ExceptIfBetweenMemberOf1","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfBetweenMemberOf2: {"parameter":"ExceptIfBetweenMemberOf2","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfContentCharacterSetContainsWords: {"parameter":"ExceptIfContentCharacterSetContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfFrom: {"parameter":"ExceptIfFrom","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfFromAddressContainsWords: {"parameter":"ExceptIfFromAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfFromAddressMatchesPatterns: {"parameter":"ExceptIfFromAddressMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfFromMemberOf: {"parameter":"ExceptIfFromMemberOf","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfFromScope: {"parameter":"ExceptIfFromScope","type":"choice","on":"both","caseless":true,"choices":["InOrganization","NotInOrganization"],"role":"exception"},
  exceptIfHasClassification: {"parameter":"ExceptIfHasClassification","type":"text","on":"both","role":"exception"},
  exceptIfHasNoClassification: {"parameter":"ExceptIfHasNoClassification","type":"boolean","on":"both","role":"exception"},
  exceptIfHasSenderOverride: {"parameter":"ExceptIfHasSenderOverride","type":"boolean","on":"both","role":"exception","refused":"it does nothing in Exchange Online"},
  exceptIfHeaderContainsMessageHeader: {"parameter":"ExceptIfHeaderContainsMessageHeader","type":"text","on":"both","caseless":true,"role":"exception"},
  exceptIfHeaderContainsWords: {"parameter":"ExceptIfHeaderContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfHeaderMatchesMessageHeader: {"parameter":"ExceptIfHeaderMatchesMessageHeader","type":"text","on":"both","caseless":true,"role":"exception"},
  exceptIfHeaderMatchesPatterns: {"parameter":"ExceptIfHeaderMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfManagerAddresses: {"parameter":"ExceptIfManagerAddresses","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfManagerForEvaluatedUser: {"parameter":"ExceptIfManagerForEvaluatedUser","type":"choice","on":"both","caseless":true,"choices":["Recipient","Sender"],"role":"exception"},
  exceptIfMessageContainsDataClassifications: {"parameter":"ExceptIfMessageContainsDataClassifications","type":"tables","on":"both","role":"exception","refused":"it does nothing in Exchange Online"},
  exceptIfMessageSizeOver: {"parameter":"ExceptIfMessageSizeOver","type":"size","on":"both","role":"exception"},
  exceptIfMessageTypeMatches: {"parameter":"ExceptIfMessageTypeMatches","type":"choice","on":"both","caseless":true,"choices":["OOF","AutoForward","Encrypted","Calendaring","PermissionControlled","Voicemail","Signed","ApprovalRequest","ReadReceipt"],"role":"exception"},
  exceptIfRecipientADAttributeContainsWords: {"parameter":"ExceptIfRecipientADAttributeContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfRecipientADAttributeMatchesPatterns: {"parameter":"ExceptIfRecipientADAttributeMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfRecipientAddressContainsWords: {"parameter":"ExceptIfRecipientAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfRecipientAddressMatchesPatterns: {"parameter":"ExceptIfRecipientAddressMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfRecipientDomainIs: {"parameter":"ExceptIfRecipientDomainIs","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfRecipientInSenderList: {"parameter":"ExceptIfRecipientInSenderList","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  exceptIfSCLOver: {"parameter":"ExceptIfSCLOver","type":"integer","on":"both","min":-1,"max":9,"role":"exception"},
  exceptIfSenderADAttributeContainsWords: {"parameter":"ExceptIfSenderADAttributeContainsWords","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfSenderADAttributeMatchesPatterns: {"parameter":"ExceptIfSenderADAttributeMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfSenderDomainIs: {"parameter":"ExceptIfSenderDomainIs","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfSenderInRecipientList: {"parameter":"ExceptIfSenderInRecipientList","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  exceptIfSenderIpRanges: {"parameter":"ExceptIfSenderIpRanges","type":"addresses","on":"both","caseless":true,"formats":["ip","ipRange","cidr"],"role":"exception"},
  exceptIfSenderManagementRelationship: {"parameter":"ExceptIfSenderManagementRelationship","type":"choice","on":"both","caseless":true,"choices":["Manager","DirectReport"],"role":"exception"},
  exceptIfSentTo: {"parameter":"ExceptIfSentTo","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfSentToMemberOf: {"parameter":"ExceptIfSentToMemberOf","type":"texts","on":"both","caseless":true,"role":"exception"},
  exceptIfSentToScope: {"parameter":"ExceptIfSentToScope","type":"choice","on":"both","caseless":true,"choices":["InOrganization","NotInOrganization","ExternalPartner","ExternalNonPartner"],"role":"exception"},
  exceptIfSubjectContainsWords: {"parameter":"ExceptIfSubjectContainsWords","type":"texts","on":"both","caseless":true,"maxItemLength":128,"role":"exception"},
  exceptIfSubjectMatchesPatterns: {"parameter":"ExceptIfSubjectMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfSubjectOrBodyContainsWords: {"parameter":"ExceptIfSubjectOrBodyContainsWords","type":"texts","on":"both","caseless":true,"maxItemLength":128,"role":"exception"},
  exceptIfSubjectOrBodyMatchesPatterns: {"parameter":"ExceptIfSubjectOrBodyMatchesPatterns","type":"texts","on":"both","role":"exception"},
  exceptIfWithImportance: {"parameter":"ExceptIfWithImportance","type":"choice","on":"both","caseless":true,"choices":["Low","Normal","High"],"role":"exception"},
  expiryDate: {"parameter":"ExpiryDate","type":"time","on":"both"},
  from: {"parameter":"From","type":"texts","on":"both","caseless":true,"role":"condition"},
  fromAddressContainsWords: {"parameter":"FromAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  fromAddressMatchesPatterns: {"parameter":"FromAddressMatchesPatterns","type":"texts","on":"both","role":"condition"},
  fromMemberOf: {"parameter":"FromMemberOf","type":"texts","on":"both","caseless":true,"role":"condition"},
  fromScope: {"parameter":"FromScope","type":"choice","on":"both","caseless":true,"choices":["InOrganization","NotInOrganization"],"role":"condition"},
  generateIncidentReport: {"parameter":"GenerateIncidentReport","type":"text","on":"both","caseless":true,"role":"action"},
  generateNotification: {"parameter":"GenerateNotification","type":"text","on":"both","maxLength":5120,"role":"action"},
  hasClassification: {"parameter":"HasClassification","type":"text","on":"both","role":"condition"},
  hasNoClassification: {"parameter":"HasNoClassification","type":"boolean","on":"both","role":"condition"},
  hasSenderOverride: {"parameter":"HasSenderOverride","type":"boolean","on":"both","role":"condition","refused":"it does nothing in Exchange Online"},
  headerContainsMessageHeader: {"parameter":"HeaderContainsMessageHeader","type":"text","on":"both","caseless":true,"role":"condition"},
  headerContainsWords: {"parameter":"HeaderContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  headerMatchesMessageHeader: {"parameter":"HeaderMatchesMessageHeader","type":"text","on":"both","caseless":true,"role":"condition"},
  headerMatchesPatterns: {"parameter":"HeaderMatchesPatterns","type":"texts","on":"both","role":"condition"},
  incidentReportContent: {"parameter":"IncidentReportContent","type":"choices","on":"both","caseless":true,"choices":["Sender","Recipients","Subject","CC","BCC","Severity","RuleDetections","FalsePositive","IdMatch","AttachOriginalMail"],"role":"action"},
  logEventText: {"parameter":"LogEventText","type":"text","on":"both","role":"action","refused":"it does nothing in Exchange Online"},
  managerAddresses: {"parameter":"ManagerAddresses","type":"texts","on":"both","caseless":true,"role":"condition"},
  managerForEvaluatedUser: {"parameter":"ManagerForEvaluatedUser","type":"choice","on":"both","caseless":true,"choices":["Recipient","Sender"],"role":"condition"},
  messageContainsDataClassifications: {"parameter":"MessageContainsDataClassifications","type":"tables","on":"both","role":"condition","refused":"it does nothing in Exchange Online"},
  messageSizeOver: {"parameter":"MessageSizeOver","type":"size","on":"both","role":"condition"},
  messageTypeMatches: {"parameter":"MessageTypeMatches","type":"choice","on":"both","caseless":true,"choices":["OOF","AutoForward","Encrypted","Calendaring","PermissionControlled","Voicemail","Signed","ApprovalRequest","ReadReceipt"],"role":"condition"},
  mode: {"parameter":"Mode","type":"choice","on":"both","caseless":true,"choices":["Audit","AuditAndNotify","Enforce"],"alwaysSet":true},
  moderateMessageByManager: {"parameter":"ModerateMessageByManager","type":"boolean","on":"both","role":"action"},
  moderateMessageByUser: {"parameter":"ModerateMessageByUser","type":"texts","on":"both","caseless":true,"role":"action"},
  name: {"parameter":"Name","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  notifySender: {"parameter":"NotifySender","type":"choice","on":"both","caseless":true,"choices":["NotifyOnly","RejectMessage","RejectUnlessFalsePositiveOverride","RejectUnlessSilentOverride","RejectUnlessExplicitOverride"],"role":"action","refused":"it does nothing in Exchange Online"},
  prependSubject: {"parameter":"PrependSubject","type":"text","on":"both","role":"action"},
  priority: {"parameter":"Priority","type":"integer","on":"both","alwaysSet":true},
  quarantine: {"parameter":"Quarantine","type":"boolean","on":"both","role":"action"},
  recipientADAttributeContainsWords: {"parameter":"RecipientADAttributeContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  recipientADAttributeMatchesPatterns: {"parameter":"RecipientADAttributeMatchesPatterns","type":"texts","on":"both","role":"condition"},
  recipientAddressContainsWords: {"parameter":"RecipientAddressContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  recipientAddressMatchesPatterns: {"parameter":"RecipientAddressMatchesPatterns","type":"texts","on":"both","role":"condition"},
  recipientAddressType: {"parameter":"RecipientAddressType","type":"choice","on":"both","caseless":true,"choices":["Original","Resolved"],"alwaysSet":true},
  recipientDomainIs: {"parameter":"RecipientDomainIs","type":"texts","on":"both","caseless":true,"role":"condition"},
  recipientInSenderList: {"parameter":"RecipientInSenderList","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  redirectMessageTo: {"parameter":"RedirectMessageTo","type":"texts","on":"both","caseless":true,"role":"action"},
  rejectMessageEnhancedStatusCode: {"parameter":"RejectMessageEnhancedStatusCode","type":"text","on":"both","role":"action"},
  rejectMessageReasonText: {"parameter":"RejectMessageReasonText","type":"text","on":"both","maxLength":1024,"role":"action"},
  removeHeader: {"parameter":"RemoveHeader","type":"text","on":"both","caseless":true,"role":"action"},
  removeOME: {"parameter":"RemoveOME","type":"boolean","on":"both","role":"action"},
  removeOMEv2: {"parameter":"RemoveOMEv2","type":"boolean","on":"both","role":"action"},
  removeRMSAttachmentEncryption: {"parameter":"RemoveRMSAttachmentEncryption","type":"boolean","on":"both","role":"action"},
  routeMessageOutboundConnector: {"parameter":"RouteMessageOutboundConnector","type":"text","on":"both","caseless":true,"role":"action"},
  routeMessageOutboundRequireTls: {"parameter":"RouteMessageOutboundRequireTls","type":"boolean","on":"both","role":"action"},
  ruleErrorAction: {"parameter":"RuleErrorAction","type":"choice","on":"both","caseless":true,"choices":["Ignore","Defer"],"alwaysSet":true},
  ruleSubType: {"parameter":"RuleSubType","type":"choice","on":"both","caseless":true,"choices":["Dlp","None"],"alwaysSet":true},
  sclOver: {"parameter":"SCLOver","type":"integer","on":"both","min":-1,"max":9,"role":"condition"},
  senderADAttributeContainsWords: {"parameter":"SenderADAttributeContainsWords","type":"texts","on":"both","caseless":true,"role":"condition"},
  senderADAttributeMatchesPatterns: {"parameter":"SenderADAttributeMatchesPatterns","type":"texts","on":"both","role":"condition"},
  senderAddressLocation: {"parameter":"SenderAddressLocation","type":"choice","on":"both","caseless":true,"choices":["Header","Envelope","HeaderOrEnvelope"],"alwaysSet":true},
  senderDomainIs: {"parameter":"SenderDomainIs","type":"texts","on":"both","caseless":true,"role":"condition"},
  senderInRecipientList: {"parameter":"SenderInRecipientList","type":"texts","on":"both","caseless":true,"refused":"it is reserved for Microsoft's own use"},
  senderIpRanges: {"parameter":"SenderIpRanges","type":"addresses","on":"both","caseless":true,"formats":["ip","ipRange","cidr"],"role":"condition"},
  senderManagementRelationship: {"parameter":"SenderManagementRelationship","type":"choice","on":"both","caseless":true,"choices":["Manager","DirectReport"],"role":"condition"},
  sentTo: {"parameter":"SentTo","type":"texts","on":"both","caseless":true,"role":"condition"},
  sentToMemberOf: {"parameter":"SentToMemberOf","type":"texts","on":"both","caseless":true,"role":"condition"},
  sentToScope: {"parameter":"SentToScope","type":"choice","on":"both","caseless":true,"choices":["InOrganization","NotInOrganization","ExternalPartner","ExternalNonPartner"],"role":"condition"},
  setAuditSeverity: {"parameter":"SetAuditSeverity","type":"choice","on":"both","caseless":true,"choices":["DoNotAudit","Low","Medium","High"],"role":"action"},
  setHeaderName: {"parameter":"SetHeaderName","type":"text","on":"both","caseless":true,"role":"action"},
  setHeaderValue: {"parameter":"SetHeaderValue","type":"text","on":"both","role":"action"},
  setSCL: {"parameter":"SetSCL","type":"integer","on":"both","min":-1,"max":9,"role":"action"},
  smtpRejectMessageRejectStatusCode: {"parameter":"SmtpRejectMessageRejectStatusCode","type":"integer","on":"both","min":400,"max":500,"role":"action","refused":"it does nothing in Exchange Online"},
  smtpRejectMessageRejectText: {"parameter":"SmtpRejectMessageRejectText","type":"text","on":"both","role":"action","refused":"it does nothing in Exchange Online"},
  stopRuleProcessing: {"parameter":"StopRuleProcessing","type":"boolean","on":"both","role":"action"},
  subjectContainsWords: {"parameter":"SubjectContainsWords","type":"texts","on":"both","caseless":true,"maxItemLength":128,"role":"condition"},
  subjectMatchesPatterns: {"parameter":"SubjectMatchesPatterns","type":"texts","on":"both","role":"condition"},
  subjectOrBodyContainsWords: {"parameter":"SubjectOrBodyContainsWords","type":"texts","on":"both","caseless":true,"maxItemLength":128,"role":"condition"},
  subjectOrBodyMatchesPatterns: {"parameter":"SubjectOrBodyMatchesPatterns","type":"texts","on":"both","role":"condition"},
  useLegacyRegex: {"parameter":"UseLegacyRegex","type":"boolean","on":"new","alwaysSet":true},
  withImportance: {"parameter":"WithImportance","type":"choice","on":"both","caseless":true,"choices":["Low","Normal","High"],"role":"condition"},
} as const satisfies PropertyTable;

/** What can be declared of TransportRule. A property left out is left alone; `null` clears it. */
export interface TransportRuleProperties {
  /** `ADComparisonAttribute` of New-/Set-TransportRule. Condition of the rule. */
  readonly adComparisonAttribute?: "City" | "Company" | "Country" | "CustomAttribute1" | "CustomAttribute2" | "CustomAttribute3" | "CustomAttribute4" | "CustomAttribute5" | "CustomAttribute6" | "CustomAttribute7" | "CustomAttribute8" | "CustomAttribute9" | "CustomAttribute10" | "CustomAttribute11" | "CustomAttribute12" | "CustomAttribute13" | "CustomAttribute14" | "CustomAttribute15" | "Department" | "DisplayName" | "Email" | "FaxNumber" | "FirstName" | "HomePhoneNumber" | "Initials" | "LastName" | "Manager" | "MobileNumber" | "Notes" | "Office" | "OtherFaxNumber" | "OtherHomePhoneNumber" | "OtherPhoneNumber" | "PagerNumber" | "PhoneNumber" | "POBox" | "State" | "Street" | "Title" | "UserLogonName" | "ZipCode" | null;
  /** `ADComparisonOperator` of New-/Set-TransportRule. Condition of the rule. */
  readonly adComparisonOperator?: "Equal" | "NotEqual" | null;
  /** `ActivationDate` of New-/Set-TransportRule. Date and time, ISO 8601, UTC. */
  readonly activationDate?: string | null;
  /** `AddManagerAsRecipientType` of New-/Set-TransportRule. Action of the rule. */
  readonly addManagerAsRecipientType?: "To" | "Cc" | "Bcc" | "Redirect" | null;
  /** `AddToRecipients` of New-/Set-TransportRule. List; Action of the rule. */
  readonly addToRecipients?: readonly string[] | null;
  /** `AnyOfCcHeader` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfCcHeader?: readonly string[] | null;
  /** `AnyOfCcHeaderMemberOf` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfCcHeaderMemberOf?: readonly string[] | null;
  /** `AnyOfRecipientAddressContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfRecipientAddressContainsWords?: readonly string[] | null;
  /** `AnyOfRecipientAddressMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfRecipientAddressMatchesPatterns?: readonly string[] | null;
  /** `AnyOfToCcHeader` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfToCcHeader?: readonly string[] | null;
  /** `AnyOfToCcHeaderMemberOf` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfToCcHeaderMemberOf?: readonly string[] | null;
  /** `AnyOfToHeader` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfToHeader?: readonly string[] | null;
  /** `AnyOfToHeaderMemberOf` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly anyOfToHeaderMemberOf?: readonly string[] | null;
  /** `ApplyClassification` of New-/Set-TransportRule. Action of the rule. */
  readonly applyClassification?: string | null;
  /** `ApplyHtmlDisclaimerFallbackAction` of New-/Set-TransportRule. Action of the rule; Exchange's default: Wrap. */
  readonly applyHtmlDisclaimerFallbackAction?: "Wrap" | "Ignore" | "Reject" | null;
  /** `ApplyHtmlDisclaimerLocation` of New-/Set-TransportRule. Action of the rule; Exchange's default: Append. */
  readonly applyHtmlDisclaimerLocation?: "Append" | "Prepend" | null;
  /** `ApplyHtmlDisclaimerText` of New-/Set-TransportRule. Action of the rule; at most 5000 characters. */
  readonly applyHtmlDisclaimerText?: string | null;
  /** `ApplyOME` of New-/Set-TransportRule. Action of the rule. */
  readonly applyOME?: boolean | null;
  /** `ApplyRightsProtectionCustomizationTemplate` of New-/Set-TransportRule. Action of the rule. */
  readonly applyRightsProtectionCustomizationTemplate?: string | null;
  /** `ApplyRightsProtectionTemplate` of New-/Set-TransportRule. Action of the rule. */
  readonly applyRightsProtectionTemplate?: string | null;
  /** `AttachmentContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly attachmentContainsWords?: readonly string[] | null;
  /** `AttachmentExtensionMatchesWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly attachmentExtensionMatchesWords?: readonly string[] | null;
  /** `AttachmentHasExecutableContent` of New-/Set-TransportRule. Condition of the rule. */
  readonly attachmentHasExecutableContent?: boolean | null;
  /** `AttachmentIsPasswordProtected` of New-/Set-TransportRule. Condition of the rule. */
  readonly attachmentIsPasswordProtected?: boolean | null;
  /** `AttachmentIsUnsupported` of New-/Set-TransportRule. Condition of the rule. */
  readonly attachmentIsUnsupported?: boolean | null;
  /** `AttachmentMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly attachmentMatchesPatterns?: readonly string[] | null;
  /** `AttachmentNameMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly attachmentNameMatchesPatterns?: readonly string[] | null;
  /** `AttachmentProcessingLimitExceeded` of New-/Set-TransportRule. Condition of the rule. */
  readonly attachmentProcessingLimitExceeded?: boolean | null;
  /** `AttachmentPropertyContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly attachmentPropertyContainsWords?: readonly string[] | null;
  /** `AttachmentSizeOver` of New-/Set-TransportRule. Size in bytes, or as text such as `10MB`; Condition of the rule. */
  readonly attachmentSizeOver?: string | number | null;
  /** `BetweenMemberOf1` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly betweenMemberOf1?: readonly string[] | null;
  /** `BetweenMemberOf2` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly betweenMemberOf2?: readonly string[] | null;
  /** `BlindCopyTo` of New-/Set-TransportRule. List; Action of the rule. */
  readonly blindCopyTo?: readonly string[] | null;
  /** `Comments` of New-/Set-TransportRule. at most 1024 characters. */
  readonly comments?: string | null;
  /** `ContentCharacterSetContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly contentCharacterSetContainsWords?: readonly string[] | null;
  /** `CopyTo` of New-/Set-TransportRule. List; Action of the rule. */
  readonly copyTo?: readonly string[] | null;
  /** `DeleteMessage` of New-/Set-TransportRule. Action of the rule. */
  readonly deleteMessage?: boolean | null;
  /** `Disconnect` of New-/Set-TransportRule. Action of the rule; refused here: it does nothing in Exchange Online. */
  readonly disconnect?: boolean | null;
  /** `DlpPolicy` of New-/Set-TransportRule. refused here: it does nothing in Exchange Online. */
  readonly dlpPolicy?: string | null;
  /** `Enabled` of New-TransportRule, at creation only. Exchange's default: true. */
  readonly enabled?: boolean;
  /** `ExceptIfADComparisonAttribute` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfADComparisonAttribute?: "City" | "Company" | "Country" | "CustomAttribute1" | "CustomAttribute2" | "CustomAttribute3" | "CustomAttribute4" | "CustomAttribute5" | "CustomAttribute6" | "CustomAttribute7" | "CustomAttribute8" | "CustomAttribute9" | "CustomAttribute10" | "CustomAttribute11" | "CustomAttribute12" | "CustomAttribute13" | "CustomAttribute14" | "CustomAttribute15" | "Department" | "DisplayName" | "Email" | "FaxNumber" | "FirstName" | "HomePhoneNumber" | "Initials" | "LastName" | "Manager" | "MobileNumber" | "Notes" | "Office" | "OtherFaxNumber" | "OtherHomePhoneNumber" | "OtherPhoneNumber" | "PagerNumber" | "PhoneNumber" | "POBox" | "State" | "Street" | "Title" | "UserLogonName" | "ZipCode" | null;
  /** `ExceptIfADComparisonOperator` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfADComparisonOperator?: "Equal" | "NotEqual" | null;
  /** `ExceptIfAnyOfCcHeader` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfCcHeader?: readonly string[] | null;
  /** `ExceptIfAnyOfCcHeaderMemberOf` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfCcHeaderMemberOf?: readonly string[] | null;
  /** `ExceptIfAnyOfRecipientAddressContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfRecipientAddressContainsWords?: readonly string[] | null;
  /** `ExceptIfAnyOfRecipientAddressMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfRecipientAddressMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfAnyOfToCcHeader` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfToCcHeader?: readonly string[] | null;
  /** `ExceptIfAnyOfToCcHeaderMemberOf` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfToCcHeaderMemberOf?: readonly string[] | null;
  /** `ExceptIfAnyOfToHeader` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfToHeader?: readonly string[] | null;
  /** `ExceptIfAnyOfToHeaderMemberOf` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAnyOfToHeaderMemberOf?: readonly string[] | null;
  /** `ExceptIfAttachmentContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAttachmentContainsWords?: readonly string[] | null;
  /** `ExceptIfAttachmentExtensionMatchesWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAttachmentExtensionMatchesWords?: readonly string[] | null;
  /** `ExceptIfAttachmentHasExecutableContent` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfAttachmentHasExecutableContent?: boolean | null;
  /** `ExceptIfAttachmentIsPasswordProtected` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfAttachmentIsPasswordProtected?: boolean | null;
  /** `ExceptIfAttachmentIsUnsupported` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfAttachmentIsUnsupported?: boolean | null;
  /** `ExceptIfAttachmentMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAttachmentMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfAttachmentNameMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAttachmentNameMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfAttachmentProcessingLimitExceeded` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfAttachmentProcessingLimitExceeded?: boolean | null;
  /** `ExceptIfAttachmentPropertyContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfAttachmentPropertyContainsWords?: readonly string[] | null;
  /** `ExceptIfAttachmentSizeOver` of New-/Set-TransportRule. Size in bytes, or as text such as `10MB`; Exception of the rule. */
  readonly exceptIfAttachmentSizeOver?: string | number | null;
  /** `ExceptIfBetweenMemberOf1` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfBetweenMemberOf1?: readonly string[] | null;
  /** `ExceptIfBetweenMemberOf2` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfBetweenMemberOf2?: readonly string[] | null;
  /** `ExceptIfContentCharacterSetContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfContentCharacterSetContainsWords?: readonly string[] | null;
  /** `ExceptIfFrom` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfFrom?: readonly string[] | null;
  /** `ExceptIfFromAddressContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfFromAddressContainsWords?: readonly string[] | null;
  /** `ExceptIfFromAddressMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfFromAddressMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfFromMemberOf` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfFromMemberOf?: readonly string[] | null;
  /** `ExceptIfFromScope` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfFromScope?: "InOrganization" | "NotInOrganization" | null;
  /** `ExceptIfHasClassification` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfHasClassification?: string | null;
  /** `ExceptIfHasNoClassification` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfHasNoClassification?: boolean | null;
  /** `ExceptIfHasSenderOverride` of New-/Set-TransportRule. Exception of the rule; refused here: it does nothing in Exchange Online. */
  readonly exceptIfHasSenderOverride?: boolean | null;
  /** `ExceptIfHeaderContainsMessageHeader` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfHeaderContainsMessageHeader?: string | null;
  /** `ExceptIfHeaderContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfHeaderContainsWords?: readonly string[] | null;
  /** `ExceptIfHeaderMatchesMessageHeader` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfHeaderMatchesMessageHeader?: string | null;
  /** `ExceptIfHeaderMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfHeaderMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfManagerAddresses` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfManagerAddresses?: readonly string[] | null;
  /** `ExceptIfManagerForEvaluatedUser` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfManagerForEvaluatedUser?: "Recipient" | "Sender" | null;
  /** `ExceptIfMessageContainsDataClassifications` of New-/Set-TransportRule. List of tables; Exception of the rule; refused here: it does nothing in Exchange Online. */
  readonly exceptIfMessageContainsDataClassifications?: readonly object[] | null;
  /** `ExceptIfMessageSizeOver` of New-/Set-TransportRule. Size in bytes, or as text such as `10MB`; Exception of the rule. */
  readonly exceptIfMessageSizeOver?: string | number | null;
  /** `ExceptIfMessageTypeMatches` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfMessageTypeMatches?: "OOF" | "AutoForward" | "Encrypted" | "Calendaring" | "PermissionControlled" | "Voicemail" | "Signed" | "ApprovalRequest" | "ReadReceipt" | null;
  /** `ExceptIfRecipientADAttributeContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfRecipientADAttributeContainsWords?: readonly string[] | null;
  /** `ExceptIfRecipientADAttributeMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfRecipientADAttributeMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfRecipientAddressContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfRecipientAddressContainsWords?: readonly string[] | null;
  /** `ExceptIfRecipientAddressMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfRecipientAddressMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfRecipientDomainIs` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfRecipientDomainIs?: readonly string[] | null;
  /** `ExceptIfRecipientInSenderList` of New-/Set-TransportRule. List; refused here: it is reserved for Microsoft's own use. */
  readonly exceptIfRecipientInSenderList?: readonly string[] | null;
  /** `ExceptIfSCLOver` of New-/Set-TransportRule. Exception of the rule; from -1 to 9. */
  readonly exceptIfSCLOver?: number | null;
  /** `ExceptIfSenderADAttributeContainsWords` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSenderADAttributeContainsWords?: readonly string[] | null;
  /** `ExceptIfSenderADAttributeMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSenderADAttributeMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfSenderDomainIs` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSenderDomainIs?: readonly string[] | null;
  /** `ExceptIfSenderInRecipientList` of New-/Set-TransportRule. List; refused here: it is reserved for Microsoft's own use. */
  readonly exceptIfSenderInRecipientList?: readonly string[] | null;
  /** `ExceptIfSenderIpRanges` of New-/Set-TransportRule. List of addresses; Exception of the rule; notations: ip, ipRange, cidr. */
  readonly exceptIfSenderIpRanges?: readonly string[] | null;
  /** `ExceptIfSenderManagementRelationship` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfSenderManagementRelationship?: "Manager" | "DirectReport" | null;
  /** `ExceptIfSentTo` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSentTo?: readonly string[] | null;
  /** `ExceptIfSentToMemberOf` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSentToMemberOf?: readonly string[] | null;
  /** `ExceptIfSentToScope` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfSentToScope?: "InOrganization" | "NotInOrganization" | "ExternalPartner" | "ExternalNonPartner" | null;
  /** `ExceptIfSubjectContainsWords` of New-/Set-TransportRule. List; Exception of the rule; at most 128 characters an entry. */
  readonly exceptIfSubjectContainsWords?: readonly string[] | null;
  /** `ExceptIfSubjectMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSubjectMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfSubjectOrBodyContainsWords` of New-/Set-TransportRule. List; Exception of the rule; at most 128 characters an entry. */
  readonly exceptIfSubjectOrBodyContainsWords?: readonly string[] | null;
  /** `ExceptIfSubjectOrBodyMatchesPatterns` of New-/Set-TransportRule. List; Exception of the rule. */
  readonly exceptIfSubjectOrBodyMatchesPatterns?: readonly string[] | null;
  /** `ExceptIfWithImportance` of New-/Set-TransportRule. Exception of the rule. */
  readonly exceptIfWithImportance?: "Low" | "Normal" | "High" | null;
  /** `ExpiryDate` of New-/Set-TransportRule. Date and time, ISO 8601, UTC. */
  readonly expiryDate?: string | null;
  /** `From` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly from?: readonly string[] | null;
  /** `FromAddressContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly fromAddressContainsWords?: readonly string[] | null;
  /** `FromAddressMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly fromAddressMatchesPatterns?: readonly string[] | null;
  /** `FromMemberOf` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly fromMemberOf?: readonly string[] | null;
  /** `FromScope` of New-/Set-TransportRule. Condition of the rule. */
  readonly fromScope?: "InOrganization" | "NotInOrganization" | null;
  /** `GenerateIncidentReport` of New-/Set-TransportRule. Action of the rule. */
  readonly generateIncidentReport?: string | null;
  /** `GenerateNotification` of New-/Set-TransportRule. Action of the rule; at most 5120 characters. */
  readonly generateNotification?: string | null;
  /** `HasClassification` of New-/Set-TransportRule. Condition of the rule. */
  readonly hasClassification?: string | null;
  /** `HasNoClassification` of New-/Set-TransportRule. Condition of the rule. */
  readonly hasNoClassification?: boolean | null;
  /** `HasSenderOverride` of New-/Set-TransportRule. Condition of the rule; refused here: it does nothing in Exchange Online. */
  readonly hasSenderOverride?: boolean | null;
  /** `HeaderContainsMessageHeader` of New-/Set-TransportRule. Condition of the rule. */
  readonly headerContainsMessageHeader?: string | null;
  /** `HeaderContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly headerContainsWords?: readonly string[] | null;
  /** `HeaderMatchesMessageHeader` of New-/Set-TransportRule. Condition of the rule. */
  readonly headerMatchesMessageHeader?: string | null;
  /** `HeaderMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly headerMatchesPatterns?: readonly string[] | null;
  /** `IncidentReportContent` of New-/Set-TransportRule. List; Action of the rule. */
  readonly incidentReportContent?: readonly ("Sender" | "Recipients" | "Subject" | "CC" | "BCC" | "Severity" | "RuleDetections" | "FalsePositive" | "IdMatch" | "AttachOriginalMail")[] | null;
  /** `LogEventText` of New-/Set-TransportRule. Action of the rule; refused here: it does nothing in Exchange Online. */
  readonly logEventText?: string | null;
  /** `ManagerAddresses` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly managerAddresses?: readonly string[] | null;
  /** `ManagerForEvaluatedUser` of New-/Set-TransportRule. Condition of the rule. */
  readonly managerForEvaluatedUser?: "Recipient" | "Sender" | null;
  /** `MessageContainsDataClassifications` of New-/Set-TransportRule. List of tables; Condition of the rule; refused here: it does nothing in Exchange Online. */
  readonly messageContainsDataClassifications?: readonly object[] | null;
  /** `MessageSizeOver` of New-/Set-TransportRule. Size in bytes, or as text such as `10MB`; Condition of the rule. */
  readonly messageSizeOver?: string | number | null;
  /** `MessageTypeMatches` of New-/Set-TransportRule. Condition of the rule. */
  readonly messageTypeMatches?: "OOF" | "AutoForward" | "Encrypted" | "Calendaring" | "PermissionControlled" | "Voicemail" | "Signed" | "ApprovalRequest" | "ReadReceipt" | null;
  /** `Mode` of New-/Set-TransportRule. Exchange's default: Enforce. */
  readonly mode?: "Audit" | "AuditAndNotify" | "Enforce";
  /** `ModerateMessageByManager` of New-/Set-TransportRule. Action of the rule. */
  readonly moderateMessageByManager?: boolean | null;
  /** `ModerateMessageByUser` of New-/Set-TransportRule. List; Action of the rule. */
  readonly moderateMessageByUser?: readonly string[] | null;
  /** `Name` of New-/Set-TransportRule. at most 64 characters. */
  readonly name?: string;
  /** `NotifySender` of New-/Set-TransportRule. Action of the rule; refused here: it does nothing in Exchange Online. */
  readonly notifySender?: "NotifyOnly" | "RejectMessage" | "RejectUnlessFalsePositiveOverride" | "RejectUnlessSilentOverride" | "RejectUnlessExplicitOverride" | null;
  /** `PrependSubject` of New-/Set-TransportRule. Action of the rule. */
  readonly prependSubject?: string | null;
  /** `Priority` of New-/Set-TransportRule. */
  readonly priority?: number;
  /** `Quarantine` of New-/Set-TransportRule. Action of the rule. */
  readonly quarantine?: boolean | null;
  /** `RecipientADAttributeContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly recipientADAttributeContainsWords?: readonly string[] | null;
  /** `RecipientADAttributeMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly recipientADAttributeMatchesPatterns?: readonly string[] | null;
  /** `RecipientAddressContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly recipientAddressContainsWords?: readonly string[] | null;
  /** `RecipientAddressMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly recipientAddressMatchesPatterns?: readonly string[] | null;
  /** `RecipientAddressType` of New-/Set-TransportRule. Exchange's default: Resolved. */
  readonly recipientAddressType?: "Original" | "Resolved";
  /** `RecipientDomainIs` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly recipientDomainIs?: readonly string[] | null;
  /** `RecipientInSenderList` of New-/Set-TransportRule. List; refused here: it is reserved for Microsoft's own use. */
  readonly recipientInSenderList?: readonly string[] | null;
  /** `RedirectMessageTo` of New-/Set-TransportRule. List; Action of the rule. */
  readonly redirectMessageTo?: readonly string[] | null;
  /** `RejectMessageEnhancedStatusCode` of New-/Set-TransportRule. Action of the rule; from 5.7.900 to 5.7.999. */
  readonly rejectMessageEnhancedStatusCode?: string | null;
  /** `RejectMessageReasonText` of New-/Set-TransportRule. Action of the rule; at most 1024 characters. */
  readonly rejectMessageReasonText?: string | null;
  /** `RemoveHeader` of New-/Set-TransportRule. Action of the rule. */
  readonly removeHeader?: string | null;
  /** `RemoveOME` of New-/Set-TransportRule. Action of the rule. */
  readonly removeOME?: boolean | null;
  /** `RemoveOMEv2` of New-/Set-TransportRule. Action of the rule. */
  readonly removeOMEv2?: boolean | null;
  /** `RemoveRMSAttachmentEncryption` of New-/Set-TransportRule. Action of the rule. */
  readonly removeRMSAttachmentEncryption?: boolean | null;
  /** `RouteMessageOutboundConnector` of New-/Set-TransportRule. Action of the rule. */
  readonly routeMessageOutboundConnector?: string | null;
  /** `RouteMessageOutboundRequireTls` of New-/Set-TransportRule. Action of the rule. */
  readonly routeMessageOutboundRequireTls?: boolean | null;
  /** `RuleErrorAction` of New-/Set-TransportRule. Exchange's default: Ignore. */
  readonly ruleErrorAction?: "Ignore" | "Defer";
  /** `RuleSubType` of New-/Set-TransportRule. Exchange's default: None. */
  readonly ruleSubType?: "Dlp" | "None";
  /** `SCLOver` of New-/Set-TransportRule. Condition of the rule; from -1 to 9. */
  readonly sclOver?: number | null;
  /** `SenderADAttributeContainsWords` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly senderADAttributeContainsWords?: readonly string[] | null;
  /** `SenderADAttributeMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly senderADAttributeMatchesPatterns?: readonly string[] | null;
  /** `SenderAddressLocation` of New-/Set-TransportRule. Exchange's default: Header. */
  readonly senderAddressLocation?: "Header" | "Envelope" | "HeaderOrEnvelope";
  /** `SenderDomainIs` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly senderDomainIs?: readonly string[] | null;
  /** `SenderInRecipientList` of New-/Set-TransportRule. List; refused here: it is reserved for Microsoft's own use. */
  readonly senderInRecipientList?: readonly string[] | null;
  /** `SenderIpRanges` of New-/Set-TransportRule. List of addresses; Condition of the rule; notations: ip, ipRange, cidr. */
  readonly senderIpRanges?: readonly string[] | null;
  /** `SenderManagementRelationship` of New-/Set-TransportRule. Condition of the rule. */
  readonly senderManagementRelationship?: "Manager" | "DirectReport" | null;
  /** `SentTo` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly sentTo?: readonly string[] | null;
  /** `SentToMemberOf` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly sentToMemberOf?: readonly string[] | null;
  /** `SentToScope` of New-/Set-TransportRule. Condition of the rule. */
  readonly sentToScope?: "InOrganization" | "NotInOrganization" | "ExternalPartner" | "ExternalNonPartner" | null;
  /** `SetAuditSeverity` of New-/Set-TransportRule. Action of the rule. */
  readonly setAuditSeverity?: "DoNotAudit" | "Low" | "Medium" | "High" | null;
  /** `SetHeaderName` of New-/Set-TransportRule. Action of the rule. */
  readonly setHeaderName?: string | null;
  /** `SetHeaderValue` of New-/Set-TransportRule. Action of the rule. */
  readonly setHeaderValue?: string | null;
  /** `SetSCL` of New-/Set-TransportRule. Action of the rule; from -1 to 9. */
  readonly setSCL?: number | null;
  /** `SmtpRejectMessageRejectStatusCode` of New-/Set-TransportRule. Action of the rule; from 400 to 500; refused here: it does nothing in Exchange Online. */
  readonly smtpRejectMessageRejectStatusCode?: number | null;
  /** `SmtpRejectMessageRejectText` of New-/Set-TransportRule. Action of the rule; refused here: it does nothing in Exchange Online. */
  readonly smtpRejectMessageRejectText?: string | null;
  /** `StopRuleProcessing` of New-/Set-TransportRule. Action of the rule. */
  readonly stopRuleProcessing?: boolean | null;
  /** `SubjectContainsWords` of New-/Set-TransportRule. List; Condition of the rule; at most 128 characters an entry. */
  readonly subjectContainsWords?: readonly string[] | null;
  /** `SubjectMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly subjectMatchesPatterns?: readonly string[] | null;
  /** `SubjectOrBodyContainsWords` of New-/Set-TransportRule. List; Condition of the rule; at most 128 characters an entry. */
  readonly subjectOrBodyContainsWords?: readonly string[] | null;
  /** `SubjectOrBodyMatchesPatterns` of New-/Set-TransportRule. List; Condition of the rule. */
  readonly subjectOrBodyMatchesPatterns?: readonly string[] | null;
  /** `UseLegacyRegex` of New-TransportRule, at creation only. */
  readonly useLegacyRegex?: boolean;
  /** `WithImportance` of New-/Set-TransportRule. Condition of the rule. */
  readonly withImportance?: "Low" | "Normal" | "High" | null;
}
