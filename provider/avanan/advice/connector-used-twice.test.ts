import { specOf } from "../spec.test-helper";
import { connectorUsedTwice } from "./connector-used-twice";
import type { KnownTenant } from "./known-tenant";
import { inbound, outbound, rule, tenantOf, usBoth } from "./known-tenant.test-helper";

const advice = (held: Partial<KnownTenant>, spec: object = {}) =>
  connectorUsedTwice(specOf(spec), tenantOf(held));

test("a rule of somebody else over our connector, whose mail would come back to it", () => {
  expect(
    advice({ transportRules: [rule("Old", { routeMessageOutboundConnector: "Avanan Outbound" })] }),
  ).toEqual([
    {
      code: "connectorUsedTwice",
      severity: "error",
      object: "Old",
      what: 'the rule "Old" routes mail over "Avanan Outbound", which belongs to this stack',
      why: `it does not except ${usBoth.join(", ")}, from where the vendor returns it, so that mail goes in circles until it is refused`,
      todo: "Remove the rule; who is inspected is said by avanan:scope",
    },
  ]);
});

test("one that excepts what comes back, by the connector's GUID", () => {
  const found = advice({
    outboundConnectors: [outbound("Avanan Outbound")],
    transportRules: [
      rule("Old", {
        routeMessageOutboundConnector: "guid of Avanan Outbound",
        exceptIfSenderIpRanges: usBoth,
      }),
    ],
  });
  expect(found).toMatchObject([{ severity: "warning", object: "Old" }]);
});

test.each([
  ["our own rule", rule("Avanan - Protect", { routeMessageOutboundConnector: "Avanan Outbound" })],
  ["a disabled rule", rule("Old", { routeMessageOutboundConnector: "Avanan Outbound", enabled: false })],
  ["a rule that is tested", rule("Old", { routeMessageOutboundConnector: "Avanan Outbound", mode: "Audit" })],
  ["a rule over another connector", rule("Old", { routeMessageOutboundConnector: "Elsewhere" })],
])("not %s", (_what, one) => {
  expect(advice({ transportRules: [one] })).toEqual([]);
});

test("other outbound connectors to our hosts or our journal domain", () => {
  const found = advice({
    outboundConnectors: [
      outbound("Avanan Outbound", { smartHosts: ["contoso-host.avanan.net"] }),
      outbound("Manual", { smartHosts: ["Contoso-Host.avanan.net"] }),
      outbound("Journal", { recipientDomains: ["contoso-mail.avanan.net"] }),
      outbound("Both", {
        smartHosts: ["contoso-host.avanan.net"],
        recipientDomains: ["contoso-mail.avanan.net"],
      }),
      outbound("Off", { smartHosts: ["contoso-host.avanan.net"], enabled: false }),
      outbound("Other portal", { smartHosts: ["fabrikam-host.avanan.net"] }),
    ],
  });
  expect(found.map(({ object, severity, what }) => [object, severity, what])).toEqual([
    ["Manual", "warning", 'the outbound connector "Manual" leads to Contoso-Host.avanan.net, too'],
    ["Journal", "warning", 'the outbound connector "Journal" leads to contoso-mail.avanan.net, too'],
    ["Both", "warning", 'the outbound connector "Both" leads to contoso-host.avanan.net, too'],
  ]);
});

test("other inbound connectors for the vendor's addresses", () => {
  const found = advice({
    inboundConnectors: [
      inbound("Avanan Inbound", { senderIPAddresses: usBoth }),
      inbound("Check Point Inbound Connector", { senderIPAddresses: ["44.211.178.100", "192.0.2.1"] }),
      inbound("Off", { senderIPAddresses: usBoth, enabled: false }),
      inbound("Partner", { senderIPAddresses: ["192.0.2.1"] }),
    ],
  });
  expect(found).toEqual([
    {
      code: "connectorUsedTwice",
      severity: "warning",
      object: "Check Point Inbound Connector",
      what: 'the inbound connector "Check Point Inbound Connector" is for 44.211.178.100, too, from where the vendor returns mail',
      why: "Exchange gives a message to one connector, and which one is not documented",
      todo: "Take these addresses out of it, remove it, or have this stack take it over by its name (avanan:objects)",
    },
  ]);
});

test("what belongs to a direction that is not declared is nobody's", () => {
  const dlp = {
    inboundConnectors: [inbound("DLP in", { senderIPAddresses: ["3.214.204.181"] })],
    outboundConnectors: [outbound("DLP out", { smartHosts: ["contoso-dlp.avanan.net"] })],
  };
  expect(advice(dlp)).toEqual([]);
  expect(advice(dlp, { protect: ["outgoing"] }).map(({ object }) => object)).toEqual(["DLP out", "DLP in"]);
});

test("portals of one tenant share the vendor's addresses, and cannot help it", () => {
  const inboundConnectors = [inbound("Avanan Inbound (emea)", { senderIPAddresses: usBoth })];
  expect(advice({ inboundConnectors })).toEqual([]);
  const plain = [inbound("Avanan Inbound", { senderIPAddresses: usBoth })];
  expect(advice({ inboundConnectors: plain }, { suffix: "emea" })).toEqual([]);
});
