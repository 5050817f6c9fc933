import { outbound, rule } from "../advice/known-tenant.test-helper";
import { partsOf, sparesOf, toVendor } from "./known-tenant.test-helper";

describe("rules that send mail to the vendor, by header or connector", () => {
  const outboundConnectors = [
    outbound("Out", { smartHosts: ["contoso-host.avanan.net"], isTransportRuleScoped: true }),
    outbound("DLP", { smartHosts: ["contoso-dlp.avanan.net"], isTransportRuleScoped: true }),
  ];
  const ways = { outbound: "Out", "dlp-outbound": "DLP" };

  test.each([
    ["protect", "Checkpoint – Protect", toVendor("inline", "Out")],
    ["protect-outgoing", "contoso - Protect Outgoing", toVendor("sent,inline", "DLP")],
    // One page routes outgoing mail by the connector for incoming (avanan.md 1.6, row 13).
    ["protect-outgoing", "Avanan Protect out", toVendor("sent,inline", "Out")],
    ["protect-internal", "Internal", toVendor("internal,inline", "DLP")],
    ["protect", "By the connector", { routeMessageOutboundConnector: "OUT" }],
    [
      "protect-outgoing",
      "By the connector",
      { routeMessageOutboundConnector: "DLP", sentToScope: "NotInOrganization" },
    ],
    [
      "protect-internal",
      "By the connector",
      { routeMessageOutboundConnector: "DLP", sentToScope: "InOrganization" },
    ],
  ] as const)("%s: %s", (part, name, properties) => {
    expect(partsOf({ outboundConnectors, transportRules: [rule(name, properties)] })).toEqual({
      ...ways,
      [part]: name,
    });
  });

  test("groups and single recipients may have a rule each", () => {
    const transportRules = [
      rule("People", { ...toVendor("inline", "Out"), sentTo: ["ceo@contoso.com"] }),
      rule("Groups", { ...toVendor("inline", "Out"), sentToMemberOf: ["pilot@contoso.com"] }),
    ];
    const both = { protect: "Groups", "protect-recipients": "People" };
    expect(partsOf({ outboundConnectors, transportRules })).toEqual({ ...ways, ...both });
    const [alone] = transportRules;
    expect(partsOf({ outboundConnectors, transportRules: alone ? [alone] : [] })).toMatchObject({
      protect: "People",
    });
  });

  test("of two for the same mail the one in force plays the part", () => {
    const transportRules = [
      rule("Off", { ...toVendor("inline", "Out"), enabled: false }),
      rule("First", toVendor("inline", "Out")),
      rule("Second", toVendor("inline", "Out")),
    ];
    expect(partsOf({ transportRules })).toEqual({ protect: "First" });
    expect(sparesOf({ transportRules })).toEqual([
      ["protect", "Second"],
      ["protect", "Off"],
    ]);
  });

  test("a rule of another portal or to another connector is not ours", () => {
    const transportRules = [
      rule("Theirs", { ...toVendor("inline", "Out"), setHeaderValue: "fabrikam,office365_emails,inline" }),
      rule("Signatures", { routeMessageOutboundConnector: "CodeTwo" }),
    ];
    expect(partsOf({ transportRules })).toEqual({});
  });
});
