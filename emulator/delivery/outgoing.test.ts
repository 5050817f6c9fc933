import { dlpHost, outgoing, Post, protectOutgoing, vendor } from "../testing/deliveries";

/* avanan.md 3.2: mail of people in scope to people outside. */

test("out to the vendor, back through the relay test, and on to the recipient's exchanger", () => {
  expect(new Post().place(outgoing())).toEqual({
    recipient: "erin@example.com",
    addressedTo: "erin@example.com",
    place: "nextHop",
    where: "MX of example.com",
    scl: -1,
    inspections: 1,
    rulesThatActed: [protectOutgoing],
    by: null,
    why: "no connector is for that domain",
  });
});

test("a connector for the recipient's domain is taken on the second pass", () => {
  expect(new Post().place(outgoing({ recipients: ["support@fabrikam.com"] }))).toMatchObject({
    place: "nextHop",
    where: "MX of fabrikam.com",
    inspections: 1,
    by: { kind: "OutboundConnector", name: "Outbound to Fabrikam" },
  });
});

test("only recipients outside fork off", () => {
  const message = outgoing({ recipients: ["dave@contoso.com", "erin@example.com"] });
  expect(new Post().places(message)).toEqual({
    "dave@contoso.com": "inbox dave@contoso.com",
    "erin@example.com": "nextHop MX of example.com",
  });
});

test("people out of scope write as before, the disclaimer with them", () => {
  expect(new Post().place(outgoing({ from: "carol@contoso.com" }))).toMatchObject({
    place: "nextHop",
    inspections: 0,
    rulesThatActed: ["Company disclaimer"],
  });
});

test("a rule about people inside does not see the mail that came back", () => {
  expect(new Post().place(outgoing()).rulesThatActed).not.toContain("Company disclaimer");
});

test("an empty MAIL FROM is denied relay over an address, and let through with a certificate", () => {
  const automaticReply = outgoing({ mailFrom: "", type: "OOF" });
  expect(new Post().place(automaticReply)).toMatchObject({
    place: "bounce",
    where: "52.17.62.50",
    inspections: 1,
    by: { kind: "InboundConnector", name: "Check Point DLP Inbound Connector" },
    why: "relay denied: MAIL FROM is empty, and no certificate names one",
  });
  const certificate = "contoso.onmicrosoft.com";
  const byCertificate = new Post().run("Set-InboundConnector", {
    Identity: "Check Point DLP Inbound Connector",
    TlsSenderCertificateName: certificate,
  });
  expect(byCertificate.place(automaticReply, { ...vendor, certificate })).toMatchObject({
    place: "nextHop",
    inspections: 1,
  });
  expect(byCertificate.place(automaticReply).place).toBe("bounce");
});

test("what the vendor quarantines is not sent", () => {
  expect(new Post().place(outgoing({ vendor: { verdict: "quarantine" } }))).toMatchObject({
    place: "quarantine",
    where: dlpHost,
  });
});
