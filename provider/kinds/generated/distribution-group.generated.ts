// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const distributionGroupProperties = {
  acceptMessagesOnlyFrom: {"parameter":"AcceptMessagesOnlyFrom","type":"texts","on":"set","caseless":true,"recipients":true},
  acceptMessagesOnlyFromDLMembers: {"parameter":"AcceptMessagesOnlyFromDLMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  acceptMessagesOnlyFromSendersOrMembers: {"parameter":"AcceptMessagesOnlyFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  alias: {"parameter":"Alias","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  bccBlocked: {"parameter":"BccBlocked","type":"boolean","on":"both","alwaysSet":true},
  bypassModerationFromSendersOrMembers: {"parameter":"BypassModerationFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  bypassNestedModerationEnabled: {"parameter":"BypassNestedModerationEnabled","type":"boolean","on":"both","alwaysSet":true},
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
  description: {"parameter":"Description","type":"texts","on":"both"},
  displayName: {"parameter":"DisplayName","type":"text","on":"both","maxLength":256},
  emailAddresses: {"parameter":"EmailAddresses","type":"texts","on":"set","caseless":true,"primaryInCapitals":true,"alwaysSet":true},
  extensionCustomAttribute1: {"parameter":"ExtensionCustomAttribute1","type":"texts","on":"set"},
  extensionCustomAttribute2: {"parameter":"ExtensionCustomAttribute2","type":"texts","on":"set"},
  extensionCustomAttribute3: {"parameter":"ExtensionCustomAttribute3","type":"texts","on":"set"},
  extensionCustomAttribute4: {"parameter":"ExtensionCustomAttribute4","type":"texts","on":"set"},
  extensionCustomAttribute5: {"parameter":"ExtensionCustomAttribute5","type":"texts","on":"set"},
  grantSendOnBehalfTo: {"parameter":"GrantSendOnBehalfTo","type":"texts","on":"set","caseless":true,"recipients":true},
  hiddenFromAddressListsEnabled: {"parameter":"HiddenFromAddressListsEnabled","type":"boolean","on":"set","alwaysSet":true},
  hiddenGroupMembershipEnabled: {"parameter":"HiddenGroupMembershipEnabled","type":"boolean","on":"both","alwaysSet":true},
  mailTip: {"parameter":"MailTip","type":"text","on":"set"},
  mailTipTranslations: {"parameter":"MailTipTranslations","type":"texts","on":"set"},
  managedBy: {"parameter":"ManagedBy","type":"texts","on":"both","caseless":true,"recipients":true},
  memberDepartRestriction: {"parameter":"MemberDepartRestriction","type":"choice","on":"both","caseless":true,"choices":["Open","Closed"],"alwaysSet":true},
  memberJoinRestriction: {"parameter":"MemberJoinRestriction","type":"choice","on":"both","caseless":true,"choices":["Open","Closed","ApprovalRequired"],"alwaysSet":true},
  moderatedBy: {"parameter":"ModeratedBy","type":"texts","on":"both","caseless":true,"recipients":true},
  moderationEnabled: {"parameter":"ModerationEnabled","type":"boolean","on":"both","alwaysSet":true},
  name: {"parameter":"Name","type":"text","on":"both","maxLength":64,"alwaysSet":true},
  notes: {"parameter":"Notes","type":"text","on":"new"},
  organizationalUnit: {"parameter":"OrganizationalUnit","type":"text","on":"new","alwaysSet":true},
  primarySmtpAddress: {"parameter":"PrimarySmtpAddress","type":"text","on":"both","caseless":true,"alwaysSet":true},
  rejectMessagesFrom: {"parameter":"RejectMessagesFrom","type":"texts","on":"set","caseless":true,"recipients":true},
  rejectMessagesFromDLMembers: {"parameter":"RejectMessagesFromDLMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  rejectMessagesFromSendersOrMembers: {"parameter":"RejectMessagesFromSendersOrMembers","type":"texts","on":"set","caseless":true,"recipients":true},
  reportToManagerEnabled: {"parameter":"ReportToManagerEnabled","type":"boolean","on":"set","alwaysSet":true},
  reportToOriginatorEnabled: {"parameter":"ReportToOriginatorEnabled","type":"boolean","on":"set","alwaysSet":true},
  requireSenderAuthenticationEnabled: {"parameter":"RequireSenderAuthenticationEnabled","type":"boolean","on":"both","alwaysSet":true},
  roomList: {"parameter":"RoomList","type":"boolean","on":"both","alwaysSet":true},
  sendModerationNotifications: {"parameter":"SendModerationNotifications","type":"choice","on":"both","caseless":true,"choices":["Always","Internal","Never"],"alwaysSet":true},
  sendOofMessageToOriginatorEnabled: {"parameter":"SendOofMessageToOriginatorEnabled","type":"boolean","on":"set","alwaysSet":true},
  simpleDisplayName: {"parameter":"SimpleDisplayName","type":"text","on":"set"},
  type: {"parameter":"Type","type":"choice","on":"new","caseless":true,"choices":["Distribution","Security"],"alwaysSet":true},
  windowsEmailAddress: {"parameter":"WindowsEmailAddress","type":"text","on":"set","caseless":true,"alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of DistributionGroup. A property left out is left alone; `null` clears it. */
export interface DistributionGroupProperties {
  /** `AcceptMessagesOnlyFrom` of Set-DistributionGroup. List. */
  readonly acceptMessagesOnlyFrom?: readonly string[] | null;
  /** `AcceptMessagesOnlyFromDLMembers` of Set-DistributionGroup. List. */
  readonly acceptMessagesOnlyFromDLMembers?: readonly string[] | null;
  /** `AcceptMessagesOnlyFromSendersOrMembers` of Set-DistributionGroup. List. */
  readonly acceptMessagesOnlyFromSendersOrMembers?: readonly string[] | null;
  /** `Alias` of New-/Set-DistributionGroup. at most 64 characters. */
  readonly alias?: string;
  /** `BccBlocked` of New-/Set-DistributionGroup. Exchange's default: false. */
  readonly bccBlocked?: boolean;
  /** `BypassModerationFromSendersOrMembers` of Set-DistributionGroup. List. */
  readonly bypassModerationFromSendersOrMembers?: readonly string[] | null;
  /** `BypassNestedModerationEnabled` of New-/Set-DistributionGroup. Exchange's default: false. */
  readonly bypassNestedModerationEnabled?: boolean;
  /** `CustomAttribute1` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute1?: string | null;
  /** `CustomAttribute10` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute10?: string | null;
  /** `CustomAttribute11` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute11?: string | null;
  /** `CustomAttribute12` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute12?: string | null;
  /** `CustomAttribute13` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute13?: string | null;
  /** `CustomAttribute14` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute14?: string | null;
  /** `CustomAttribute15` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute15?: string | null;
  /** `CustomAttribute2` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute2?: string | null;
  /** `CustomAttribute3` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute3?: string | null;
  /** `CustomAttribute4` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute4?: string | null;
  /** `CustomAttribute5` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute5?: string | null;
  /** `CustomAttribute6` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute6?: string | null;
  /** `CustomAttribute7` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute7?: string | null;
  /** `CustomAttribute8` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute8?: string | null;
  /** `CustomAttribute9` of Set-DistributionGroup. at most 1024 characters. */
  readonly customAttribute9?: string | null;
  /** `Description` of New-/Set-DistributionGroup. List. */
  readonly description?: readonly string[] | null;
  /** `DisplayName` of New-/Set-DistributionGroup. at most 256 characters. */
  readonly displayName?: string | null;
  /** `EmailAddresses` of Set-DistributionGroup. List. */
  readonly emailAddresses?: readonly string[];
  /** `ExtensionCustomAttribute1` of Set-DistributionGroup. List. */
  readonly extensionCustomAttribute1?: readonly string[] | null;
  /** `ExtensionCustomAttribute2` of Set-DistributionGroup. List. */
  readonly extensionCustomAttribute2?: readonly string[] | null;
  /** `ExtensionCustomAttribute3` of Set-DistributionGroup. List. */
  readonly extensionCustomAttribute3?: readonly string[] | null;
  /** `ExtensionCustomAttribute4` of Set-DistributionGroup. List. */
  readonly extensionCustomAttribute4?: readonly string[] | null;
  /** `ExtensionCustomAttribute5` of Set-DistributionGroup. List. */
  readonly extensionCustomAttribute5?: readonly string[] | null;
  /** `GrantSendOnBehalfTo` of Set-DistributionGroup. List. */
  readonly grantSendOnBehalfTo?: readonly string[] | null;
  /** `HiddenFromAddressListsEnabled` of Set-DistributionGroup. Exchange's default: false. */
  readonly hiddenFromAddressListsEnabled?: boolean;
  /** `HiddenGroupMembershipEnabled` of New-/Set-DistributionGroup. */
  readonly hiddenGroupMembershipEnabled?: boolean;
  /** `MailTip` of Set-DistributionGroup. */
  readonly mailTip?: string | null;
  /** `MailTipTranslations` of Set-DistributionGroup. List. */
  readonly mailTipTranslations?: readonly string[] | null;
  /** `ManagedBy` of New-/Set-DistributionGroup. List. */
  readonly managedBy?: readonly string[] | null;
  /** `MemberDepartRestriction` of New-/Set-DistributionGroup. Exchange's default: Closed. */
  readonly memberDepartRestriction?: "Open" | "Closed";
  /** `MemberJoinRestriction` of New-/Set-DistributionGroup. Exchange's default: Closed. */
  readonly memberJoinRestriction?: "Open" | "Closed" | "ApprovalRequired";
  /** `ModeratedBy` of New-/Set-DistributionGroup. List. */
  readonly moderatedBy?: readonly string[] | null;
  /** `ModerationEnabled` of New-/Set-DistributionGroup. Exchange's default: false. */
  readonly moderationEnabled?: boolean;
  /** `Name` of New-/Set-DistributionGroup. at most 64 characters. */
  readonly name?: string;
  /** `Notes` of New-DistributionGroup, at creation only. */
  readonly notes?: string | null;
  /** `OrganizationalUnit` of New-DistributionGroup, at creation only. */
  readonly organizationalUnit?: string;
  /** `PrimarySmtpAddress` of New-/Set-DistributionGroup. */
  readonly primarySmtpAddress?: string;
  /** `RejectMessagesFrom` of Set-DistributionGroup. List. */
  readonly rejectMessagesFrom?: readonly string[] | null;
  /** `RejectMessagesFromDLMembers` of Set-DistributionGroup. List. */
  readonly rejectMessagesFromDLMembers?: readonly string[] | null;
  /** `RejectMessagesFromSendersOrMembers` of Set-DistributionGroup. List. */
  readonly rejectMessagesFromSendersOrMembers?: readonly string[] | null;
  /** `ReportToManagerEnabled` of Set-DistributionGroup. Exchange's default: false. */
  readonly reportToManagerEnabled?: boolean;
  /** `ReportToOriginatorEnabled` of Set-DistributionGroup. Exchange's default: true. */
  readonly reportToOriginatorEnabled?: boolean;
  /** `RequireSenderAuthenticationEnabled` of New-/Set-DistributionGroup. Exchange's default: true. */
  readonly requireSenderAuthenticationEnabled?: boolean;
  /** `RoomList` of New-/Set-DistributionGroup. */
  readonly roomList?: boolean;
  /** `SendModerationNotifications` of New-/Set-DistributionGroup. Exchange's default: Always. */
  readonly sendModerationNotifications?: "Always" | "Internal" | "Never";
  /** `SendOofMessageToOriginatorEnabled` of Set-DistributionGroup. Exchange's default: false. */
  readonly sendOofMessageToOriginatorEnabled?: boolean;
  /** `SimpleDisplayName` of Set-DistributionGroup. */
  readonly simpleDisplayName?: string | null;
  /** `Type` of New-DistributionGroup, at creation only. Exchange's default: Distribution. */
  readonly type?: "Distribution" | "Security";
  /** `WindowsEmailAddress` of Set-DistributionGroup. */
  readonly windowsEmailAddress?: string;
}
