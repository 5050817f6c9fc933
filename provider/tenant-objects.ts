import type { ExchangeRecord } from "./exchange";
import { declaredForm } from "./kinds/declared-form";
import { existing } from "./kinds/existing";
import { transportConfigProperties } from "./kinds/generated/transport-config.generated";
import type { AcceptedDomain, Recipient, TenantObjects } from "./mailflow";

/** Records of a tenant by the noun of the Get- cmdlet that returns them. */
export interface TenantRecords {
  readonly InboundConnector: readonly ExchangeRecord[];
  readonly OutboundConnector: readonly ExchangeRecord[];
  readonly TransportRule: readonly ExchangeRecord[];
  readonly JournalRule: readonly ExchangeRecord[];
  readonly HostedConnectionFilterPolicy: readonly ExchangeRecord[];
  readonly TransportConfig: readonly ExchangeRecord[];
  readonly AcceptedDomain: readonly ExchangeRecord[];
  readonly OrganizationConfig: readonly ExchangeRecord[];
  /** Undefined: it is not known. */
  readonly HostedContentFilterPolicy: readonly ExchangeRecord[] | undefined;
}

const text = (value: unknown) => (typeof value === "string" ? value : null);

/** What Exchange lists of a tenant, as the mail-flow model takes it. */
export function tenantObjects(records: TenantRecords, recipients: readonly Recipient[]): TenantObjects {
  const [config] = records.TransportConfig;
  const [organization] = records.OrganizationConfig;
  const contentFilter = records.HostedContentFilterPolicy?.find(({ IsDefault }) => IsDefault === true);
  const { allow, block } = existing.HostedConnectionFilterPolicy(records.HostedConnectionFilterPolicy);
  return {
    inboundConnectors: existing.InboundConnector(records.InboundConnector),
    outboundConnectors: existing.OutboundConnector(records.OutboundConnector),
    transportRules: existing.TransportRule(records.TransportRule),
    journalRules: existing.JournalRule(records.JournalRule),
    ipAllowList: allow,
    ipBlockList: block,
    transportConfig: config === undefined ? null : declaredForm(transportConfigProperties, config),
    acceptedDomains: acceptedDomains(records.AcceptedDomain),
    recipients,
    hostedContentFilterPolicy: contentFilter && {
      spamAction: text(contentFilter.SpamAction),
      highConfidenceSpamAction: text(contentFilter.HighConfidenceSpamAction),
    },
    organizationConfig: { rejectDirectSend: organization?.RejectDirectSend === true },
  };
}

export function acceptedDomains(records: readonly ExchangeRecord[]): AcceptedDomain[] {
  return records.map((record) => ({
    domainName: String(record.DomainName),
    domainType: text(record.DomainType),
    matchSubDomains: record.MatchSubDomains === true,
  }));
}
