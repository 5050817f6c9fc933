import { keysOf } from "./desired";
import { objectsOf, propertiesOf } from "./spec.test-helper";

const dlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];

test("outgoing mail leaves by the DLP host and comes back as from the organisation's own server", () => {
  const input = { protect: ["outgoing"] };
  expect(propertiesOf(input, "avanan-dlp-outbound")).toEqual({
    name: "Avanan DLP Outbound",
    comment: "Avanan DLP Outbound Connector",
    enabled: true,
    connectorType: "OnPremises",
    isTransportRuleScoped: true,
    recipientDomains: null,
    useMXRecord: false,
    smartHosts: ["contoso-dlp.avanan.net"],
    tlsSettings: "EncryptionOnly",
    tlsDomain: null,
    cloudServicesMailEnabled: false,
    allAcceptedDomains: false,
    routeAllMessagesViaOnPremises: false,
  });
  expect(propertiesOf(input, "dlp-inbound")).toEqual({
    name: "Avanan DLP Inbound",
    comment: "Avanan DLP Inbound Connector",
    enabled: true,
    connectorType: "OnPremises",
    senderDomains: ["*"],
    senderIPAddresses: dlp,
    tlsSenderCertificateName: null,
    cloudServicesMailEnabled: false,
    treatMessagesAsInternal: false,
  });
  expect(keysOf(objectsOf(input))).not.toContain("avanan-outbound");
});

test("by certificate, the way back asks for no address", () => {
  const input = { protect: ["internal"], dlpCertificate: "mail.contoso.com" };
  expect(propertiesOf(input, "dlp-inbound")).toMatchObject({
    senderIPAddresses: null,
    tlsSenderCertificateName: "mail.contoso.com",
  });
});

test("ways are made after what receives returned mail, and the way back before the way out", () => {
  const keys = keysOf(objectsOf({ protect: ["incoming", "outgoing"] }));
  expect(keys.slice(keys.indexOf("whitelist"))).toEqual([
    "whitelist",
    "junk-filter-low",
    "junk-filter",
    "dlp-inbound",
    "avanan-dlp-outbound",
    "avanan-outbound",
    "protect",
    "protect-outgoing",
  ]);
});

test("under another name an outbound connector is another object: rules call it by its name", () => {
  expect(keysOf(objectsOf({ suffix: "emea" }))).toContain("avanan-outbound-emea");
  const objects = { outbound: { name: "To the scanner", comment: null } };
  expect(propertiesOf({ objects }, "to-the-scanner")).toMatchObject({
    name: "To the scanner",
    comment: null,
  });
  expect(propertiesOf({ objects }, "protect").routeMessageOutboundConnector).toBe("To the scanner");
});
