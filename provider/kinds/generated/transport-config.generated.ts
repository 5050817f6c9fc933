// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const transportConfigProperties = {
  addressBookPolicyRoutingEnabled: {"parameter":"AddressBookPolicyRoutingEnabled","type":"boolean","on":"set"},
  allowLegacyTLSClients: {"parameter":"AllowLegacyTLSClients","type":"boolean","on":"set"},
  clearCategories: {"parameter":"ClearCategories","type":"boolean","on":"set"},
  convertDisclaimerWrapperToEml: {"parameter":"ConvertDisclaimerWrapperToEml","type":"boolean","on":"set"},
  dsnConversionMode: {"parameter":"DSNConversionMode","type":"choice","on":"set","caseless":true,"choices":["DoNotConvert","PreserveDSNBody","UseExchangeDSNs"]},
  externalDelayDsnEnabled: {"parameter":"ExternalDelayDsnEnabled","type":"boolean","on":"set"},
  externalDsnDefaultLanguage: {"parameter":"ExternalDsnDefaultLanguage","type":"text","on":"set","caseless":true},
  externalDsnLanguageDetectionEnabled: {"parameter":"ExternalDsnLanguageDetectionEnabled","type":"boolean","on":"set"},
  externalDsnReportingAuthority: {"parameter":"ExternalDsnReportingAuthority","type":"text","on":"set","caseless":true},
  externalDsnSendHtml: {"parameter":"ExternalDsnSendHtml","type":"boolean","on":"set"},
  externalPostmasterAddress: {"parameter":"ExternalPostmasterAddress","type":"text","on":"set","caseless":true},
  headerPromotionModeSetting: {"parameter":"HeaderPromotionModeSetting","type":"choice","on":"set","caseless":true,"choices":["MustCreate","MayCreate","NoCreate"]},
  internalDelayDsnEnabled: {"parameter":"InternalDelayDsnEnabled","type":"boolean","on":"set"},
  internalDsnDefaultLanguage: {"parameter":"InternalDsnDefaultLanguage","type":"text","on":"set","caseless":true},
  internalDsnLanguageDetectionEnabled: {"parameter":"InternalDsnLanguageDetectionEnabled","type":"boolean","on":"set"},
  internalDsnReportingAuthority: {"parameter":"InternalDsnReportingAuthority","type":"text","on":"set","caseless":true},
  internalDsnSendHtml: {"parameter":"InternalDsnSendHtml","type":"boolean","on":"set"},
  journalMessageExpirationDays: {"parameter":"JournalMessageExpirationDays","type":"integer","on":"set","min":0,"max":7},
  journalingReportNdrTo: {"parameter":"JournalingReportNdrTo","type":"text","on":"set","caseless":true},
  maxRecipientEnvelopeLimit: {"parameter":"MaxRecipientEnvelopeLimit","type":"text","on":"set","max":1000},
  messageExpiration: {"parameter":"MessageExpiration","type":"text","on":"set"},
  preventDuplicateJournalingEnabled: {"parameter":"PreventDuplicateJournalingEnabled","type":"boolean","on":"set"},
  replyAllStormBlockDurationHours: {"parameter":"ReplyAllStormBlockDurationHours","type":"integer","on":"set"},
  replyAllStormDetectionMinimumRecipients: {"parameter":"ReplyAllStormDetectionMinimumRecipients","type":"integer","on":"set"},
  replyAllStormDetectionMinimumReplies: {"parameter":"ReplyAllStormDetectionMinimumReplies","type":"integer","on":"set"},
  replyAllStormProtectionEnabled: {"parameter":"ReplyAllStormProtectionEnabled","type":"boolean","on":"set"},
  rfc2231EncodingEnabled: {"parameter":"Rfc2231EncodingEnabled","type":"boolean","on":"set"},
  smtpClientAuthenticationDisabled: {"parameter":"SmtpClientAuthenticationDisabled","type":"boolean","on":"set"},
  voicemailJournalingEnabled: {"parameter":"VoicemailJournalingEnabled","type":"boolean","on":"set","refused":"it does nothing in Exchange Online"},
} as const satisfies PropertyTable;

