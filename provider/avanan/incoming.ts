import { canonicalAddress } from "../kinds/addresses";
import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import type { Plan } from "./blueprint";
import type { DesiredObject } from "./desired";

/** What a rule of ours sets always: Exchange's defaults, said aloud so that a change of them shows as drift (avanan.md 1.4). */
const enforced = { mode: "Enforce", ruleErrorAction: "Ignore", senderAddressLocation: "Header" } as const;

/** Incoming mail goes through the vendor before it is delivered. */
export function incomingObjects(plan: Plan): DesiredObject[] {
  const { names, inbound } = plan;
  const returned = { senderIpRanges: inbound, enabled: true, ...enforced };
  const spamHeader = (header: string) => ({
    headerMatchesMessageHeader: header,
    headerMatchesPatterns: ["true"],
  });
  const marking: { key: string; name: string; properties: TransportRuleProperties }[] = [
    {
      key: "whitelist",
      name: names.rule("Whitelist"),
      properties: {
        ...returned,
        setSCL: -1,
        // "Is spam", whatever the level: then the junk rules below decide (avanan.md 1.6, row 2).
        exceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
        exceptIfHeaderMatchesPatterns: ["true"],
      },
    },
    {
      key: "junk-filter-low",
      name: names.rule("Junk Filter Low"),
      properties: { ...returned, ...spamHeader("X-CLOUD-SEC-AV-SPAM-LOW"), setSCL: 6 },
    },
    {
      key: "junk-filter",
      name: names.rule("Junk Filter"),
      properties: { ...returned, ...spamHeader("X-CLOUD-SEC-AV-SPAM-HIGH"), setSCL: 9 },
    },
  ];
  const protecting = protectRules(plan);
  const order = { first: true, sequence: names.ruleSequence };

  return [
    {
      key: "outbound",
      type: "OutboundConnector",
      properties: {
        name: names.outbound,
        comment: `${names.outbound} Connector`,
        enabled: true,
        connectorType: "Partner",
        // Without the scope a Partner connector may capture general outbound mail (avanan.md 1.3).
        isTransportRuleScoped: true,
        recipientDomains: null,
        useMXRecord: false,
        smartHosts: [names.smartHost],
        tlsSettings: "EncryptionOnly",
        tlsDomain: null,
        cloudServicesMailEnabled: false,
      },
      after: ["inbound"],
    },
    // What marks returned mail is there before the first message can return.
    ...marking.map(
      ({ key, name, properties }): DesiredObject => ({
        key,
        type: "TransportRule",
        properties: { ...properties, name, order },
        after: ["inbound"],
      }),
    ),
    ...protecting.map(
      ({ key, name, properties }): DesiredObject => ({
        key,
        type: "TransportRule",
        properties: { ...properties, name, order },
        after: ["outbound", ...marking.map((rule) => rule.key)],
      }),
    ),
  ];
}

/** The rules that send incoming mail to the vendor. Groups and recipients are conditions that both would have to hold, so each has its rule. */
function protectRules({
  spec,
  names,
  inbound,
}: Plan): { key: string; name: string; properties: TransportRuleProperties }[] {
  const { scope, exclude } = spec;
  const base: TransportRuleProperties = {
    enabled: !spec.bypass,
    ...enforced,
    fromScope: "NotInOrganization",
    sentToScope: "InOrganization",
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: `${spec.portal},office365_emails,inline`,
    routeMessageOutboundConnector: names.outbound,
    stopRuleProcessing: true,
    // The loop guard: what comes back from these addresses is not sent out again (avanan.md 3.1).
    exceptIfSenderIpRanges: [...new Set([...inbound, ...spec.otherInboundIps.map(canonicalAddress)])],
    exceptIfSentToMemberOf: exclude?.groups.length ? exclude.groups : null,
    exceptIfSentTo: exclude?.recipients.length ? exclude.recipients : null,
  };
  const groups = scope?.groups.length ? scope.groups : null;
  const recipients = scope?.recipients.length ? scope.recipients : null;
  const first = {
    key: "protect",
    name: names.rule("Protect"),
    properties: { ...base, sentToMemberOf: groups, sentTo: groups ? null : recipients },
  };
  if (groups === null || recipients === null) {
    return [first];
  }
  return [
    first,
    {
      key: "protect-recipients",
      name: names.rule("Protect Recipients"),
      properties: { ...base, sentToMemberOf: null, sentTo: recipients },
    },
  ];
}
