import type { InboundConnector } from "../tenant";
import { type AttributionSwitches, attribute, type Connection, compileInbound } from "./inbound";

const switches: AttributionSwitches = {
  addressesIdentifyPartner: true,
  sharedAddressIsOurs: true,
  restrictionSparesOtherConnectors: "onPremises",
};
const at = (changes: Partial<Connection> = {}): Connection => ({
  ...{ ip: "192.0.2.1", tls: true, certificate: null, mailFrom: "dave@fabrikam.com" },
  shared: false,
  ...changes,
});
const among = (connectors: InboundConnector[], connection = at(), other = switches) =>
  attribute(connectors.map(compileInbound), connection, other);

const byAddress = {
  name: "address",
  senderDomains: "smtp:*;1",
  senderIPAddresses: ["192.0.2.0/24"],
  requireTls: true,
};
const onPremises = { ...byAddress, name: "premises", connectorType: "OnPremises" };

test("by address; OnPremises before Partner; nothing else is anonymous", () => {
  expect(among([byAddress])).toMatchObject({ by: "address", connector: { name: "address" } });
  expect(among([byAddress, onPremises])).toMatchObject({ connector: { name: "premises" } });
  expect(among([byAddress], at({ ip: "198.51.100.1" }))).toMatchObject({ connector: null, by: "none" });
});

test("by certificate, which needs TLS", () => {
  const c = {
    name: "cert",
    connectorType: "OnPremises",
    senderDomains: "*",
    tlsSenderCertificateName: "*.contoso.com",
  };
  expect(among([c], at({ certificate: "mail.contoso.com" }))).toMatchObject({ by: "certificate" });
  expect(among([c], at({ certificate: "mail.contoso.com", tls: false }))).toMatchObject({ by: "none" });
  expect(among([c], at({ certificate: "mail.fabrikam.com" }))).toMatchObject({ by: "none" });
});

test("a Partner connector without addresses or certificate is matched by sender domain, the closest one", () => {
  const wide = { name: "wide", senderDomains: ["*"] };
  const close = { name: "close", senderDomains: ["smtp:fabrikam.com;1"] };
  expect(among([wide, close])).toMatchObject({ by: "domain", connector: { name: "close" } });
  expect(among([close], at({ mailFrom: "" }))).toMatchObject({ by: "none" });
  expect(among([wide], at({ mailFrom: "" }))).toMatchObject({ connector: { name: "wide" } });
});

test("RequireTls is a Partner matter and on by default", () => {
  const { requireTls: _, ...byDefault } = byAddress;
  expect(among([byDefault], at({ tls: false })).refused).toMatchObject({ check: "requireTls" });
  expect(among([onPremises], at({ tls: false })).refused).toBeUndefined();
});

test("RestrictDomainsToIPAddresses refuses the domain's mail from elsewhere, with * everybody's", () => {
  const one = { ...byAddress, senderDomains: ["fabrikam.com"], restrictDomainsToIPAddresses: true };
  expect(among([one], at({ ip: "198.51.100.1" })).refused).toMatchObject({
    check: "restriction",
    by: "address",
  });
  expect(among([one], at({ ip: "198.51.100.1", mailFrom: "x@example.com" })).refused).toBeUndefined();
  const all = { ...one, senderDomains: ["*"] };
  expect(among([all], at({ ip: "198.51.100.1", mailFrom: "x@example.com" })).refused).toBeDefined();
  expect(among([all]).refused).toBeUndefined();
});

test("one connector's restriction spares mail of an OnPremises connector, of another or of none, by the switch", () => {
  const locked = {
    name: "locked",
    senderDomains: "*",
    senderIPAddresses: ["198.51.100.1"],
    restrictDomainsToIPAddresses: true,
  };
  const refused = (
    other: InboundConnector,
    spares: AttributionSwitches["restrictionSparesOtherConnectors"],
  ) => among([locked, other], at(), { ...switches, restrictionSparesOtherConnectors: spares }).refused?.by;
  expect([refused(byAddress, "yes"), refused(onPremises, "yes")]).toEqual([undefined, undefined]);
  expect([refused(byAddress, "onPremises"), refused(onPremises, "onPremises")]).toEqual([
    "locked",
    undefined,
  ]);
  expect([refused(byAddress, "no"), refused(onPremises, "no")]).toEqual(["locked", "locked"]);
});

test("every Partner connector that knows the mail may ask for TLS, not only the closest", () => {
  const closer = { name: "closer", senderDomains: ["fabrikam.com"], requireTls: false };
  const wide = { name: "wide", senderDomains: ["*"], requireTls: true };
  expect(among([wide, closer], at({ tls: false }))).toMatchObject({
    connector: { name: "closer" },
    refused: { check: "requireTls", by: "wide" },
  });
});

test("of OnPremises connectors the one that knows the certificate comes first", () => {
  const certified = { name: "certified", connectorType: "OnPremises", senderDomains: "*" };
  const known = { ...certified, tlsSenderCertificateName: "*.contoso.com" };
  const closer = { ...onPremises, senderDomains: ["fabrikam.com"] };
  expect(among([closer, known], at({ certificate: "contoso.com" }))).toMatchObject({
    connector: { name: "certified" },
  });
});

test("RestrictDomainsToCertificate refuses without the certificate", () => {
  const c = {
    name: "cert",
    senderDomains: "*",
    tlsSenderCertificateName: "contoso.com",
    restrictDomainsToCertificate: true,
  };
  expect(among([c]).refused).toMatchObject({ check: "restriction" });
  expect(among([c], at({ certificate: "contoso.com" })).refused).toBeUndefined();
});

test("without the switch a Partner connector's addresses do not identify it, as M1's note has it", () => {
  const read = { ...switches, addressesIdentifyPartner: false };
  expect(among([byAddress], at({ ip: "198.51.100.1" }), read)).toMatchObject({ by: "domain" });
});
