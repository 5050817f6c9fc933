import type { ObjectRecord } from "../json";

const numbered = (name: string, count: number, value: string | string[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index + 1}`, value]));

/** What groups and contacts have in common. */
export const mailRecipientBlank: ObjectRecord = {
  Alias: "",
  DisplayName: "",
  PrimarySmtpAddress: "",
  EmailAddresses: [],
  AcceptMessagesOnlyFrom: [],
  AcceptMessagesOnlyFromDLMembers: [],
  AcceptMessagesOnlyFromSendersOrMembers: [],
  RejectMessagesFrom: [],
  RejectMessagesFromDLMembers: [],
  RejectMessagesFromSendersOrMembers: [],
  BypassModerationFromSendersOrMembers: [],
  GrantSendOnBehalfTo: [],
  ModeratedBy: [],
  ModerationEnabled: false,
  SendModerationNotifications: "Always",
  HiddenFromAddressListsEnabled: false,
  OrganizationalUnit: "EMULATOR.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations",
  MailTip: null,
  MailTipTranslations: [],
  SimpleDisplayName: "",
  ...numbered("CustomAttribute", 15, ""),
  ...numbered("ExtensionCustomAttribute", 5, []),
};

export const distributionGroupBlank: ObjectRecord = {
  ...mailRecipientBlank,
  GroupType: "Universal",
  RecipientType: "MailUniversalDistributionGroup",
  RecipientTypeDetails: "MailUniversalDistributionGroup",
  Description: [],
  ManagedBy: [],
  BccBlocked: false,
  BypassNestedModerationEnabled: false,
  HiddenGroupMembershipEnabled: false,
  MemberDepartRestriction: "Closed",
  MemberJoinRestriction: "Closed",
  ReportToManagerEnabled: false,
  ReportToOriginatorEnabled: true,
  RequireSenderAuthenticationEnabled: true,
  SendOofMessageToOriginatorEnabled: false,
};

export const mailContactBlank: ObjectRecord = {
  ...mailRecipientBlank,
  ExternalEmailAddress: "",
  MacAttachmentFormat: "BinHex",
  MessageBodyFormat: "TextAndHtml",
  MessageFormat: "Mime",
  RecipientType: "MailContact",
  RecipientTypeDetails: "MailContact",
  RequireSenderAuthenticationEnabled: false,
  UseMapiRichTextFormat: "UseDefaultSettings",
  UsePreferMessageFormat: false,
};
