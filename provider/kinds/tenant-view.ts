import type { Command, ExchangeRecord } from "../exchange/command";

/** The lists that every read of a kind comes from; all of them go out as one request. */
const everything = { ResultSize: "Unlimited" };
export const reads = {
  InboundConnector: [{ cmdlet: "Get-InboundConnector", parameters: everything }],
  // The documentation calls these filters exclusive, live calls disagree: the union is right either way
  // (exchange-online.md b). Doubles are dropped by Guid.
  OutboundConnector: [
    { cmdlet: "Get-OutboundConnector", parameters: everything },
    { cmdlet: "Get-OutboundConnector", parameters: { ...everything, IncludeTestModeConnectors: true } },
    { cmdlet: "Get-OutboundConnector", parameters: { ...everything, IsTransportRuleScoped: true } },
  ],
  TransportRule: [{ cmdlet: "Get-TransportRule", parameters: everything }],
  JournalRule: [{ cmdlet: "Get-JournalRule", parameters: {} }],
  HostedConnectionFilterPolicy: [
    { cmdlet: "Get-HostedConnectionFilterPolicy", parameters: { Identity: "Default" } },
  ],
  TransportConfig: [{ cmdlet: "Get-TransportConfig", parameters: {} }],
} as const satisfies Record<string, readonly Command[]>;

/** The nouns of Exchange's cmdlets that are listed. */
export type Noun = keyof typeof reads;

/** What a tenant holds, as far as it was read. */
export interface TenantView {
  /** All records of a noun. Throws the read's own error when the list could not be read: never an empty list. */
  records(noun: Noun): readonly ExchangeRecord[];
}
