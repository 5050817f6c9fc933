import { inbound, outbound, rule } from "../advice/known-tenant.test-helper";
import { asks, partsOf, sparesOf } from "./known-tenant.test-helper";

const us = ["35.174.145.124"];
const usDlp = ["3.214.204.181"];

describe("outbound connectors, by their smart host and what they are for", () => {
  test.each([
    ["outbound", { smartHosts: ["contoso-host.avanan.net"], isTransportRuleScoped: true }],
    ["outbound", { smartHosts: ["Contoso-Host.checkpointcloudsec.com"], isTransportRuleScoped: false }],
    ["dlp-outbound", { smartHosts: ["contoso-dlp.checkpointcloudsec.com"], isTransportRuleScoped: true }],
    [
      "journaling-outbound",
      { smartHosts: ["contoso-host.avanan.net"], recipientDomains: ["contoso-mail.avanan.net"] },
    ],
    ["journaling-outbound", { useMXRecord: true, recipientDomains: ["contoso-mail.avanan.net"] }],
  ])("%s: %j", (part, properties) => {
    expect(partsOf({ outboundConnectors: [outbound("Way 7", properties)] })).toEqual({ [part]: "Way 7" });
  });

  test("another portal's or another vendor's are not ours", () => {
    const others = ["fabrikam-host.avanan.net", "contoso-host.example.com"];
    const connectors = others.map((host) =>
      outbound(host, { smartHosts: [host], isTransportRuleScoped: true }),
    );
    expect(partsOf({ outboundConnectors: connectors })).toEqual({});
  });
});

describe("inbound connectors, by their addresses", () => {
  test.each([
    ["inbound", { connectorType: "Partner", senderIPAddresses: us }],
    ["inbound", { connectorType: "Partner", senderIPAddresses: ["198.51.100.1", "44.211.178.100"] }],
    ["inbound", { connectorType: "OnPremises", senderIPAddresses: us }],
    ["dlp-inbound", { connectorType: "OnPremises", senderIPAddresses: usDlp }],
    ["dlp-inbound", { connectorType: "Partner", senderIPAddresses: ["52.17.62.50"] }],
    ["dlp-inbound", { connectorType: "OnPremises", tlsSenderCertificateName: "mx.avanan.net" }],
  ] as const)("%s: %j", (part, properties) => {
    expect(partsOf({ inboundConnectors: [inbound("Way 8", properties)] })).toEqual({ [part]: "Way 8" });
  });

  test("addresses that the catalogue does not have, by the rules for returned mail", () => {
    const found = partsOf({
      inboundConnectors: [
        inbound("Avanan Inbound (old)", { connectorType: "Partner", senderIPAddresses: ["203.0.113.1"] }),
        inbound("Return", { connectorType: "Partner", senderIPAddresses: ["192.0.2.1"] }),
      ],
      transportRules: [
        rule("Junk", { ...asks("X-CLOUD-SEC-AV-SPAM-HIGH"), senderIpRanges: ["192.0.2.0/24"], setSCL: 9 }),
      ],
    });
    expect(found).toEqual({ inbound: "Return", "junk-filter": "Junk" });
  });

  test("by the vendor's name alone where nothing else tells, and never another's", () => {
    const own = { connectorType: "Partner", senderIPAddresses: ["192.0.2.1"] } as const;
    const named = (name: string) => partsOf({ inboundConnectors: [inbound(name, own)] });
    expect(named("Check Point Inbound")).toEqual({ inbound: "Check Point Inbound" });
    expect(named("Relay of the headquarters")).toEqual({});
    expect(named("Check Point firewall")).toEqual({});
  });

  test("the one with most of the addresses plays the part, the other is spare", () => {
    const inboundConnectors = [
      inbound("Old", { senderIPAddresses: us }),
      inbound("New", { senderIPAddresses: [...us, "44.211.178.96/28"] }),
    ];
    expect(partsOf({ inboundConnectors })).toEqual({ inbound: "New" });
    expect(sparesOf({ inboundConnectors })).toEqual([["inbound", "Old"]]);
  });
});
