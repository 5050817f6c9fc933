export type { Advice, AdviceCode } from "./avanan/advice/advice";
export type { Brand, Region } from "./avanan/catalogue";
export type { NextStep } from "./avanan/next-steps";
export type { ProofOutput } from "./avanan/specification";
export type { GroupArgs, People, TenantArgs } from "./avanan/tenant-args";
export type { RuleOrder } from "./kinds/order";
export { AcceptedDomain, type AcceptedDomainArgs } from "./resources/accepted-domain";
export { AvananTenant } from "./resources/avanan-tenant";
export { ConnectionFilter, type ConnectionFilterArgs } from "./resources/connection-filter";
export { DistributionGroup, type DistributionGroupArgs } from "./resources/distribution-group";
export {
  DistributionGroupMember,
  type DistributionGroupMemberArgs,
} from "./resources/distribution-group-member";
export type { Args, CommonArgs, Outputs } from "./resources/exchange-resource";
export { InboundConnector, type InboundConnectorArgs } from "./resources/inbound-connector";
export { IpAllowListEntry, type IpAllowListEntryArgs } from "./resources/ip-allow-list-entry";
export { IpBlockListEntry, type IpBlockListEntryArgs } from "./resources/ip-block-list-entry";
export { JournalRule, type JournalRuleArgs } from "./resources/journal-rule";
export {
  type Existing,
  getAcceptedDomains,
  getInboundConnectors,
  getIpLists,
  getJournalRules,
  getOutboundConnectors,
  getTransportRules,
} from "./resources/lookups";
export { MailContact, type MailContactArgs } from "./resources/mail-contact";
export { OrganizationConfig, type OrganizationConfigArgs } from "./resources/organization-config";
export { OutboundConnector, type OutboundConnectorArgs } from "./resources/outbound-connector";
export { tenantFromConfig } from "./resources/tenant-from-config";
export { TransportConfig, type TransportConfigArgs } from "./resources/transport-config";
export { TransportRule, type TransportRuleArgs } from "./resources/transport-rule";
