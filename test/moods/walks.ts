import type { KindName } from "../../provider/kinds";
import type { Inputs, State } from "../../provider/kinds/kind";
import type { Stand } from "./stand";

/** A resource as the engine keeps it. */
export interface Kept {
  readonly kind: KindName;
  readonly id: string;
  readonly props: State;
}

/** One kind of write: what has to be there first, and what makes the product send it. */
export interface Walk {
  readonly cmdlet: string;
  readonly kind: KindName;
  prepare(stand: Stand): Promise<Kept | undefined>;
  act(stand: Stand, kept: Kept | undefined): Promise<unknown>;
}

/** A declaration of each kind, and what a change of it says otherwise. */
export const samples = {
  InboundConnector: {
    declared: {
      name: "Vendor in",
      connectorType: "Partner",
      senderDomains: ["*"],
      senderIPAddresses: ["192.0.2.10"],
    },
    changed: { senderIPAddresses: ["192.0.2.10", "192.0.2.11"] },
  },
  OutboundConnector: {
    declared: {
      name: "Vendor out",
      connectorType: "Partner",
      useMXRecord: false,
      smartHosts: ["mx.example.com"],
      isTransportRuleScoped: true,
    },
    changed: { comment: "run by the mail team" },
  },
  TransportRule: {
    declared: {
      name: "Vendor rule",
      fromScope: "InOrganization",
      setSCL: 6,
      enabled: true,
      order: { first: true },
    },
    changed: { setSCL: 7 },
  },
  JournalRule: {
    declared: {
      name: "Vendor journal",
      journalEmailAddress: "journal@example.com",
      scope: "Internal",
      enabled: true,
    },
    changed: { scope: "Global" },
  },
  IpAllowListEntry: { declared: { address: "203.0.113.77" }, changed: {} },
  IpBlockListEntry: { declared: { address: "203.0.113.88" }, changed: {} },
  ConnectionFilter: { declared: { enableSafeList: true }, changed: { enableSafeList: false } },
  TransportConfig: {
    declared: { externalDelayDsnEnabled: false },
    changed: { externalDelayDsnEnabled: true },
  },
  OrganizationConfig: { declared: { rejectDirectSend: true }, changed: { rejectDirectSend: false } },
  AcceptedDomain: {
    declared: { domainName: "contoso.com", domainType: "InternalRelay" },
    changed: { matchSubDomains: true },
  },
  DistributionGroup: {
    declared: { name: "Vendor group", primarySmtpAddress: "vendor@contoso.com" },
    changed: { displayName: "The vendor's people" },
  },
  DistributionGroupMember: {
    declared: { group: "pilot@contoso.com", member: "carol@contoso.com" },
    changed: {},
  },
  MailContact: {
    declared: { name: "Vendor contact", externalEmailAddress: "help@example.com" },
    changed: { displayName: "Vendor's help" },
  },
} as const satisfies Record<Exclude<KindName, "Baseline">, { declared: Inputs; changed: Inputs }>;

export type SampleName = keyof typeof samples;

export async function create(stand: Stand, kind: KindName, inputs: Inputs): Promise<Kept> {
  const { id, outs } = await stand.lifecycle(kind).create(inputs);
  return { kind, id, props: outs };
}

const made = (kind: SampleName) => (stand: Stand) => create(stand, kind, samples[kind].declared);
const nothing = async () => undefined;

function creation(cmdlet: string, kind: SampleName): Walk {
  return { cmdlet, kind, prepare: nothing, act: made(kind) };
}

function change(
  cmdlet: string,
  kind: SampleName,
  changed: Inputs = samples[kind].changed,
  from: Inputs = {},
): Walk {
  return {
    cmdlet,
    kind,
    prepare: (stand) => create(stand, kind, { ...samples[kind].declared, ...from }),
    act: async (stand, kept) =>
      kept && stand.lifecycle(kind).update(kept.id, kept.props, { ...samples[kind].declared, ...changed }),
  };
}

function removal(cmdlet: string, kind: SampleName): Walk {
  return {
    cmdlet,
    kind,
    prepare: made(kind),
    act: async (stand, kept) => kept && stand.lifecycle(kind).delete(kept.id, kept.props),
  };
}

/** Every kind of write that the product sends. */
export const walks: readonly Walk[] = [
  creation("New-InboundConnector", "InboundConnector"),
  change("Set-InboundConnector", "InboundConnector"),
  removal("Remove-InboundConnector", "InboundConnector"),
  creation("New-OutboundConnector", "OutboundConnector"),
  change("Set-OutboundConnector", "OutboundConnector"),
  removal("Remove-OutboundConnector", "OutboundConnector"),
  creation("New-TransportRule", "TransportRule"),
  change("Set-TransportRule", "TransportRule"),
  change("Disable-TransportRule", "TransportRule", { enabled: false }),
  change("Enable-TransportRule", "TransportRule", { enabled: true }, { enabled: false }),
  removal("Remove-TransportRule", "TransportRule"),
  creation("New-JournalRule", "JournalRule"),
  change("Set-JournalRule", "JournalRule"),
  change("Disable-JournalRule", "JournalRule", { enabled: false }),
  change("Enable-JournalRule", "JournalRule", { enabled: true }, { enabled: false }),
  removal("Remove-JournalRule", "JournalRule"),
  creation("Set-HostedConnectionFilterPolicy", "IpAllowListEntry"),
  removal("Set-HostedConnectionFilterPolicy", "IpAllowListEntry"),
  creation("Set-HostedConnectionFilterPolicy", "IpBlockListEntry"),
  creation("Set-HostedConnectionFilterPolicy", "ConnectionFilter"),
  creation("Set-TransportConfig", "TransportConfig"),
  removal("Set-TransportConfig", "TransportConfig"),
  creation("Set-OrganizationConfig", "OrganizationConfig"),
  creation("Set-AcceptedDomain", "AcceptedDomain"),
  removal("Set-AcceptedDomain", "AcceptedDomain"),
  creation("New-DistributionGroup", "DistributionGroup"),
  change("Set-DistributionGroup", "DistributionGroup"),
  removal("Remove-DistributionGroup", "DistributionGroup"),
  creation("Add-DistributionGroupMember", "DistributionGroupMember"),
  removal("Remove-DistributionGroupMember", "DistributionGroupMember"),
  creation("New-MailContact", "MailContact"),
  change("Set-MailContact", "MailContact"),
  removal("Remove-MailContact", "MailContact"),
];

/** What the tenant holds after the walk in good weather. */
export async function fairWeather(stand: Stand, walk: Walk): Promise<unknown> {
  stand.reset();
  await walk.act(stand, await walk.prepare(stand));
  return stand.emulator.snapshot();
}
