import {
  dlpHost,
  host,
  incoming,
  junk,
  junkLow,
  outgoing,
  Post,
  protect,
  protectOutgoing,
  stranger,
  vendor,
  whitelist,
} from "../testing/deliveries";

/* avanan.md 3.6: what a missing or wrong rule, list or group does to mail, row by row. The connectors have a file of their own. */

describe("Protect", () => {
  test("missing: Microsoft-filtered mail lands without inspection", () => {
    const post = new Post().run("Remove-TransportRule", { Identity: protect });
    expect(post.place(incoming({ scl: 6 }))).toMatchObject({ place: "junk", scl: 6, inspections: 0 });
  });

  test("a return address is missing in its exceptions: a loop", () => {
    const post = new Post().run("Set-TransportRule", {
      Identity: protect,
      ExceptIfSenderIpRanges: vendor.inboundSet.slice(1),
    });
    expect(post.place(incoming())).toMatchObject({
      place: "loop",
      where: host,
      inspections: 10,
      by: { kind: "OutboundConnector", name: "Check Point Outbound Connector" },
      why: "it has been here 10 times: 5.4.14, hop count exceeded",
    });
    expect(post.place(incoming({ vendor: { returnFrom: "13.39.103.5" } })).place).toBe("inbox");
  });

  test("another connector's address is missing in its exceptions: that mail is diverted, too", () => {
    const hybrid = incoming({}, { ip: "203.0.113.10" });
    expect(new Post().place(hybrid).inspections).toBe(1);
    const excepted = new Post().run("Set-TransportRule", {
      Identity: protect,
      ExceptIfSenderIpRanges: [...vendor.inboundSet, "203.0.113.10"],
    });
    expect(excepted.place(hybrid).inspections).toBe(0);
  });

  test("below a rule that stops: bypassed", () => {
    const post = new Post().run("Set-TransportRule", {
      Identity: "Fabrikam needs no further rules",
      Priority: 0,
    });
    expect(post.place(incoming({ from: "frank@fabrikam.com" }))).toMatchObject({
      place: "inbox",
      inspections: 0,
    });
    expect(post.place(incoming()).inspections).toBe(1);
  });

  test("above a rule on delivery: that one runs on the second pass, with the vendor's address as the sender's", () => {
    const block = { SenderIpRanges: [stranger], Quarantine: true };
    expect(new Post().rule("Block", block, 5).place(incoming())).toMatchObject({
      place: "inbox",
      inspections: 1,
    });
    expect(new Post().rule("Block", block, 0).place(incoming())).toMatchObject({
      place: "quarantine",
      inspections: 0,
    });
  });
});

describe("Protect Outgoing", () => {
  test("missing: outgoing mail leaves without inspection", () => {
    const post = new Post().run("Disable-TransportRule", { Identity: protectOutgoing });
    expect(post.place(outgoing())).toMatchObject({ place: "nextHop", inspections: 0 });
  });

  test("a DLP address is missing in its exceptions: a loop", () => {
    const post = new Post().run("Set-TransportRule", {
      Identity: protectOutgoing,
      ExceptIfSenderIpRanges: [...vendor.inboundSet],
    });
    expect(post.place(outgoing())).toMatchObject({ place: "loop", where: dlpHost });
  });

  test("for everybody in a group pilot: everybody is inline", () => {
    const post = new Post().run("Set-TransportRule", {
      Identity: protectOutgoing,
      FromMemberOf: null,
      FromScope: "InOrganization",
    });
    expect(post.place(outgoing({ from: "dave@contoso.com" })).inspections).toBe(1);
  });
});

describe("Whitelist, Junk Filter and the connection filter", () => {
  const bare = () => new Post().allowList([]);

  test("without Whitelist returned mail is filtered a second time", () => {
    const post = bare().run("Disable-TransportRule", { Identity: whitelist });
    expect(post.place(incoming({ sclOnReturn: 9 }))).toMatchObject({ place: "junk", scl: 9, inspections: 1 });
    expect(post.place(incoming({ sclOnReturn: 1 })).place).toBe("inbox");
    expect(bare().place(incoming({ sclOnReturn: 9 })).place).toBe("inbox");
  });

  test("without the junk rules the vendor's verdict is left to Microsoft", () => {
    const post = bare()
      .run("Disable-TransportRule", { Identity: junk })
      .run("Disable-TransportRule", { Identity: junkLow });
    const spam = incoming({ vendor: { verdict: "spam-high" }, sclOnReturn: 1 });
    expect(post.place(spam)).toMatchObject({ place: "inbox", scl: 1 });
    expect(post.place({ ...spam, sclOnReturn: 5 }).place).toBe("junk");
  });

  test("Whitelist without its exception, below the junk rules: spam lands in the inbox", () => {
    const spam = incoming({ vendor: { verdict: "spam-high" } });
    const post = new Post()
      .run("Set-TransportRule", {
        Identity: whitelist,
        ExceptIfHeaderMatchesMessageHeader: null,
        ExceptIfHeaderMatchesPatterns: null,
      })
      .run("Set-TransportRule", { Identity: whitelist, Priority: 4 });
    expect(post.place(spam)).toMatchObject({ place: "inbox", scl: -1 });
  });

  test("a junk rule without addresses believes a forged header", () => {
    const forged = incoming({
      recipients: ["dave@contoso.com"],
      headers: { "x-cloud-sec-av-spam-high": "true" },
    });
    expect(new Post().place(forged).place).toBe("inbox");
    const post = new Post().run("Set-TransportRule", { Identity: junk, SenderIpRanges: null });
    expect(post.place(forged)).toMatchObject({ place: "junk", scl: 9 });
  });

  test("a forged header comes back from the vendor as it went", () => {
    const forged = incoming({ headers: { "X-CLOUD-SEC-AV-SPAM-HIGH": "true" } });
    expect(new Post().place(forged)).toMatchObject({ place: "junk", inspections: 1 });
  });

  test("stale addresses on the allow list: strangers skip filtering", () => {
    const spam = incoming({ recipients: ["dave@contoso.com"], scl: 9 });
    expect(new Post().place(spam).place).toBe("junk");
    expect(new Post().allowList([stranger]).place(spam)).toMatchObject({
      place: "inbox",
      scl: -1,
      by: { kind: "HostedConnectionFilterPolicy", name: "Default" },
    });
  });
});

test("a group that is gone makes its rule inert", () => {
  const post = new Post().run("Remove-DistributionGroup", { Identity: "checkpoint_inline_incoming" });
  expect(post.place(incoming())).toMatchObject({ place: "inbox", inspections: 0 });
});
