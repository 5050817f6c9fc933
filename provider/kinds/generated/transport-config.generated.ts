// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const transportConfigProperties = {
  addressBookPolicyRoutingEnabled: {"parameter":"AddressBookPolicyRoutingEnabled","type":"boolean","on":"set","alwaysSet":true},
  allowLegacyTLSClients: {"parameter":"AllowLegacyTLSClients","type":"boolean","on":"set","alwaysSet":true},
  clearCategories: {"parameter":"ClearCategories","type":"boolean","on":"set","alwaysSet":true},
  convertDisclaimerWrapperToEml: {"parameter":"ConvertDisclaimerWrapperToEml","type":"boolean","on":"set","alwaysSet":true},
  dsnConversionMode: {"parameter":"DSNConversionMode","type":"choice","on":"set","caseless":true,"choices":["DoNotConvert","PreserveDSNBody","UseExchangeDSNs"],"alwaysSet":true},
  externalDelayDsnEnabled: {"parameter":"ExternalDelayDsnEnabled","type":"boolean","on":"set","alwaysSet":true},
  externalDsnDefaultLanguage: {"parameter":"ExternalDsnDefaultLanguage","type":"text","on":"set","caseless":true},
  externalDsnLanguageDetectionEnabled: {"parameter":"ExternalDsnLanguageDetectionEnabled","type":"boolean","on":"set","alwaysSet":true},
  externalDsnReportingAuthority: {"parameter":"ExternalDsnReportingAuthority","type":"text","on":"set","caseless":true},
  externalDsnSendHtml: {"parameter":"ExternalDsnSendHtml","type":"boolean","on":"set","alwaysSet":true},
  externalPostmasterAddress: {"parameter":"ExternalPostmasterAddress","type":"text","on":"set","caseless":true},
  headerPromotionModeSetting: {"parameter":"HeaderPromotionModeSetting","type":"choice","on":"set","caseless":true,"choices":["MustCreate","MayCreate","NoCreate"],"alwaysSet":true},
  internalDelayDsnEnabled: {"parameter":"InternalDelayDsnEnabled","type":"boolean","on":"set","alwaysSet":true},
  internalDsnDefaultLanguage: {"parameter":"InternalDsnDefaultLanguage","type":"text","on":"set","caseless":true},
  internalDsnLanguageDetectionEnabled: {"parameter":"InternalDsnLanguageDetectionEnabled","type":"boolean","on":"set","alwaysSet":true},
  internalDsnReportingAuthority: {"parameter":"InternalDsnReportingAuthority","type":"text","on":"set","caseless":true},
  internalDsnSendHtml: {"parameter":"InternalDsnSendHtml","type":"boolean","on":"set","alwaysSet":true},
  journalMessageExpirationDays: {"parameter":"JournalMessageExpirationDays","type":"integer","on":"set","min":0,"max":7,"alwaysSet":true},
  journalingReportNdrTo: {"parameter":"JournalingReportNdrTo","type":"text","on":"set","caseless":true},
  maxRecipientEnvelopeLimit: {"parameter":"MaxRecipientEnvelopeLimit","type":"text","on":"set","max":1000,"alwaysSet":true},
  messageExpiration: {"parameter":"MessageExpiration","type":"text","on":"set","alwaysSet":true},
  preventDuplicateJournalingEnabled: {"parameter":"PreventDuplicateJournalingEnabled","type":"boolean","on":"set","alwaysSet":true},
  replyAllStormBlockDurationHours: {"parameter":"ReplyAllStormBlockDurationHours","type":"integer","on":"set","alwaysSet":true},
  replyAllStormDetectionMinimumRecipients: {"parameter":"ReplyAllStormDetectionMinimumRecipients","type":"integer","on":"set","alwaysSet":true},
  replyAllStormDetectionMinimumReplies: {"parameter":"ReplyAllStormDetectionMinimumReplies","type":"integer","on":"set","alwaysSet":true},
  replyAllStormProtectionEnabled: {"parameter":"ReplyAllStormProtectionEnabled","type":"boolean","on":"set","alwaysSet":true},
  rfc2231EncodingEnabled: {"parameter":"Rfc2231EncodingEnabled","type":"boolean","on":"set","alwaysSet":true},
  smtpClientAuthenticationDisabled: {"parameter":"SmtpClientAuthenticationDisabled","type":"boolean","on":"set","alwaysSet":true},
  voicemailJournalingEnabled: {"parameter":"VoicemailJournalingEnabled","type":"boolean","on":"set","alwaysSet":true,"refused":"it does nothing in Exchange Online"},
} as const satisfies PropertyTable;

