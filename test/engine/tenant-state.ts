import type { Emulator } from "../../emulator";
import { addresses, type Region } from "../../provider/avanan/catalogue";
import type { Portal, TenantObjects } from "../../provider/mailflow";
import { type TenantRecords, tenantObjects } from "../../provider/tenant-objects";
import { listsMembers, recipientOf } from "../../provider/tenant-recipients";

/** The vendor's side of the tests' tenant: mail returns from one region, another one's addresses are its own as well. */
export function portalOf(region: Region, other: Region = region): Portal {
  const of = (one: Region, set: "inbound" | "dlp") =>
    addresses[one][set]?.map(({ address }) => address) ?? [];
  return {
    name: "contoso",
    tld: "avanan.net",
    inboundSet: of(region, "inbound"),
    dlpSet: of(region, "dlp"),
    idleSet: [...of(other, "inbound"), ...of(other, "dlp")],
  };
}

/** What the emulated tenant holds now, as the mail-flow model takes it. */
export function objectsOf(emulator: Emulator): TenantObjects {
  const get = (noun: string) => emulator.admin(`Get-${noun}`, {});
  const records: TenantRecords = {
    InboundConnector: get("InboundConnector"),
    OutboundConnector: [
      ...get("OutboundConnector"),
      ...emulator.admin("Get-OutboundConnector", { IsTransportRuleScoped: true }),
    ],
    TransportRule: get("TransportRule"),
    JournalRule: get("JournalRule"),
    HostedConnectionFilterPolicy: get("HostedConnectionFilterPolicy"),
    TransportConfig: get("TransportConfig"),
    AcceptedDomain: get("AcceptedDomain"),
    OrganizationConfig: get("OrganizationConfig"),
    HostedContentFilterPolicy: get("HostedContentFilterPolicy"),
  };
  return tenantObjects(records, recipientsOf(emulator));
}

function recipientsOf(emulator: Emulator) {
  const everything = { ResultSize: "Unlimited" };
  const members = (Identity: string) =>
    emulator.admin("Get-DistributionGroupMember", { Identity, ...everything });
  const groups = emulator.admin("Get-DistributionGroup", everything);
  return emulator.admin("Get-Recipient", everything).map((record) =>
    recipientOf(record, {
      members: listsMembers(record) ? members(String(record.Guid)) : undefined,
      group: groups.find(({ Guid }) => Guid === record.Guid),
    }),
  );
}
