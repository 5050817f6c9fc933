import fc from "fast-check";
import {
  Emulator,
  type ObjectRecord,
  type StoredObject,
  seed,
  type TenantState,
  type Vendor,
} from "../../emulator";
import { blueprint } from "../../provider/avanan";
import type { TenantSpec } from "../../provider/avanan/spec";
import { encodeCommand } from "../../provider/exchange/encoding";
import { type Noun, reads } from "../../provider/kinds/tenant-view";
import { installation } from "../../provider/rehearsal/course";
import { anyInbound, anyOutbound } from "./any-connector";
import { anyRule } from "./any-rule";
import { anySpec, vendorOf } from "./any-spec";
import { type Break, breaks } from "./breaks";
import { contacts, mailboxes, ranges, team } from "./world";

type Cmdlet = readonly [name: string, parameters: ObjectRecord];

/** What makes a tenant, in this order. */
export interface TenantPlan {
  readonly domain: { readonly DomainType: string; readonly MatchSubDomains: boolean };
  /** Of the vendor's sub-domain, which it may have added. */
  readonly subDomain: boolean;
  readonly before: readonly Cmdlet[];
  readonly spec: TenantSpec;
  /** How much of the vendor's set-up was done: all, or the first so many of a hundred parts. */
  readonly share: number;
  readonly after: readonly Cmdlet[];
  readonly broken: readonly Break[];
  readonly certificate: string | undefined;
}

export interface Made {
  readonly emulator: Emulator;
  readonly vendor: Vendor;
}

/** The tenant of the plan. */
export function made(plan: TenantPlan): Made {
  const emulator = new Emulator({ seed: bare(plan) });
  const run = ([cmdlet, parameters]: Cmdlet) => emulator.admin(cmdlet, parameters);
  run(["Set-AcceptedDomain", { Identity: "contoso.com", ...plan.domain }]);
  plan.before.forEach(run);
  const { steps } = installation(blueprint(plan.spec), paperOf(emulator), true);
  const commands = steps.flatMap((step) => step.commands);
  for (const command of commands.slice(0, Math.ceil((commands.length * plan.share) / 100))) {
    const { CmdletName, Parameters } = encodeCommand(command).CmdletInput;
    run([CmdletName, Parameters as ObjectRecord]);
  }
  for (const [cmdlet, parameters] of plan.after) {
    const last = emulator.tenant.transportRules.length;
    const Priority = Math.floor((Number(parameters.Priority) * last) / 100);
    const connector = parameters.RouteMessageOutboundConnector;
    const usable = emulator.tenant.outboundConnectors.some(({ Name }) => Name === connector);
    run([
      cmdlet,
      {
        ...parameters,
        Priority,
        ...(connector === undefined || usable
          ? {}
          : { RouteMessageOutboundConnector: null, SetAuditSeverity: "Low" }),
      },
    ]);
  }
  for (const each of plan.broken) {
    each.does(emulator);
  }
  return { emulator, vendor: vendorOf(plan.spec, plan.certificate) };
}

function bare({ subDomain }: TenantPlan): TenantState {
  const { microsoft365Groups, groupMembers } = seed("groups");
  const state = seed("empty");
  const [domain] = state.acceptedDomains;
  const more: StoredObject[] =
    subDomain && domain !== undefined
      ? [
          {
            ...domain,
            Name: "mail.contoso.com",
            Guid: "00000000-0000-0000-0000-00000000c0de",
            Default: false,
          },
        ]
      : [];
  const own = microsoft365Groups.map(({ Guid }) => [Guid, groupMembers[Guid] ?? []]);
  return {
    ...state,
    microsoft365Groups,
    groupMembers: Object.fromEntries(own),
    acceptedDomains: [...state.acceptedDomains, ...more],
  };
}

/** What the emulated tenant lists, as plans are made on. */
function paperOf(emulator: Emulator) {
  const lists = Object.entries(reads).map(([noun, commands]) => {
    const records = commands.flatMap(({ cmdlet, parameters }) => emulator.admin(cmdlet, { ...parameters }));
    return [noun, [...new Map(records.map((record) => [String(record.Guid), record])).values()]];
  });
  return Object.fromEntries(lists) as Record<Noun, never>;
}

const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength });
const named = (cmdlet: string, what: string) => (all: readonly ObjectRecord[]) =>
  all.map((parameters, index): Cmdlet => [cmdlet, { Name: `${what} ${index + 1}`, ...parameters }]);

