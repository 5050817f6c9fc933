import type { DesiredObject } from "./desired";
import { keysOf } from "./desired";
import type { Plan } from "./plan";
import { leavesByDlp, protects } from "./spec";

/** An outbound connector is called by its name in rules, so that under another name it is another object. */
export const outboundKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The ways out to the vendor, and the way back of what leaves by its DLP hosts. */
export function connectorObjects(plan: Plan, marking: readonly DesiredObject[]): DesiredObject[] {
  const { spec, names, dlp } = plan;
  const after = ["inbound", ...keysOf(marking)];
  const way = {
    enabled: true,
    // Without the scope a Partner connector may capture general outbound mail (avanan.md 1.3).
    isTransportRuleScoped: true,
    recipientDomains: null,
    useMXRecord: false,
    tlsSettings: "EncryptionOnly",
    tlsDomain: null,
    cloudServicesMailEnabled: false,
  } as const;
  const objects: DesiredObject[] = [];
  if (leavesByDlp(spec)) {
    const certificate = spec.dlpCertificate;
    objects.push(
      {
        key: "dlp-inbound",
        type: "InboundConnector",
        properties: {
          name: names.connector("dlp-inbound"),
          comment: names.comment("dlp-inbound"),
          enabled: true,
          // As the organisation's own server it may relay: outgoing mail comes back through it (M8).
          connectorType: "OnPremises",
          senderDomains: ["*"],
          senderIPAddresses: certificate === undefined ? dlp : null,
          tlsSenderCertificateName: certificate ?? null,
          cloudServicesMailEnabled: false,
          treatMessagesAsInternal: false,
        },
        after,
      },
      {
        key: outboundKey(names.connector("dlp-outbound")),
        type: "OutboundConnector",
        properties: {
          name: names.connector("dlp-outbound"),
          comment: names.comment("dlp-outbound"),
          connectorType: "OnPremises",
          smartHosts: [names.dlpHost],
          allAcceptedDomains: false,
          routeAllMessagesViaOnPremises: false,
          ...way,
        },
        after: [...after, "dlp-inbound"],
      },
    );
  }
  if (protects(spec, "incoming")) {
    objects.push({
      key: outboundKey(names.connector("outbound")),
      type: "OutboundConnector",
      properties: {
        name: names.connector("outbound"),
        comment: names.comment("outbound"),
        connectorType: "Partner",
        smartHosts: [names.smartHost],
        ...way,
      },
      after,
    });
  }
  return objects;
}