/** What can be declared of TransportConfig. A property left out is left alone; `null` clears it. */
export interface TransportConfigProperties {
  /** `AddressBookPolicyRoutingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly addressBookPolicyRoutingEnabled?: boolean | null;
  /** `AllowLegacyTLSClients` of Set-TransportConfig. */
  readonly allowLegacyTLSClients?: boolean | null;
  /** `ClearCategories` of Set-TransportConfig. Exchange's default: true. */
  readonly clearCategories?: boolean | null;
  /** `ConvertDisclaimerWrapperToEml` of Set-TransportConfig. Exchange's default: false. */
  readonly convertDisclaimerWrapperToEml?: boolean | null;
  /** `DSNConversionMode` of Set-TransportConfig. Exchange's default: PreserveDSNBody. */
  readonly dsnConversionMode?: "DoNotConvert" | "PreserveDSNBody" | "UseExchangeDSNs" | null;
  /** `ExternalDelayDsnEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDelayDsnEnabled?: boolean | null;
  /** `ExternalDsnDefaultLanguage` of Set-TransportConfig. */
  readonly externalDsnDefaultLanguage?: string | null;
  /** `ExternalDsnLanguageDetectionEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDsnLanguageDetectionEnabled?: boolean | null;
  /** `ExternalDsnReportingAuthority` of Set-TransportConfig. Exchange's default: $null. */
  readonly externalDsnReportingAuthority?: string | null;
  /** `ExternalDsnSendHtml` of Set-TransportConfig. Exchange's default: true. */
  readonly externalDsnSendHtml?: boolean | null;
  /** `ExternalPostmasterAddress` of Set-TransportConfig. Exchange's default: $null. */
  readonly externalPostmasterAddress?: string | null;
  /** `HeaderPromotionModeSetting` of Set-TransportConfig. Exchange's default: NoCreate. */
  readonly headerPromotionModeSetting?: "MustCreate" | "MayCreate" | "NoCreate" | null;
  /** `InternalDelayDsnEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDelayDsnEnabled?: boolean | null;
  /** `InternalDsnDefaultLanguage` of Set-TransportConfig. */
  readonly internalDsnDefaultLanguage?: string | null;
  /** `InternalDsnLanguageDetectionEnabled` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDsnLanguageDetectionEnabled?: boolean | null;
  /** `InternalDsnReportingAuthority` of Set-TransportConfig. Exchange's default: $null. */
  readonly internalDsnReportingAuthority?: string | null;
  /** `InternalDsnSendHtml` of Set-TransportConfig. Exchange's default: true. */
  readonly internalDsnSendHtml?: boolean | null;
  /** `JournalMessageExpirationDays` of Set-TransportConfig. from 0 to 7; Exchange's default: 0. */
  readonly journalMessageExpirationDays?: number | null;
  /** `JournalingReportNdrTo` of Set-TransportConfig. */
  readonly journalingReportNdrTo?: string | null;
  /** `MaxRecipientEnvelopeLimit` of Set-TransportConfig. Exchange's default: Unlimited. */
  readonly maxRecipientEnvelopeLimit?: string | null;
  /** `MessageExpiration` of Set-TransportConfig. from 0.12:00:00 to 1.00:00:00; Exchange's default: 1.00:00:00. */
  readonly messageExpiration?: string | null;
  /** `PreventDuplicateJournalingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly preventDuplicateJournalingEnabled?: boolean | null;
  /** `ReplyAllStormBlockDurationHours` of Set-TransportConfig. */
  readonly replyAllStormBlockDurationHours?: number | null;
  /** `ReplyAllStormDetectionMinimumRecipients` of Set-TransportConfig. */
  readonly replyAllStormDetectionMinimumRecipients?: number | null;
  /** `ReplyAllStormDetectionMinimumReplies` of Set-TransportConfig. */
  readonly replyAllStormDetectionMinimumReplies?: number | null;
  /** `ReplyAllStormProtectionEnabled` of Set-TransportConfig. */
  readonly replyAllStormProtectionEnabled?: boolean | null;
  /** `Rfc2231EncodingEnabled` of Set-TransportConfig. Exchange's default: false. */
  readonly rfc2231EncodingEnabled?: boolean | null;
  /** `SmtpClientAuthenticationDisabled` of Set-TransportConfig. */
  readonly smtpClientAuthenticationDisabled?: boolean | null;
  /** `VoicemailJournalingEnabled` of Set-TransportConfig. Exchange's default: true; refused here: it does nothing in Exchange Online. */
  readonly voicemailJournalingEnabled?: boolean | null;
}