/** Who may be in which group; a group comes after those in it. */
const members: Readonly<Record<string, readonly string[]>> = {
  "pilot@contoso.com": [...mailboxes, team],
  "staff@contoso.com": [...mailboxes, ...contacts],
  "empty@contoso.com": [],
  "outer@contoso.com": ["pilot@contoso.com", "staff@contoso.com", "empty@contoso.com", "carol@contoso.com"],
};
const anyGroups = fc
  .tuple(
    ...Object.entries(members).map(([address, all]) =>
      fc.record({
        Members: fc.subarray([...all]),
        RequireSenderAuthenticationEnabled: fc.boolean(),
        Type: fc.constantFrom("Security", "Distribution"),
        PrimarySmtpAddress: fc.constant(address),
        Name: fc.constant(address.replace(/@.*/, "")),
      }),
    ),
  )
  .map((all) => all.map((group): Cmdlet => ["New-DistributionGroup", group]));
const newContacts = contacts.map(
  (ExternalEmailAddress, index): Cmdlet => [
    "New-MailContact",
    { Name: `Contact ${index + 1}`, ExternalEmailAddress },
  ],
);

const anyJournal = few(
  fc.record({
    JournalEmailAddress: fc.constantFrom("archive@fabrikam.com", "support@fabrikam.com"),
    Scope: fc.constantFrom("Global", "Internal", "External"),
    Enabled: fc.constantFrom(true, true, false),
    Recipient: fc.constantFrom(
      null,
      "alice@contoso.com",
      "pilot@contoso.com",
      "outer@contoso.com",
      team,
      "support@fabrikam.com",
    ),
  }),
  2,
).map((all) => [
  ...(all.length === 0
    ? []
    : [["Set-TransportConfig", { JournalingReportNdrTo: "frank@fabrikam.com" }] as Cmdlet]),
  ...named("New-JournalRule", "Journal")(all),
]);

const action = fc.constantFrom("MoveToJmf", "Quarantine", "Delete", "AddXHeader", "ModifySubject");
const anySettings = fc
  .record({
    SpamAction: action,
    HighConfidenceSpamAction: action,
    IPAllowList: fc.subarray(ranges, { maxLength: 1 }),
    IPBlockList: fc.subarray(ranges, { maxLength: 1 }),
    RejectDirectSend: fc.boolean(),
    IPListBlocked: fc.subarray(["192.0.2.0/24"]),
  })
  .map(({ SpamAction, HighConfidenceSpamAction, IPAllowList, IPBlockList, ...organization }): Cmdlet[] => [
    ["Set-HostedContentFilterPolicy", { Identity: "Default", SpamAction, HighConfidenceSpamAction }],
    ["Set-HostedConnectionFilterPolicy", { Identity: "Default", IPAllowList, IPBlockList }],
    ["Set-OrganizationConfig", organization],
  ]);

/** Connectors with which rules may send mail: the tenant's own, then also the vendor's. */
const own = "Way of rules";
const newOwn: Cmdlet = [
  "New-OutboundConnector",
  { Name: own, IsTransportRuleScoped: true, UseMXRecord: false, SmartHosts: ["gateway.example.com"] },
];
const vendors = [
  "Avanan Outbound",
  "Avanan DLP Outbound",
  "Check Point Outbound",
  "Check Point DLP Outbound",
];

export const anyTenant: fc.Arbitrary<TenantPlan> = fc.record({
  domain: fc.constantFrom(
    { DomainType: "Authoritative", MatchSubDomains: false },
    { DomainType: "InternalRelay", MatchSubDomains: false },
    { DomainType: "InternalRelay", MatchSubDomains: true },
  ),
  subDomain: fc.boolean(),
  before: fc
    .tuple(
      fc.constant(newContacts),
      anyGroups,
      few(anyInbound, 3).map(named("New-InboundConnector", "Inbound")),
      few(anyOutbound, 3).map(named("New-OutboundConnector", "Outbound")),
      fc.constant([newOwn]),
      anyJournal,
      anySettings,
      few(anyRule([own]), 4).map(named("New-TransportRule", "Rule")),
    )
    .map((all): readonly Cmdlet[] => all.flat()),
  spec: anySpec,
  share: fc.oneof({ arbitrary: fc.constant(100), weight: 3 }, fc.nat({ max: 100 })),
  after: few(fc.tuple(anyRule([own, ...vendors]), fc.nat({ max: 100 })), 2).map((all) =>
    named("New-TransportRule", "Later rule")(all.map(([rule, Priority]) => ({ ...rule, Priority }))),
  ),
  broken: breaks,
  certificate: fc.constantFrom(undefined, "contoso.com", "mail.contoso.com"),
});
