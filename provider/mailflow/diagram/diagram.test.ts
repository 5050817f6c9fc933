import {
  bareTenant,
  fullTenant,
  inlineTenant,
  monitorTenant,
  EXAMPLE_PORTAL as portal,
} from "../example-tenants";
import type { TenantObjects, TransportRule } from "../tenant";
import { diagramOf, type Lane, mermaid } from ".";

const known = { isOurs: (_type: string, name: string) => name.startsWith("Avanan") };
const lane = (name: Lane["name"], tenant: TenantObjects, withPortal = true) =>
  diagramOf(tenant, withPortal ? portal : undefined, known).lanes.find((one) => one.name === name) as Lane;

/** The edges of a lane by the labels of their ends. */
function ways({ nodes, edges }: Lane): string[] {
  const labelOf = (id: string) => nodes.find((node) => node.id === id)?.label;
  return edges.map(
    ({ from, to, label }) => `${labelOf(from)} -> ${labelOf(to)}${label === undefined ? "" : `: ${label}`}`,
  );
}
const owners = ({ nodes }: Lane) => Object.fromEntries(nodes.map(({ label, owner }) => [label, owner]));

test("incoming mail: down the rules, out to the vendor, and back below the rule that sent it", () => {
  const drawn = lane("incoming", inlineTenant());
  expect(ways(drawn)).toEqual([
    "Internet -> Avanan - Protect",
    "Avanan - Protect -> Avanan - Whitelist: all other mail",
    "Avanan Outbound -> contoso-host.avanan.net",
    "Avanan - Protect -> Avanan Outbound: matches",
    "Avanan - Whitelist -> Avanan - Junk Filter Low",
    "Avanan - Junk Filter Low -> Avanan - Junk Filter",
    "Avanan - Junk Filter -> Mailboxes",
    "contoso-host.avanan.net -> Avanan Inbound: inspected",
    "Avanan Inbound -> Avanan - Whitelist",
  ]);
  expect(owners(drawn)).toMatchObject({
    Internet: "nobody",
    "Avanan - Protect": "ours",
    "contoso-host.avanan.net": "vendor",
  });
  expect(drawn.nodes.find(({ id }) => id === "rule 0")?.detail).toBe("to avanan_inline_incoming@contoso.com");
});

test("outgoing and internal mail go by the other host, and each sees its own rule", () => {
  const [outgoing, internal] = [lane("outgoing", fullTenant()), lane("internal", fullTenant())];
  for (const drawn of [outgoing, internal]) {
    expect(ways(drawn)).toContain("Avanan DLP Outbound -> contoso-dlp.avanan.net");
    expect(ways(drawn)).toContain("contoso-dlp.avanan.net -> Avanan DLP Inbound: inspected");
  }
  expect(owners(outgoing)).toHaveProperty(["Avanan - Protect Outgoing"]);
  expect(owners(outgoing)).not.toHaveProperty(["Avanan - Protect Internal"]);
  expect(owners(internal)).not.toHaveProperty(["Avanan - Protect Outgoing"]);
});

test("journal reports go to the portal; without a journal rule there is nothing to draw", () => {
  expect(ways(lane("journal", monitorTenant()))).toEqual([
    "Copy of each message -> Avanan - Monitor",
    "Avanan Journaling Outbound -> contoso-host.avanan.net",
    "Avanan - Monitor -> Avanan Journaling Outbound",
  ]);
  expect(ways(lane("journal", { ...monitorTenant(), outboundConnectors: [] }))).toContain(
    "Avanan - Monitor -> MX of contoso-mail.avanan.net",
  );
  expect(lane("journal", bareTenant()).nodes).toEqual([]);
});

test("a bare tenant delivers straight away", () => {
  const { lanes } = diagramOf(bareTenant(), portal, known);
  expect(lanes.map(ways)).toEqual([
    ["Internet -> Mailboxes"],
    ["Mailboxes -> Internet"],
    ["Mailboxes -> Mailboxes"],
    [],
  ]);
});

test("connectors and rules of others have their place; many harmless rules in a row are one", () => {
  const tenant: TenantObjects = {
    ...bareTenant(),
    inboundConnectors: [
      { name: "Scanner", connectorType: "OnPremises", senderIPAddresses: ["203.0.113.10"] },
    ],
    outboundConnectors: [
      { name: "Partner", recipientDomains: ["fabrikam.com"], smartHosts: ["relay.fabrikam.com"] },
    ],
    transportRules: [
      { name: "One", sentToScope: "InOrganization", quarantine: true },
      ...["Tag", "Footer", "Copy"].map((name) => ({ name, prependSubject: "x" })),
      { name: "Off", enabled: false, prependSubject: "x" },
    ],
  };
  expect(ways(lane("incoming", tenant))).toEqual([
    "Internet -> One",
    "Internet -> Scanner",
    "Scanner -> One",
    "One -> 3 rules of others: all other mail",
    "One -> Quarantine: matches",
    "3 rules of others -> Mailboxes",
  ]);
  const outgoing = lane("outgoing", tenant);
  expect(ways(outgoing)).toEqual([
    "Mailboxes -> 3 rules of others",
    "Scanner -> 3 rules of others",
    "3 rules of others -> Internet",
    "3 rules of others -> Partner",
    "Partner -> Internet",
  ]);
  expect(outgoing.nodes.find(({ label }) => label === "Partner")?.detail).toBe(
    "to fabrikam.com by relay.fabrikam.com",
  );
  expect(outgoing.nodes.find(({ kind }) => kind === "rules")?.detail).toBe(
    '"Tag" and 2 more: prependSubject',
  );
});

