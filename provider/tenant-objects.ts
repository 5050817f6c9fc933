import type { ExchangeRecord } from "./exchange";
import { declaredForm } from "./kinds/declared-form";
import { inboundConnectorProperties } from "./kinds/generated/inbound-connector.generated";
import { journalRuleProperties } from "./kinds/generated/journal-rule.generated";
import { outboundConnectorProperties } from "./kinds/generated/outbound-connector.generated";
import { transportConfigProperties } from "./kinds/generated/transport-config.generated";
import { transportRuleProperties } from "./kinds/generated/transport-rule.generated";
import type { Recipient, TenantObjects } from "./mailflow";

/** Records of a tenant by the noun of the Get- cmdlet that returns them. */
export interface TenantRecords {
  readonly InboundConnector: readonly ExchangeRecord[];
  readonly OutboundConnector: readonly ExchangeRecord[];
  readonly TransportRule: readonly ExchangeRecord[];
  readonly JournalRule: readonly ExchangeRecord[];
  readonly HostedConnectionFilterPolicy: readonly ExchangeRecord[];
  readonly TransportConfig: readonly ExchangeRecord[];
  readonly AcceptedDomain: readonly ExchangeRecord[];
}

/** What Exchange lists of a tenant, as the mail-flow model takes it. */
export function tenantObjects(records: TenantRecords, recipients: readonly Recipient[]): TenantObjects {
  const [filter] = records.HostedConnectionFilterPolicy;
  const [config] = records.TransportConfig;
  const rules = [...records.TransportRule].sort((a, b) => Number(a.Priority) - Number(b.Priority));
  return {
    inboundConnectors: records.InboundConnector.map((record) => ({
      ...declaredForm(inboundConnectorProperties, record),
      name: String(record.Name),
    })),
    outboundConnectors: records.OutboundConnector.map((record) => ({
      ...declaredForm(outboundConnectorProperties, record),
      name: String(record.Name),
      guid: String(record.Guid),
    })),
    transportRules: rules.map((record) => ({
      ...declaredForm(transportRuleProperties, record),
      name: String(record.Name),
      enabled: record.State === "Enabled",
    })),
    journalRules: records.JournalRule.map((record) => ({
      ...declaredForm(journalRuleProperties, record),
      name: String(record.Name),
    })),
    ipAllowList: texts(filter?.IPAllowList),
    ipBlockList: texts(filter?.IPBlockList),
    transportConfig: config === undefined ? null : declaredForm(transportConfigProperties, config),
    acceptedDomains: records.AcceptedDomain.map((record) => ({
      domainName: String(record.DomainName),
      domainType: String(record.DomainType),
      matchSubDomains: record.MatchSubDomains === true,
    })),
    recipients,
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => item !== null).map(String) : [];
}
