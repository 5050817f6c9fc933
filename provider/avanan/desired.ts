import type { DistributionGroupProperties } from "../kinds/generated/distribution-group.generated";
import type { InboundConnectorProperties } from "../kinds/generated/inbound-connector.generated";
import type { JournalRuleProperties } from "../kinds/generated/journal-rule.generated";
import type { OutboundConnectorProperties } from "../kinds/generated/outbound-connector.generated";
import type { TransportConfigProperties } from "../kinds/generated/transport-config.generated";
import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import type { RuleOrder } from "../kinds/order";

interface Named {
  readonly name: string;
}

interface PropertiesOf {
  InboundConnector: InboundConnectorProperties & Named & { readonly senderDomains: readonly string[] };
  OutboundConnector: OutboundConnectorProperties & Named;
  TransportRule: TransportRuleProperties & Named & { readonly order: RuleOrder };
  JournalRule: JournalRuleProperties & Named & { readonly journalEmailAddress: string };
  TransportConfig: TransportConfigProperties & { readonly unlessSet?: boolean };
  IpAllowListEntry: { readonly address: string };
  DistributionGroup: DistributionGroupProperties & Named;
  DistributionGroupMember: { readonly group: string; readonly member: string };
}

/** One object that a tenant is to have, as plain data. */
export type DesiredObject = {
  [Type in keyof PropertiesOf]: {
    /** Unique and stable: it becomes part of the resource's name. */
    readonly key: string;
    readonly type: Type;
    readonly properties: PropertiesOf[Type];
    /** Keys of objects that must be there before this one, and go after it. */
    readonly after: readonly string[];
  };
}[keyof PropertiesOf];

/** The transport rules among the objects. */
export type DesiredRule = Extract<DesiredObject, { type: "TransportRule" }>;

/** What an object is called in Exchange; an entry of a list by what it is. */
export function nameOf({ type, properties }: DesiredObject): string {
  switch (type) {
    case "IpAllowListEntry":
      return properties.address;
    case "TransportConfig":
      return "Transport Settings";
    case "DistributionGroupMember":
      return `${properties.member} of ${properties.group}`;
    default:
      return properties.name;
  }
}

export const keysOf = (objects: readonly DesiredObject[]) => objects.map(({ key }) => key);