const gateway = { name: "Only by the gateway", exceptIfSenderIpRanges: ["203.0.113.10"] };

test.each<[Partial<TransportRule>, string | undefined]>([
  [{ rejectMessageReasonText: "by the gateway" }, "Rejected"],
  [
    { rejectMessageEnhancedStatusCode: "5.7.1", routeMessageOutboundConnector: "Avanan Outbound" },
    "Rejected",
  ],
  [{ deleteMessage: true }, "Deleted"],
  [{ quarantine: true }, "Quarantine"],
  [{ redirectMessageTo: ["bob@contoso.com"] }, "Redirected to bob@contoso.com"],
  [{ moderateMessageByUser: ["bob@contoso.com"] }, "Waits for approval"],
  [{ rejectMessageReasonText: "by the gateway", mode: "Audit" }, undefined],
  [
    { rejectMessageReasonText: "by the gateway", enabled: false, routeMessageOutboundConnector: "X" },
    undefined,
  ],
  [{ setSCL: 9 }, undefined],
])("mail that a rule ends or holds has a way out of its own: %j", (does, fate) => {
  const drawn = ways(lane("incoming", { ...inlineTenant(), transportRules: [{ ...gateway, ...does }] }));
  const out = drawn.filter((way) => way.startsWith("Only by the gateway"));
  expect(out).toEqual(
    fate === undefined
      ? ["Only by the gateway -> Mailboxes"]
      : ["Only by the gateway -> Mailboxes: all other mail", `Only by the gateway -> ${fate}: matches`],
  );
});

test("what a proof names as breaking mail is marked, in words and colour", () => {
  const tenant = { ...bareTenant(), transportRules: [{ ...gateway, rejectMessageReasonText: "no" }] };
  const drawn = diagramOf(tenant, portal, { ...known, breaks: (name) => name === gateway.name });
  const nodes = drawn.lanes.flatMap((one) => one.nodes).filter(({ breaks }) => breaks);
  expect([...new Set(nodes.map(({ label }) => label))]).toEqual([gateway.name]);
  const text = mermaid(drawn);
  expect(text).toContain('incoming1["rule 0, not ours, breaks mail<br/>Only by the gateway<br/>');
  expect(text).toContain("    class incoming1 breaks\n");
  expect(mermaid(diagramOf(tenant, portal, known))).not.toContain("breaks mail");
});

test("what is disabled or missing says so, and no mail goes there", () => {
  const [protect, ...rest] = inlineTenant().transportRules ?? [];
  const bypassed = { ...inlineTenant(), transportRules: [{ ...protect, enabled: false }, ...rest] as never };
  const off = lane("incoming", bypassed);
  expect(off.nodes.find(({ id }) => id === "rule 0")).toMatchObject({ off: "disabled" });
  expect(ways(off).join()).not.toContain("avanan.net");
  const missing = lane("incoming", { ...inlineTenant(), outboundConnectors: [] });
  expect(missing.nodes.find(({ label }) => label === "Avanan Outbound")).toMatchObject({ off: "missing" });
});

test("mail that no connector takes back comes as any mail; without a portal a host is a next hop", () => {
  expect(ways(lane("incoming", { ...inlineTenant(), inboundConnectors: [] }))).toContain(
    "contoso-host.avanan.net -> Avanan - Whitelist: comes back as any mail",
  );
  const unknown = lane("incoming", inlineTenant(), false);
  expect(owners(unknown)).toMatchObject({ "contoso-host.avanan.net": "foreign" });
  expect(ways(unknown).join()).not.toContain("inspected");
});

test("what a change does to an object is marked on it", () => {
  const markOf = (_type: string, name: string) =>
    name === "Avanan - Protect" ? ("new" as const) : undefined;
  const { lanes } = diagramOf(inlineTenant(), portal, { ...known, markOf });
  const marked = lanes.flatMap(({ nodes }) =>
    nodes.filter(({ mark }) => mark).map(({ label, mark }) => [label, mark]),
  );
  expect(marked).toEqual([["Avanan - Protect", "new"]]);
});