/** What can be declared of TransportConfig. A property left out is left alone; `null` clears it. */
export interface TransportConfigProperties {
  /** `AddressBookPolicyRoutingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly addressBookPolicyRoutingEnabled?: boolean;
  /** `AllowLegacyTLSClients` of Set-TransportConfig. */
  readonly allowLegacyTLSClients?: boolean;
  /** `ClearCategories` of Set-TransportConfig. Exchange's default: true. */
  readonly clearCategories?: boolean;
  /** `ConvertDisclaimerWrapperToEml` of Set-TransportConfig. Exchange's default: false. */
  readonly convertDisclaimerWrapperToEml?: boolean;
  /** `DSNConversionMode` of Set-TransportConfig. Exchange's default: PreserveDSNBody. */
  readonly dsnConversionMode?: "DoNotConvert" | "PreserveDSNBody" | "UseExchangeDSNs";
  /** `ExternalDelayDsnEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDelayDsnEnabled?: boolean;
  /** `ExternalDsnDefaultLanguage` of Set-TransportConfig. */
  readonly externalDsnDefaultLanguage?: string | null;
  /** `ExternalDsnLanguageDetectionEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDsnLanguageDetectionEnabled?: boolean;
  /** `ExternalDsnReportingAuthority` of Set-TransportConfig. Exchange's default: $null. */
  readonly externalDsnReportingAuthority?: string | null;
  /** `ExternalDsnSendHtml` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDsnSendHtml?: boolean;
  /** `ExternalPostmasterAddress` of Set-TransportConfig. Exchange's default: $null. */
  readonly externalPostmasterAddress?: string | null;
  /** `HeaderPromotionModeSetting` of Set-TransportConfig. Exchange's default: NoCreate. */
  readonly headerPromotionModeSetting?: "MustCreate" | "MayCreate" | "NoCreate";
  /** `InternalDelayDsnEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDelayDsnEnabled?: boolean;
  /** `InternalDsnDefaultLanguage` of Set-TransportConfig. */
  readonly internalDsnDefaultLanguage?: string | null;
  /** `InternalDsnLanguageDetectionEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDsnLanguageDetectionEnabled?: boolean;
  /** `InternalDsnReportingAuthority` of Set-TransportConfig. Exchange's default: $null. */
  readonly internalDsnReportingAuthority?: string | null;
  /** `InternalDsnSendHtml` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDsnSendHtml?: boolean;
  /** `JournalMessageExpirationDays` of Set-TransportConfig. from 0 to 7; Exchange's default: 0. */
  readonly journalMessageExpirationDays?: number;
  /** `JournalingReportNdrTo` of Set-TransportConfig. */
  readonly journalingReportNdrTo?: string | null;
  /** `MaxRecipientEnvelopeLimit` of Set-TransportConfig. Exchange's default: Unlimited. */
  readonly maxRecipientEnvelopeLimit?: string;
  /** `MessageExpiration` of Set-TransportConfig. from 0.12:00:00 to 1.00:00:00; Exchange's default: 1.00:00:00. */
  readonly messageExpiration?: string;
  /** `PreventDuplicateJournalingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly preventDuplicateJournalingEnabled?: boolean;
  /** `ReplyAllStormBlockDurationHours` of Set-TransportConfig. */
  readonly replyAllStormBlockDurationHours?: number;
  /** `ReplyAllStormDetectionMinimumRecipients` of Set-TransportConfig. */
  readonly replyAllStormDetectionMinimumRecipients?: number;
  /** `ReplyAllStormDetectionMinimumReplies` of Set-TransportConfig. */
  readonly replyAllStormDetectionMinimumReplies?: number;
  /** `ReplyAllStormProtectionEnabled` of Set-TransportConfig. */
  readonly replyAllStormProtectionEnabled?: boolean;
  /** `Rfc2231EncodingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly rfc2231EncodingEnabled?: boolean;
  /** `SmtpClientAuthenticationDisabled` of Set-TransportConfig. */
  readonly smtpClientAuthenticationDisabled?: boolean;
  /** `VoicemailJournalingEnabled` of Set-TransportConfig. Exchange's default: true; refused here: it does nothing in Exchange Online. */
  readonly voicemailJournalingEnabled?: boolean;
}
