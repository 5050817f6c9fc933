import type { ExchangeRecord } from "../exchange/command";
import { declaredForm } from "./declared-form";
import { acceptedDomainProperties } from "./generated/accepted-domain.generated";
import { inboundConnectorProperties } from "./generated/inbound-connector.generated";
import { journalRuleProperties } from "./generated/journal-rule.generated";
import { outboundConnectorProperties } from "./generated/outbound-connector.generated";
import { transportRuleProperties } from "./generated/transport-rule.generated";
import type { PropertyTable } from "./property";
import { unknownPredicates } from "./unknown-predicates";

const unknownInRule = unknownPredicates(transportRuleProperties);

type Records = readonly ExchangeRecord[];

const objects = (table: PropertyTable, readAs?: Parameters<typeof declaredForm>[2]) => (records: Records) =>
  records.map((record) => ({
    ...declaredForm(table, record, readAs),
    guid: String(record.Guid),
    name: String(record.Name ?? record.DomainName),
  }));

const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((item) => item !== null).map(String) : [];

/** What a tenant's lists hold, as a program would declare it. */
export const existing = {
  InboundConnector: objects(inboundConnectorProperties),
  OutboundConnector: objects(outboundConnectorProperties),
  TransportRule: (records: Records) => {
    const sorted = [...records].sort((a, b) => Number(a.Priority) - Number(b.Priority));
    const readAs = { enabled: (record: ExchangeRecord) => record.State === "Enabled" };
    const rules = objects(transportRuleProperties, readAs)(sorted);
    return rules.map((rule, index) => ({ ...unknownInRule(sorted[index] ?? {}), ...rule }));
  },
  JournalRule: objects(journalRuleProperties),
  AcceptedDomain: objects(acceptedDomainProperties),
  HostedConnectionFilterPolicy: ([policy]: Records) => ({
    allow: texts(policy?.IPAllowList),
    block: texts(policy?.IPBlockList),
  }),
};
