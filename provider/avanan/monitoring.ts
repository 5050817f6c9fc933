import { outboundKey } from "./connectors";
import { type DesiredObject, keysOf } from "./desired";
import type { Plan } from "./plan";

/** What every mode needs: the way back in, the journal and its way out, the connection filter. Monitor and detect are the same to Exchange (S2). */
export function monitoringObjects(plan: Plan, groups: readonly DesiredObject[]): DesiredObject[] {
  const { spec, names, inbound } = plan;
  const journaling = outboundKey(names.connector("journaling-outbound"));
  return [
    {
      key: "inbound",
      type: "InboundConnector",
      properties: {
        name: names.connector("inbound"),
        comment: names.comment("inbound"),
        enabled: true,
        connectorType: "Partner",
        senderDomains: ["*"],
        senderIPAddresses: inbound,
        requireTls: true,
        // With sender domain * either of these would make Exchange refuse all other internet mail (M3, M4).
        restrictDomainsToIPAddresses: false,
        restrictDomainsToCertificate: false,
        tlsSenderCertificateName: null,
        cloudServicesMailEnabled: false,
      },
      after: [],
    },
    ...(spec.sharedObjects ? sharedObjects(plan) : []),
    {
      key: journaling,
      type: "OutboundConnector",
      properties: {
        name: names.connector("journaling-outbound"),
        comment: names.comment("journaling-outbound"),
        enabled: true,
        connectorType: "OnPremises",
        isTransportRuleScoped: false,
        recipientDomains: [names.journalDomain],
        useMXRecord: false,
        smartHosts: [names.smartHost],
        tlsSettings: "EncryptionOnly",
        tlsDomain: null,
        cloudServicesMailEnabled: false,
        allAcceptedDomains: false,
        routeAllMessagesViaOnPremises: false,
      },
      after: ["inbound"],
    },
    ...journaled(spec).map(
      ({ key, entry, recipient }): DesiredObject => ({
        key,
        type: "JournalRule",
        properties: {
          name: names.journal(entry),
          // Journal rules are born disabled (M1).
          enabled: true,
          journalEmailAddress: names.journalAddress,
          scope: "Global",
          recipient,
        },
        after: [...(spec.sharedObjects ? ["transport-config"] : []), journaling, ...keysOf(groups)],
      }),
    ),
  ];
}

/** What a tenant has once, however many portals it has. */
function sharedObjects({ spec, both, journalingReportNdrTo }: Plan): DesiredObject[] {
  return [
    ...both.map(
      (address): DesiredObject => ({
        key: `allow-${address.replace("/", "-")}`,
        type: "IpAllowListEntry",
        properties: { address },
        after: ["inbound"],
      }),
    ),
    {
      key: "transport-config",
      type: "TransportConfig",
      properties: {
        journalingReportNdrTo,
        // The vendor's automatic mode, too, fills it only where nobody has: an archiver may depend on it (V5).
        ...(spec.journalingReportNdrTo === undefined ? { unlessSet: true } : {}),
      },
      after: ["inbound"],
    },
  ];
}

/** A journal rule; `entry` is what a further one is called by. */
interface Journaled {
  readonly key: string;
  readonly entry?: string;
  readonly recipient: string | null;
}

/** A journal rule takes one recipient or group; several in scope need a rule each. */
export function journaled(spec: Pick<Plan["spec"], "scope" | "scopeJournal">): Journaled[] {
  const scope = spec.scopeJournal ?? spec.scope;
  const { groups = [], recipients = [] } = scope === "everyone" ? {} : (scope ?? {});
  const known = new Set(groups.map((group) => group.toLowerCase()));
  const [first, ...rest] = [...groups, ...recipients.filter((one) => !known.has(one.toLowerCase()))];
  return [
    { key: "monitor", recipient: first ?? null },
    ...rest.map((recipient) => ({ key: `monitor-${recipient}`, entry: recipient, recipient })),
  ];
}
