import type { Plan } from "./blueprint";
import type { DesiredObject } from "./desired";

/** What every mode needs: the way back in, the journal and its way out, the connection filter. Monitor and detect are the same to Exchange (S2). */
export function monitoringObjects({
  spec,
  names,
  inbound,
  dlp,
  journalingReportNdrTo,
}: Plan): DesiredObject[] {
  const allowed = [...new Set([...inbound, ...dlp])];
  return [
    {
      key: "inbound",
      type: "InboundConnector",
      properties: {
        name: names.inbound,
        comment: `${names.inbound} Connector`,
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
    ...allowed.map(
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
    {
      key: "journaling-outbound",
      type: "OutboundConnector",
      properties: {
        name: names.journalingOutbound,
        comment: `${names.journalingOutbound} Connector`,
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
    ...journalRules(spec.scope).map(
      ({ key, suffix, recipient }): DesiredObject => ({
        key,
        type: "JournalRule",
        properties: {
          name: names.rule(`Monitor${suffix}`),
          // Journal rules are born disabled (M1).
          enabled: true,
          journalEmailAddress: names.journalAddress,
          scope: "Global",
          recipient,
        },
        after: ["transport-config", "journaling-outbound"],
      }),
    ),
  ];
}

/** A journal rule takes one recipient or group; several in scope need a rule each. */
function journalRules(
  scope: Plan["spec"]["scope"],
): { key: string; suffix: string; recipient: string | null }[] {
  const { groups = [], recipients = [] } = scope ?? {};
  const known = new Set(groups.map((group) => group.toLowerCase()));
  const [first, ...rest] = [...groups, ...recipients.filter((one) => !known.has(one.toLowerCase()))];
  return [
    { key: "monitor", suffix: "", recipient: first ?? null },
    ...rest.map((recipient) => ({ key: `monitor-${recipient}`, suffix: ` ${recipient}`, recipient })),
  ];
}
