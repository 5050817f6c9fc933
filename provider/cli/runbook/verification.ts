import { type DesiredObject, nameOf } from "../../avanan";
import type { Parameters } from "../../exchange";
import { distributionGroupProperties } from "../../kinds/generated/distribution-group.generated";
import { inboundConnectorProperties } from "../../kinds/generated/inbound-connector.generated";
import { journalRuleProperties } from "../../kinds/generated/journal-rule.generated";
import { outboundConnectorProperties } from "../../kinds/generated/outbound-connector.generated";
import { transportConfigProperties } from "../../kinds/generated/transport-config.generated";
import { transportRuleProperties } from "../../kinds/generated/transport-rule.generated";
import type { PropertyTable } from "../../kinds/property";
import { inline } from "./powershell";
import { broken } from "./script";

const tables: Readonly<Partial<Record<DesiredObject["type"], PropertyTable>>> = {
  DistributionGroup: distributionGroupProperties,
  InboundConnector: inboundConnectorProperties,
  JournalRule: journalRuleProperties,
  OutboundConnector: outboundConnectorProperties,
  TransportConfig: transportConfigProperties,
  TransportRule: transportRuleProperties,
};

/** What Get- calls otherwise than New- and Set-. */
const shownAs: Readonly<Partial<Record<DesiredObject["type"], Readonly<Record<string, string>>>>> = {
  DistributionGroup: { type: "GroupType" },
  TransportRule: { enabled: "State" },
};

/** Lines that show every object with the properties that are declared of it. */
export function verification(objects: readonly DesiredObject[]): string[] {
  return [...new Set(objects.map(look)), ...orderOfRules(objects)];
}

/** Lines that show what there is, object by object. */
export function overview(objects: readonly DesiredObject[]): string[] {
  return [
    ...orderOfRules(objects),
    shown("InboundConnector", {}, "Format-Table Name, Enabled"),
    shown("OutboundConnector", {}, "Format-Table Name, Enabled"),
    shown("OutboundConnector", { IsTransportRuleScoped: true }, "Format-Table Name, Enabled"),
    shown("JournalRule", {}, "Format-Table Name, Enabled"),
    allowList,
    shown("TransportConfig", {}, "Format-List JournalingReportNdrTo"),
  ];
}

/** All rules of the tenant, the first to run first. */
function orderOfRules(objects: readonly DesiredObject[]): string[] {
  return objects.some(({ type }) => type === "TransportRule")
    ? [shown("TransportRule", { ResultSize: "Unlimited" }, "Format-Table Priority, Name, State")]
    : [];
}

const allowList = `(${inline({
  cmdlet: "Get-HostedConnectionFilterPolicy",
  parameters: { Identity: "Default" },
})}).IPAllowList`;

const longest = 110;

function shown(noun: string, parameters: Parameters, format: string): string {
  const command = inline({ cmdlet: `Get-${noun}`, parameters });
  const line = `${command} | ${format}`;
  // PowerShell reads on after a pipe and after a comma.
  return line.length <= longest
    ? line
    : [
        `${command} |`,
        ...broken(format, longest - 8).map((text, index) => `    ${index === 0 ? "" : "    "}${text}`),
      ].join("\n");
}

function look(object: DesiredObject): string {
  switch (object.type) {
    case "IpAllowListEntry":
      return allowList;
    case "DistributionGroupMember":
      return shown(
        object.type,
        { Identity: object.properties.group },
        "Format-Table Name, PrimarySmtpAddress",
      );
    case "TransportConfig":
      return shown(object.type, {}, `Format-List ${declared(object)}`);
    case "DistributionGroup":
      return shown(
        object.type,
        { Identity: String(object.properties.primarySmtpAddress) },
        `Format-List ${declared(object)}`,
      );
    default:
      return shown(object.type, { Identity: nameOf(object) }, `Format-List ${declared(object)}`);
  }
}

function declared({ type, properties }: DesiredObject): string {
  const named = Object.keys(properties).filter((property) => property === "name");
  const others = Object.keys(properties).filter((property) => property !== "name");
  return [...named, ...others]
    .flatMap((property) => shownAs[type]?.[property] ?? tables[type]?.[property]?.parameter ?? [])
    .join(", ");
}
