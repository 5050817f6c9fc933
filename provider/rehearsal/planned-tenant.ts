import type { ExchangeRecord } from "../exchange";
import type { Recipient, TenantObjects } from "../mailflow";
import { tenantObjects } from "../tenant-objects";
import type { PaperTenant } from "./paper-tenant";

/** A tenant as the mail-flow model takes it, with the objects that it has on paper; what no plan touches is as it was read. */
export function plannedTenant(live: TenantObjects, paper: PaperTenant): TenantObjects {
  const records = (
    noun: "InboundConnector" | "OutboundConnector" | "TransportRule" | "JournalRule" | "TransportConfig",
  ) => paper[noun] ?? [];
  const planned = tenantObjects(
    {
      InboundConnector: records("InboundConnector"),
      OutboundConnector: records("OutboundConnector"),
      TransportRule: records("TransportRule"),
      JournalRule: records("JournalRule"),
      HostedConnectionFilterPolicy: paper.HostedConnectionFilterPolicy ?? [],
      TransportConfig: records("TransportConfig"),
      AcceptedDomain: [],
      OrganizationConfig: [],
      HostedContentFilterPolicy: undefined,
    },
    [],
  );
  const { acceptedDomains, hostedContentFilterPolicy, organizationConfig } = live;
  return {
    ...planned,
    acceptedDomains,
    hostedContentFilterPolicy,
    organizationConfig,
    recipients: recipientsOf(live.recipients ?? [], paper),
  };
}

const members = "DistributionGroupMember of ";

/** Groups whose members are planned have those; groups that are yet to come are added. */
function recipientsOf(live: readonly Recipient[], paper: PaperTenant): Recipient[] {
  const planned = new Map(
    Object.entries(paper).flatMap(([noun, records]): [string, readonly ExchangeRecord[]][] =>
      noun.startsWith(members) ? [[noun.slice(members.length).toLowerCase(), records ?? []]] : [],
    ),
  );
  const there = new Set(live.map(({ address }) => address.toLowerCase()));
  const made = [...planned.keys()].filter((address) => !there.has(address));
  const all = [...live, ...made.map((address) => groupOf(address, paper))];
  return all.map((recipient) => {
    const records = planned.get(recipient.address.toLowerCase());
    return records === undefined
      ? recipient
      : { ...recipient, members: records.map(({ PrimarySmtpAddress }) => String(PrimarySmtpAddress)) };
  });
}

function groupOf(address: string, { DistributionGroup = [] }: PaperTenant): Recipient {
  const record = DistributionGroup.find((one) => String(one.PrimarySmtpAddress).toLowerCase() === address);
  const closed = record?.RequireSenderAuthenticationEnabled;
  return {
    ...{ address, kind: "group" },
    ...(typeof closed === "boolean" ? { requireSenderAuthenticationEnabled: closed } : {}),
  };
}
