import type { ExchangeRecord } from "../../exchange/command";
import { inboundConnectorProperties } from "../../kinds/generated/inbound-connector.generated";
import { journalRuleProperties } from "../../kinds/generated/journal-rule.generated";
import { outboundConnectorProperties } from "../../kinds/generated/outbound-connector.generated";
import { transportRuleProperties } from "../../kinds/generated/transport-rule.generated";
import type { PropertyTable } from "../../kinds/property";
import { viewOf } from "../../kinds/view.test-helper";
import { blueprint } from "../blueprint";
import type { DesiredObject } from "../desired";
import { specOf } from "../spec.test-helper";
import type { TenantArgs } from "../tenant-args";
import { type Adoption, adopt, type Beside, type Given } from ".";

/** Records of a tenant, list by list, which a test may change before it looks at them. */
export interface Lists {
  InboundConnector: ExchangeRecord[];
  OutboundConnector: ExchangeRecord[];
  TransportRule: ExchangeRecord[];
  JournalRule: ExchangeRecord[];
  HostedConnectionFilterPolicy: ExchangeRecord[];
  TransportConfig: ExchangeRecord[];
}

const tables: Readonly<Record<string, PropertyTable>> = {
  InboundConnector: inboundConnectorProperties,
  OutboundConnector: outboundConnectorProperties,
  TransportRule: transportRuleProperties,
  JournalRule: journalRuleProperties,
};

/** What Exchange lists of a tenant in which a specification is in force. */
export function listsOf(args: TenantArgs): Lists {
  const objects = blueprint(specOf(args));
  const listed = (type: keyof Lists) => objects.filter((object) => object.type === type).map(recordOf);
  const config = objects.find(({ type }) => type === "TransportConfig");
  return {
    InboundConnector: listed("InboundConnector"),
    OutboundConnector: listed("OutboundConnector"),
    TransportRule: ranked(objects),
    JournalRule: listed("JournalRule"),
    HostedConnectionFilterPolicy: [
      {
        IPAllowList: objects.flatMap((object) =>
          object.type === "IpAllowListEntry" ? [object.properties.address] : [],
        ),
      },
    ],
    TransportConfig: [
      {
        JournalingReportNdrTo:
          config?.type === "TransportConfig" ? config.properties.journalingReportNdrTo : "<>",
      },
    ],
  };
}

function recordOf({ key, type, properties }: DesiredObject): ExchangeRecord {
  const values = Object.entries(properties).flatMap(([property, value]): [string, unknown][] => {
    const parameter = tables[type]?.[property]?.parameter;
    return parameter === undefined ? [] : [[parameter, stored(parameter, value)]];
  });
  const record = Object.fromEntries(values);
  return { ...record, Guid: `guid-${key}`, State: record.Enabled === false ? "Disabled" : "Enabled" };
}

/** Exchange's own spellings: a domain with its type and cost, no null for a comment. */
function stored(parameter: string, value: unknown): unknown {
  if (parameter === "SenderDomains") {
    return ["smtp:*;1"];
  }
  return parameter === "Comment" ? (value ?? "") : value;
}

/** Rules stand as their sequence says. */
function ranked(objects: readonly DesiredObject[]): ExchangeRecord[] {
  const rules = objects.flatMap((object) => (object.type === "TransportRule" ? [object] : []));
  const place = ({ properties: { name, order } }: (typeof rules)[number]) =>
    order.sequence?.indexOf(name) ?? 0;
  return [...rules]
    .sort((a, b) => place(a) - place(b))
    .map((rule, Priority) => ({ ...recordOf(rule), Priority }));
}

/** The lists with one object changed. */
export function changed(lists: Lists, type: keyof Lists, name: string, values: ExchangeRecord): Lists {
  return {
    ...lists,
    [type]: lists[type].map((record) => (record.Name === name ? { ...record, ...values } : record)),
  };
}

/** The lists with more objects, below those that are there. */
export function added(lists: Lists, type: keyof Lists, ...records: readonly ExchangeRecord[]): Lists {
  const all = records.map((record, at) => ({
    Guid: `guid-${String(record.Name)}`,
    State: "Enabled",
    Priority: lists[type].length + at,
    ...record,
  }));
  return { ...lists, [type]: [...lists[type], ...all] };
}

/** A date on which the catalogue is young. */
const today = "2026-11-24";

/** What comes of adopting them. */
export const adoption = (lists: Lists, given: Given = {}, beside: Beside = {}) =>
  adopt(viewOf({ ...lists }), today, given, beside);

/** The same, where it must succeed. */
export function adopted(...args: Parameters<typeof adoption>): Adoption {
  const found = adoption(...args);
  if ("problems" in found) {
    throw new Error(JSON.stringify(found.problems));
  }
  return found;
}
