import type { ObjectRecord } from "../../json";
import { incoming, Post, stranger } from "../../testing/deliveries";
import { NotDelivered } from "../not-delivered";

/* exchange-online.md c.2, avanan.md 1.3 and 3: whose mail it is, and what is asked of it. */

const connector = (parameters: ObjectRecord) =>
  new Post("contoso").run("New-InboundConnector", { Name: "Extra", SenderDomains: ["*"], ...parameters });
const fromFabrikam = (entry = {}) => incoming({ from: "frank@fabrikam.com" }, entry);
const outside = incoming({ from: "alice@contoso.com", recipients: ["erin@example.com"] });
const via = (message: typeof outside, entry: object) => ({
  ...message,
  entry: { via: "smtp" as const, ip: stranger, ...entry },
});

test("forced TLS with a partner, by its domain alone", () => {
  const post = connector({ ConnectorType: "Partner", SenderDomains: ["fabrikam.com"], RequireTls: true });
  expect(post.place(fromFabrikam({ tls: false }))).toMatchObject({ place: "bounce", where: stranger });
  expect(post.place(fromFabrikam()).place).toBe("inbox");
  expect(post.place(incoming({}, { tls: false })).place).toBe("inbox");
});

test("a partner's addresses alone tell whose mail it is and keep nobody out", () => {
  const post = connector({
    ConnectorType: "Partner",
    SenderDomains: ["fabrikam.com"],
    SenderIPAddresses: ["198.51.100.0/28"],
    RequireTls: true,
  });
  expect(post.place(fromFabrikam({ tls: false })).place).toBe("inbox");
  expect(post.place(fromFabrikam({ ip: "198.51.100.3", tls: false })).place).toBe("bounce");
});

test("a partner's domains restricted to addresses, and to a certificate", () => {
  const addresses = connector({
    ConnectorType: "Partner",
    SenderDomains: ["*.fabrikam.com"],
    SenderIPAddresses: ["198.51.100.0/28"],
    RestrictDomainsToIPAddresses: true,
  });
  expect(addresses.place(fromFabrikam()).place).toBe("bounce");
  expect(addresses.place(incoming({ from: "frank@mail.fabrikam.com" })).place).toBe("bounce");
  expect(addresses.place(incoming({ mailFrom: "frank@fabrikam.com" })).place).toBe("bounce");
  expect(addresses.place(incoming()).place).toBe("inbox");
  expect(addresses.place(fromFabrikam({ ip: "198.51.100.3" })).place).toBe("inbox");
  const certificate = connector({
    ConnectorType: "Partner",
    SenderDomains: ["fabrikam.com"],
    RequireTls: true,
    TlsSenderCertificateName: "*.fabrikam.com",
    RestrictDomainsToCertificate: true,
  });
  expect(certificate.place(fromFabrikam())).toMatchObject({
    place: "bounce",
    why: "the connector's certificate was not shown, and RestrictDomainsToCertificate is on",
  });
  expect(certificate.place(fromFabrikam({ certificate: "mx.fabrikam.com" })).place).toBe("inbox");
  expect(certificate.place(fromFabrikam({ certificate: "fabrikam.com" })).place).toBe("inbox");
  expect(certificate.place(fromFabrikam({ certificate: "mx.fabrikam.com", tls: false })).place).toBe(
    "bounce",
  );
});

test("a lock-down to a gateway's addresses keeps out what another connector would let in", () => {
  const post = connector({
    ConnectorType: "Partner",
    SenderIPAddresses: ["198.51.100.0/28"],
    RestrictDomainsToIPAddresses: true,
  }).run("New-InboundConnector", {
    Name: "Other",
    ConnectorType: "Partner",
    SenderDomains: ["*"],
    SenderIPAddresses: ["203.0.113.50"],
  });
  expect(post.place(incoming({}, { ip: "203.0.113.50" })).place).toBe("bounce");
  expect(post.place(incoming({}, { ip: "198.51.100.1" })).place).toBe("inbox");
  expect(post.place(incoming({}, { ip: "203.0.113.10" })).place).toBe("inbox");
});

test("a disabled connector asks for nothing", () => {
  const post = connector({
    ConnectorType: "Partner",
    SenderIPAddresses: ["198.51.100.1"],
    RestrictDomainsToIPAddresses: true,
    Enabled: false,
  });
  expect(post.place(incoming()).place).toBe("inbox");
});

test("relay: one's own server and one's own name, both", () => {
  const headquarters = { ip: "203.0.113.10" };
  const post = new Post("contoso");
  expect(post.place(via(outside, headquarters))).toMatchObject({
    place: "nextHop",
    where: "MX of example.com",
  });
  expect(post.place(outside)).toMatchObject({ place: "bounce", where: stranger, by: null });
  expect(post.place(via({ ...outside, mailFrom: "erin@example.com" }, headquarters))).toMatchObject({
    place: "bounce",
    by: { kind: "InboundConnector", name: "Inbound from headquarters" },
    why: "relay denied: example.com is no accepted domain, and no certificate names one",
  });
  expect(post.place(via({ ...outside, mailFrom: "" }, headquarters)).place).toBe("bounce");
  expect(post.places({ ...outside, recipients: ["erin@example.com", "bob@contoso.com"] })).toEqual({
    "erin@example.com": `bounce ${stranger}`,
    "bob@contoso.com": "inbox bob@contoso.com",
  });
});

