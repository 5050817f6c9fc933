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
  AcceptedDomain: [{ cmdlet: "Get-AcceptedDomain", parameters: everything }],
  OrganizationConfig: [{ cmdlet: "Get-OrganizationConfig", parameters: {} }],
  DistributionGroup: [{ cmdlet: "Get-DistributionGroup", parameters: everything }],
  MailContact: [{ cmdlet: "Get-MailContact", parameters: everything }],
  Recipient: [{ cmdlet: "Get-Recipient", parameters: everything }],
} as const satisfies Record<string, readonly Command[]>;

/** Nouns of Exchange's cmdlets that are listed; members are listed group by group, and recipients may be asked for one by one. */
export type Noun = keyof typeof reads | `DistributionGroupMember of ${string}` | `Recipient ${string}`;

/** One recipient; nobody of that address is an error `notFound`. */
export const recipientNamed = (address: string): Noun => `${one}${address.toLowerCase()}`;
const one = "Recipient ";

/**
 * What the first read of a process fetches, since most stacks need most of it: small lists, one batch. Directory
 * lists may hold a hundred thousand entries and are read only for those who ask.
 */
export const readAtOnce = [
  "InboundConnector",
  "OutboundConnector",
  "TransportRule",
  "JournalRule",
  "HostedConnectionFilterPolicy",
  "TransportConfig",
] as const satisfies readonly Noun[];

/** The lists that decide where mail goes: what a proof looks at. */
export const mailFlowLists = [...readAtOnce, "AcceptedDomain"] as const satisfies readonly Noun[];

/** The cmdlets that list a noun. */
export function readsOf(noun: Noun): readonly Command[] {
  if (noun.startsWith(one)) {
    return [{ cmdlet: "Get-Recipient", parameters: { Identity: noun.slice(one.length) } }];
  }
  const group = noun.startsWith(members) ? noun.slice(members.length) : undefined;
  return group === undefined
    ? reads[noun as keyof typeof reads]
    : [
        {
          cmdlet: "Get-DistributionGroupMember",
          parameters: { Identity: group, ...everything },
          target: group,
        },
      ];
}

/** The noun whose list a cmdlet changes; undefined where none is listed here. */
export function nounOf({ cmdlet, parameters }: Command): Noun | undefined {
  const noun = cmdlet.slice(cmdlet.indexOf("-") + 1);
  if (noun === "DistributionGroupMember") {
    return `DistributionGroupMember of ${String(parameters.Identity)}`;
  }
  return noun in reads ? (noun as keyof typeof reads) : undefined;
}

const members = "DistributionGroupMember of ";

/** What a tenant holds, as far as it was read. */
export interface TenantView {
  /** All records of a noun. Throws the read's own error when the list could not be read: never an empty list. */
  records(noun: Noun): readonly ExchangeRecord[];
}
