import { fullTenant, inlineTenant, EXAMPLE_PORTAL as portal } from "../example-tenants";
import type { InboundConnector, TenantObjects, TransportRule } from "../tenant";
import { diagramOf, type Lane } from ".";

const known = { isOurs: (_type: string, name: string) => name.startsWith("Avanan") };
const lane = (name: Lane["name"], tenant: TenantObjects) =>
  diagramOf(tenant, portal, known).lanes.find((one) => one.name === name) as Lane;
const rulesOf = ({ nodes }: Lane) =>
  nodes.filter(({ stage }) => stage === "rules").map(({ label, detail }) => `${label}: ${detail}`);
const into = ({ nodes, edges }: Lane, label: string) =>
  edges
    .filter(({ to }) => nodes.find(({ id }) => id === to)?.label === label)
    .map(({ from }) => nodes.find(({ id }) => id === from)?.label);

/** The rules that keep spoofed mail out: they meet the organisation's own mail when it comes back. */
const spoofed: TransportRule = {
  ...{ name: "No spoofing", fromScope: "NotInOrganization", senderDomainIs: ["contoso.com"] },
  rejectMessageReasonText: "not from outside",
};
const tag: TransportRule = { name: "Tag", fromScope: "NotInOrganization", prependSubject: "[external] " };
const withRules = (...rules: TransportRule[]): TenantObjects => {
  const full = fullTenant();
  return { ...full, transportRules: [...rules, ...(full.transportRules ?? [])] };
};

test.each(["internal", "outgoing"] as const)(
  "%s mail that comes back counts as from outside: rules for that are shown where it meets them",
  (name) => {
    const drawn = lane(name, withRules(spoofed, tag));
    expect(rulesOf(drawn).slice(0, 2)).toEqual([
      "No spoofing: rejectMessageReasonText; only mail that comes back",
      "Tag: prependSubject; only mail that comes back",
    ]);
    expect(into(drawn, "No spoofing")).toEqual(["Mailboxes", "Avanan DLP Inbound"]);
  },
);

test.each<[string, TenantObjects]>([
  [
    "nothing is sent to the vendor",
    { ...inlineTenant(), transportRules: [spoofed, ...(inlineTenant().transportRules ?? [])] },
  ],
  [
    "its addresses are excepted",
    withRules({ ...spoofed, exceptIfSenderIpRanges: [...portal.inboundSet, ...portal.dlpSet] }),
  ],
  [
    "the connector makes it internal",
    {
      ...withRules(spoofed),
      inboundConnectors: fullTenant().inboundConnectors?.map(
        (one): InboundConnector => ({ ...one, treatMessagesAsInternal: true }),
      ) as InboundConnector[],
    },
  ],
])("a rule for mail from outside has nothing to do with internal mail where %s", (_, tenant) => {
  expect(rulesOf(lane("internal", tenant)).join()).not.toContain("No spoofing");
});

describe("domains", () => {
  const drawnIn = (rule: Partial<TransportRule>, tenant: Partial<TenantObjects> = {}) =>
    (["incoming", "outgoing", "internal"] as const).filter((name) =>
      rulesOf(lane(name, { ...withRules({ name: "Theirs", quarantine: true, ...rule }), ...tenant })).some(
        (text) => text.startsWith("Theirs"),
      ),
    );

  test.each<[Partial<TransportRule>, readonly string[]]>([
    [{ senderDomainIs: ["fabrikam.com"] }, ["incoming"]],
    [{ senderDomainIs: ["fabrikam.com", "contoso.com"] }, ["incoming", "outgoing", "internal"]],
    [{ senderDomainIs: ["mail.contoso.com"] }, ["incoming", "outgoing", "internal"]],
    [{ senderDomainIs: ["com"] }, ["incoming", "outgoing", "internal"]],
    [{ senderDomainIs: ["notcontoso.com"] }, ["incoming"]],
    [{ recipientDomainIs: ["fabrikam.com"] }, ["outgoing"]],
    [{ recipientDomainIs: ["*.contoso.com"] }, ["incoming", "outgoing", "internal"]],
  ])("a rule for %j is in the pictures of mail that it can meet", (rule, names) => {
    expect(drawnIn(rule)).toEqual(names);
  });

  test("what the tenant relays for others is not its own; where none is known, any may be", () => {
    const rule = { senderDomainIs: ["fabrikam.com"] };
    const relays = (domainType: string) => [
      { domainName: "contoso.com" },
      { domainName: "fabrikam.com", domainType },
    ];
    expect(drawnIn(rule, { acceptedDomains: relays("ExternalRelay") })).toEqual(["incoming"]);
    expect(drawnIn(rule, { acceptedDomains: relays("InternalRelay") })).toHaveLength(3);
    expect(drawnIn(rule, { acceptedDomains: [] })).toHaveLength(3);
  });
});

test.each<[Partial<TransportRule>, string]>([
  [{ rejectMessageReasonText: "no" }, "rejectMessageReasonText"],
  [{ rejectMessageEnhancedStatusCode: "5.7.1" }, "rejectMessageEnhancedStatusCode"],
  [{ deleteMessage: true }, "deleteMessage"],
  [{ quarantine: true, stopRuleProcessing: true }, "quarantine, stopRuleProcessing"],
  [{ redirectMessageTo: ["ann@contoso.com"] }, "redirectMessageTo ann@contoso.com"],
  [{ moderateMessageByUser: ["ann@contoso.com"] }, "moderateMessageByUser ann@contoso.com"],
  [{ moderateMessageByManager: true }, "moderateMessageByManager"],
  [{ setSCL: -1, prependSubject: "x" }, "setSCL -1, prependSubject"],
  [{ prependSubject: "x", stopRuleProcessing: true }, "stopRuleProcessing, prependSubject"],
  [{ removeHeader: "X-CLOUD-SEC-AV-SPAM-HIGH" }, "removeHeader"],
])("a rule that does %j stands by itself and says so", (deeds, detail) => {
  const drawn = lane("incoming", withRules(tag, tag, { name: "Theirs", ...deeds }, tag, tag));
  expect(rulesOf(drawn)).toContain(`Theirs: ${detail}`);
});

test("rules that only watch decide nothing, whatever they would do", () => {
  const watching = { ...tag, mode: "Audit", rejectMessageReasonText: "no" };
  expect(rulesOf(lane("incoming", withRules(tag, watching, tag)))[0]).toBe(
    '3 rules of others: "Tag" and 2 more: prependSubject',
  );
  expect(rulesOf(lane("incoming", withRules(watching)))[0]).toBe(
    "Tag: rejectMessageReasonText, prependSubject; only watches",
  );
});