describe("relay of mail without a sender", () => {
  const place = (parameters: ObjectRecord, entry: object) =>
    connector({ ConnectorType: "OnPremises", ...parameters }).place(via({ ...outside, mailFrom: "" }, entry))
      .place;

  test.each([
    ["contoso.com", "contoso.com", "nextHop"],
    ["*.contoso.com", "*.contoso.com", "nextHop"],
    ["*.contoso.com", "mail.contoso.com", "nextHop"],
    ["mail.contoso.com", "mail.contoso.com", "nextHop"],
    ["fabrikam.com", "fabrikam.com", "bounce"],
    ["contoso.com", "fabrikam.com", "bounce"],
  ])("connector's certificate %s, shown %s: %s", (TlsSenderCertificateName, certificate, expected) => {
    expect(place({ TlsSenderCertificateName }, { certificate })).toBe(expected);
  });

  test("the certificate counts where the connector knows the server by its address, and over TLS only", () => {
    const byAddress = { SenderIPAddresses: [stranger] };
    expect(place(byAddress, { certificate: "contoso.com" })).toBe("nextHop");
    expect(place(byAddress, { certificate: "contoso.com", tls: false })).toBe("bounce");
  });
});

test("a partner's server may not relay", () => {
  const post = connector({ ConnectorType: "Partner", SenderIPAddresses: [stranger] });
  expect(post.place(outside)).toMatchObject({ place: "bounce" });
});

describe("inside or outside", () => {
  const inside = (post: Post, message: typeof outside) =>
    post
      .rule("From inside", { FromScope: "InOrganization", SetHeaderName: "X-In", SetHeaderValue: "yes" })
      .place(message)
      .rulesThatActed.includes("From inside");
  const own = incoming({ from: "bob@contoso.com" });
  const internal = { "X-MS-Exchange-Organization-AuthAs": "Internal" };

  test("mail of one's own servers is outside unless it counts as internal", () => {
    const server = { ConnectorType: "OnPremises", SenderIPAddresses: [stranger] };
    expect(inside(connector(server), own)).toBe(false);
    expect(inside(connector({ ...server, TreatMessagesAsInternal: true }), own)).toBe(true);
    expect(inside(connector({ ...server, TreatMessagesAsInternal: true }), incoming())).toBe(false);
  });

  test("internal mail of one's own servers bypasses spam filtering, and reaches closed groups", () => {
    const trusted = connector({
      ConnectorType: "OnPremises",
      SenderIPAddresses: [stranger],
      TreatMessagesAsInternal: true,
    });
    expect(trusted.place({ ...own, scl: 9 })).toMatchObject({
      place: "inbox",
      scl: -1,
      by: { kind: "InboundConnector", name: "Extra" },
    });
    expect(trusted.place({ ...own, alwaysCaught: "malware" }).place).toBe("quarantine");
    expect(trusted.place(incoming({ scl: 9 }))).toMatchObject({ place: "junk", scl: 9 });
    const places = (message: typeof own) =>
      Object.values(trusted.places({ ...message, recipients: ["pilot@contoso.com"] }));
    expect(places(own)).toEqual(["inbox alice@contoso.com", "inbox bob@contoso.com"]);
    expect(places(incoming())).toEqual(["bounce erin@example.com"]);
  });

  test("Exchange's own headers survive from one's own Exchange only", () => {
    const hybrid = via({ ...own, headers: internal }, { ip: "203.0.113.10" });
    expect(inside(new Post("contoso"), hybrid)).toBe(true);
    expect(inside(new Post("contoso"), via(own, { ip: "203.0.113.10" }))).toBe(false);
    expect(inside(new Post("contoso"), { ...own, headers: internal })).toBe(false);
    const post = new Post("contoso").rule("Says so", {
      HeaderContainsMessageHeader: "X-MS-Exchange-Organization-AuthAs",
      HeaderContainsWords: ["Internal"],
      DeleteMessage: true,
    });
    expect(post.place(hybrid).place).toBe("deleted");
    expect(post.place({ ...own, headers: internal }).place).toBe("inbox");
  });
});

test("what no reference tells is not guessed", () => {
  const limited = connector({
    ConnectorType: "OnPremises",
    SenderIPAddresses: [stranger],
    AssociatedAcceptedDomains: ["contoso.com"],
  });
  expect(() => limited.place(incoming())).toThrow(
    'The message was not delivered: InboundConnector "Extra", AssociatedAcceptedDomains: the delivery does not know it; clear it.',
  );
  expect(limited.place(incoming({}, { ip: "192.0.2.11" })).place).toBe("inbox");
  const issued = connector({
    ConnectorType: "OnPremises",
    TlsSenderCertificateName: "<I>CN=Root<S>CN=contoso.com",
  });
  expect(() => issued.place(incoming({}, { certificate: "contoso.com" }))).toThrow(NotDelivered);
  expect(issued.place(incoming()).place).toBe("inbox");
});
