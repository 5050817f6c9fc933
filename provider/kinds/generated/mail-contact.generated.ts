// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const mailContactProperties = {
  acceptMessagesOnlyFrom: {"parameter":"AcceptMessagesOnlyFrom","type":"texts","on":"set","caseless":true,"recipients":true},
  acceptMessagesOnlyFromDLMembers: {"parameter":"AcceptMessagesOnlyFromDLMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  acceptMessagesOnlyFromSendersOrMembers: {"parameter":"AcceptMessagesOnlyFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  alias: {"parameter":"Alias","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  bypassModerationFromSendersOrMembers: {"parameter":"BypassModerationFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  customAttribute1: {"parameter":"CustomAttribute1","type":"text","on":"set","maxLength":1024},
  customAttribute10: {"parameter":"CustomAttribute10","type":"text","on":"set","maxLength":1024},
  customAttribute11: {"parameter":"CustomAttribute11","type":"text","on":"set","maxLength":1024},
  customAttribute12: {"parameter":"CustomAttribute12","type":"text","on":"set","maxLength":1024},
  customAttribute13: {"parameter":"CustomAttribute13","type":"text","on":"set","maxLength":1024},
  customAttribute14: {"parameter":"CustomAttribute14","type":"text","on":"set","maxLength":1024},
  customAttribute15: {"parameter":"CustomAttribute15","type":"text","on":"set","maxLength":1024},
  customAttribute2: {"parameter":"CustomAttribute2","type":"text","on":"set","maxLength":1024},
  customAttribute3: {"parameter":"CustomAttribute3","type":"text","on":"set","maxLength":1024},
  customAttribute4: {"parameter":"CustomAttribute4","type":"text","on":"set","maxLength":1024},
  customAttribute5: {"parameter":"CustomAttribute5","type":"text","on":"set","maxLength":1024},
  customAttribute6: {"parameter":"CustomAttribute6","type":"text","on":"set","maxLength":1024},
  customAttribute7: {"parameter":"CustomAttribute7","type":"text","on":"set","maxLength":1024},
  customAttribute8: {"parameter":"CustomAttribute8","type":"text","on":"set","maxLength":1024},
  customAttribute9: {"parameter":"CustomAttribute9","type":"text","on":"set","maxLength":1024},
  displayName: {"parameter":"DisplayName","type":"text","on":"both","maxLength":256},
  emailAddresses: {"parameter":"EmailAddresses","type":"texts","on":"set","caseless":true,"primaryInCapitals":true,"alwaysSet":true},
  extensionCustomAttribute1: {"parameter":"ExtensionCustomAttribute1","type":"texts","on":"set"},
  extensionCustomAttribute2: {"parameter":"ExtensionCustomAttribute2","type":"texts","on":"set"},
  extensionCustomAttribute3: {"parameter":"ExtensionCustomAttribute3","type":"texts","on":"set"},
  extensionCustomAttribute4: {"parameter":"ExtensionCustomAttribute4","type":"texts","on":"set"},
  extensionCustomAttribute5: {"parameter":"ExtensionCustomAttribute5","type":"texts","on":"set"},
  externalEmailAddress: {"parameter":"ExternalEmailAddress","type":"text","on":"both","caseless":true,"alwaysSet":true},
  firstName: {"parameter":"FirstName","type":"text","on":"new"},
  grantSendOnBehalfTo: {"parameter":"GrantSendOnBehalfTo","type":"texts","on":"set","caseless":true,"recipients":true},
  hiddenFromAddressListsEnabled: {"parameter":"HiddenFromAddressListsEnabled","type":"boolean","on":"set","alwaysSet":true},
  initials: {"parameter":"Initials","type":"text","on":"new"},
  lastName: {"parameter":"LastName","type":"text","on":"new"},
  macAttachmentFormat: {"parameter":"MacAttachmentFormat","type":"choice","on":"both","caseless":true,"choices":["BinHex","UuEncode","AppleSingle","AppleDouble"],"alwaysSet":true},
  mailTip: {"parameter":"MailTip","type":"text","on":"set"},
  mailTipTranslations: {"parameter":"MailTipTranslations","type":"texts","on":"set"},
  messageBodyFormat: {"parameter":"MessageBodyFormat","type":"choice","on":"both","caseless":true,"choices":["Text","Html","TextAndHtml"],"alwaysSet":true},
  messageFormat: {"parameter":"MessageFormat","type":"choice","on":"both","caseless":true,"choices":["Text","Mime"],"alwaysSet":true},
  moderatedBy: {"parameter":"ModeratedBy","type":"texts","on":"both","caseless":true,"recipients":true},
  moderationEnabled: {"parameter":"ModerationEnabled","type":"boolean","on":"both","alwaysSet":true},
  name: {"parameter":"Name","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  organizationalUnit: {"parameter":"OrganizationalUnit","type":"text","on":"new","alwaysSet":true},
  rejectMessagesFrom: {"parameter":"RejectMessagesFrom","type":"texts","on":"set","caseless":true,"recipients":true},
  rejectMessagesFromDLMembers: {"parameter":"RejectMessagesFromDLMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  rejectMessagesFromSendersOrMembers: {"parameter":"RejectMessagesFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  requireSenderAuthenticationEnabled: {"parameter":"RequireSenderAuthenticationEnabled","type":"boolean","on":"set","alwaysSet":true},
  sendModerationNotifications: {"parameter":"SendModerationNotifications","type":"choice","on":"both","caseless":true,"choices":["Always","Internal","Never"],"alwaysSet":true},
  simpleDisplayName: {"parameter":"SimpleDisplayName","type":"text","on":"set"},
  useMapiRichTextFormat: {"parameter":"UseMapiRichTextFormat","type":"choice","on":"set","caseless":true,"choices":["Always","Never","UseDefaultSettings"],"alwaysSet":true},
  usePreferMessageFormat: {"parameter":"UsePreferMessageFormat","type":"boolean","on":"both","alwaysSet":true},
  userCertificate: {"parameter":"UserCertificate","type":"texts","on":"set","caseless":true,"refused":"it holds certificates as bytes, which cannot be declared as text"},
  userSMimeCertificate: {"parameter":"UserSMimeCertificate","type":"texts","on":"set","caseless":true,"refused":"it holds certificates as bytes, which cannot be declared as text"},
  windowsEmailAddress: {"parameter":"WindowsEmailAddress","type":"text","on":"set","caseless":true,"alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of MailContact. A property left out is left alone; `null` clears it. */
export interface MailContactProperties {
  /** `AcceptMessagesOnlyFrom` of Set-MailContact. List. */
  readonly acceptMessagesOnlyFrom?: readonly string[] | null;
  /** `AcceptMessagesOnlyFromDLMembers` of Set-MailContact. List. */
  readonly acceptMessagesOnlyFromDLMembers?: readonly string[] | null;
  /** `AcceptMessagesOnlyFromSendersOrMembers` of Set-MailContact. List. */
  readonly acceptMessagesOnlyFromSendersOrMembers?: readonly string[] | null;
  /** `Alias` of New-/Set-MailContact. at most 64 characters. */
  readonly alias?: string;
  /** `BypassModerationFromSendersOrMembers` of Set-MailContact. List. */
  readonly bypassModerationFromSendersOrMembers?: readonly string[] | null;
  /** `CustomAttribute1` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute1?: string | null;
  /** `CustomAttribute10` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute10?: string | null;
  /** `CustomAttribute11` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute11?: string | null;
  /** `CustomAttribute12` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute12?: string | null;
  /** `CustomAttribute13` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute13?: string | null;
  /** `CustomAttribute14` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute14?: string | null;
  /** `CustomAttribute15` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute15?: string | null;
  /** `CustomAttribute2` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute2?: string | null;
  /** `CustomAttribute3` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute3?: string | null;
  /** `CustomAttribute4` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute4?: string | null;
  /** `CustomAttribute5` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute5?: string | null;
  /** `CustomAttribute6` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute6?: string | null;
  /** `CustomAttribute7` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute7?: string | null;
  /** `CustomAttribute8` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute8?: string | null;
  /** `CustomAttribute9` of Set-MailContact. at most 1024 characters. */
  readonly customAttribute9?: string | null;
  /** `DisplayName` of New-/Set-MailContact. at most 256 characters. */
  readonly displayName?: string | null;
  /** `EmailAddresses` of Set-MailContact. List. */
  readonly emailAddresses?: readonly string[];
  /** `ExtensionCustomAttribute1` of Set-MailContact. List. */
  readonly extensionCustomAttribute1?: readonly string[] | null;
  /** `ExtensionCustomAttribute2` of Set-MailContact. List. */
  readonly extensionCustomAttribute2?: readonly string[] | null;
  /** `ExtensionCustomAttribute3` of Set-MailContact. List. */
  readonly extensionCustomAttribute3?: readonly string[] | null;
  /** `ExtensionCustomAttribute4` of Set-MailContact. List. */
  readonly extensionCustomAttribute4?: readonly string[] | null;
  /** `ExtensionCustomAttribute5` of Set-MailContact. List. */
  readonly extensionCustomAttribute5?: readonly string[] | null;
  /** `ExternalEmailAddress` of New-/Set-MailContact. */
  readonly externalEmailAddress?: string;
  /** `FirstName` of New-MailContact, at creation only. */
  readonly firstName?: string | null;
  /** `GrantSendOnBehalfTo` of Set-MailContact. List. */
  readonly grantSendOnBehalfTo?: readonly string[] | null;
  /** `HiddenFromAddressListsEnabled` of Set-MailContact. Exchange's default: false. */
  readonly hiddenFromAddressListsEnabled?: boolean;
  /** `Initials` of New-MailContact, at creation only. */
  readonly initials?: string | null;
  /** `LastName` of New-MailContact, at creation only. */
  readonly lastName?: string | null;
  /** `MacAttachmentFormat` of New-/Set-MailContact. */
  readonly macAttachmentFormat?: "BinHex" | "UuEncode" | "AppleSingle" | "AppleDouble";
  /** `MailTip` of Set-MailContact. */
  readonly mailTip?: string | null;
  /** `MailTipTranslations` of Set-MailContact. List. */
  readonly mailTipTranslations?: readonly string[] | null;
  /** `MessageBodyFormat` of New-/Set-MailContact. */
  readonly messageBodyFormat?: "Text" | "Html" | "TextAndHtml";
  /** `MessageFormat` of New-/Set-MailContact. */
  readonly messageFormat?: "Text" | "Mime";
  /** `ModeratedBy` of New-/Set-MailContact. List. */
  readonly moderatedBy?: readonly string[] | null;
  /** `ModerationEnabled` of New-/Set-MailContact. Exchange's default: false. */
  readonly moderationEnabled?: boolean;
  /** `Name` of New-/Set-MailContact. at most 64 characters. */
  readonly name?: string;
  /** `OrganizationalUnit` of New-MailContact, at creation only. */
  readonly organizationalUnit?: string;
  /** `RejectMessagesFrom` of Set-MailContact. List. */
  readonly rejectMessagesFrom?: readonly string[] | null;
  /** `RejectMessagesFromDLMembers` of Set-MailContact. List. */
  readonly rejectMessagesFromDLMembers?: readonly string[] | null;
  /** `RejectMessagesFromSendersOrMembers` of Set-MailContact. List. */
  readonly rejectMessagesFromSendersOrMembers?: readonly string[] | null;
  /** `RequireSenderAuthenticationEnabled` of Set-MailContact. */
  readonly requireSenderAuthenticationEnabled?: boolean;
  /** `SendModerationNotifications` of New-/Set-MailContact. Exchange's default: Always. */
  readonly sendModerationNotifications?: "Always" | "Internal" | "Never";
  /** `SimpleDisplayName` of Set-MailContact. */
  readonly simpleDisplayName?: string | null;
  /** `UseMapiRichTextFormat` of Set-MailContact. Exchange's default: UseDefaultSettings. */
  readonly useMapiRichTextFormat?: "Always" | "Never" | "UseDefaultSettings";
  /** `UsePreferMessageFormat` of New-/Set-MailContact. Exchange's default: false. */
  readonly usePreferMessageFormat?: boolean;
  /** `UserCertificate` of Set-MailContact. List; refused here: it holds certificates as bytes, which cannot be declared as text. */
  readonly userCertificate?: readonly string[] | null;
  /** `UserSMimeCertificate` of Set-MailContact. List; refused here: it holds certificates as bytes, which cannot be declared as text. */
  readonly userSMimeCertificate?: readonly string[] | null;
  /** `WindowsEmailAddress` of Set-MailContact. */
  readonly windowsEmailAddress?: string;
}
