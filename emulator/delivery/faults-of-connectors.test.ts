import { dlpHost, host, incoming, outgoing, Post, protect, stranger, vendor } from "../testing/deliveries";

/* avanan.md 3.6: what a missing or wrong object does to mail, row by row: the connectors. */

const [inboundAddress = "", dlpAddress = ""] = [vendor.inboundSet[0], vendor.dlpSet[0]];
const inbound = { Identity: "Check Point Inbound Connector" };
const dlpInbound = { Identity: "Check Point DLP Inbound Connector" };
const returned = (given = {}, entry = {}) => incoming(given, { ip: inboundAddress, ...entry });

describe("Inbound", () => {
  test("missing: returned mail is a stranger's, TLS or not", () => {
    expect(new Post().place(returned({}, { tls: false }))).toMatchObject({
      place: "bounce",
      where: inboundAddress,
      by: { kind: "InboundConnector", name: inbound.Identity },
      why: "it came without TLS, and RequireTls is on",
    });
    const without = new Post().run("Remove-InboundConnector", inbound);
    expect(without.place(returned({}, { tls: false })).place).toBe("inbox");
    expect(without.place(incoming())).toMatchObject({ place: "inbox", inspections: 1 });
  });

  test("missing, and Direct Send is off: returned mail in the tenant's own name is refused", () => {
    const own = incoming({ from: "bob@contoso.com", mailFrom: "bob@contoso.com" });
    const off = new Post().run("Set-OrganizationConfig", { RejectDirectSend: true });
    expect(off.place(own)).toMatchObject({ place: "bounce", where: stranger, inspections: 0 });
    expect(off.place({ ...own, entry: { via: "smtp", ip: inboundAddress } }).place).toBe("inbox");
    off.run("Remove-InboundConnector", inbound);
    expect(off.place({ ...own, entry: { via: "smtp", ip: inboundAddress } })).toMatchObject({
      place: "bounce",
      by: { kind: "OrganizationConfig" },
    });
  });

  test("restricted to its addresses for every sender: all mail is refused", () => {
    const post = new Post().run("Set-InboundConnector", { ...inbound, RestrictDomainsToIPAddresses: true });
    expect(post.place(incoming())).toMatchObject({
      place: "bounce",
      where: stranger,
      inspections: 0,
      why: `${stranger} is none of the connector's addresses, and RestrictDomainsToIPAddresses is on`,
    });
  });
});

describe("DLP Inbound", () => {
  test("missing: outgoing mail is denied relay on return", () => {
    const post = new Post().run("Remove-InboundConnector", dlpInbound);
    expect(post.place(outgoing())).toMatchObject({
      place: "bounce",
      where: dlpAddress,
      inspections: 1,
      by: null,
      why: "relay denied: no inbound connector of type OnPremises knows the server",
    });
  });

  test("an address is missing: denied when mail comes back from that one", () => {
    const post = new Post().run("Set-InboundConnector", { ...dlpInbound, SenderIPAddresses: [dlpAddress] });
    expect(post.place(outgoing()).place).toBe("nextHop");
    expect(post.place(outgoing({ vendor: { returnFrom: "13.39.103.17" } })).place).toBe("bounce");
  });
});

describe("Outbound and DLP Outbound", () => {
  const setOutbound = (Identity: string, SmartHosts: string[]) =>
    new Post().run("Set-OutboundConnector", { Identity, SmartHosts });

  test("another portal in the smart host: mail waits and is given up", () => {
    const wrong = "fabrikam-host.checkpointcloudsec.com";
    expect(setOutbound("Check Point Outbound Connector", [wrong]).place(incoming())).toMatchObject({
      place: "bounce",
      where: "erin@example.com",
      inspections: 0,
      why: `${wrong} has no address: mail waits and is given up`,
    });
  });

  test("the two hosts swapped: mail comes back from addresses that nobody expects", () => {
    expect(setOutbound("Check Point Outbound Connector", [dlpHost]).place(incoming())).toMatchObject({
      place: "loop",
      where: dlpHost,
    });
    expect(setOutbound("Check Point DLP Outbound Connector", [host]).place(outgoing())).toMatchObject({
      place: "bounce",
      where: inboundAddress,
    });
  });

  test("disabled or gone while the rule is on: mail waits and is given up", () => {
    const post = new Post();
    const { outboundConnectors, ...rest } = post.emulator.tenant;
    for (const left of [
      outboundConnectors.map((connector) => ({ ...connector, Enabled: false })),
      outboundConnectors.map((connector) => ({ ...connector, IsTransportRuleScoped: false })),
      [],
    ]) {
      post.emulator.setTenant({ ...rest, outboundConnectors: left });
      expect(post.place(incoming())).toMatchObject({
        place: "bounce",
        where: "erin@example.com",
        by: { kind: "TransportRule", name: protect },
      });
    }
  });
});
