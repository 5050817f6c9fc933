import { incoming, junk, junkLow, Post, protect, vendor, whitelist } from "../testing/deliveries";

/* avanan.md 3.1, step by step. */

const inScope = incoming();

test("in scope: out to the vendor, back from its address, past the filter, into the inbox", () => {
  expect(new Post().place(inScope)).toEqual({
    recipient: "alice@contoso.com",
    addressedTo: "alice@contoso.com",
    place: "inbox",
    where: "alice@contoso.com",
    scl: -1,
    inspections: 1,
    rulesThatActed: [protect, whitelist, "Tag external mail"],
    by: { kind: "TransportRule", name: whitelist },
    why: "SCL -1",
  });
});

test("out of scope: straight into the inbox, and the customer's rules run all the same", () => {
  expect(new Post().place(incoming({ recipients: ["dave@contoso.com"] }))).toMatchObject({
    place: "inbox",
    scl: 1,
    inspections: 0,
    rulesThatActed: ["Tag external mail"],
    by: { kind: "HostedContentFilterPolicy", name: "Default" },
  });
});

test("recipients in and out of scope part ways", () => {
  const { recipients } = new Post().deliver(
    incoming({ recipients: ["alice@contoso.com", "dave@contoso.com", "bob@contoso.com"] }),
  );
  expect(recipients.map(({ recipient, inspections }) => [recipient, inspections]).sort()).toEqual([
    ["alice@contoso.com", 1],
    ["bob@contoso.com", 1],
    ["dave@contoso.com", 0],
  ]);
});

test.each([
  ["spam-low", 6, [junkLow], "junk"],
  ["spam-high", 9, [junk], "junk"],
] as const)("the vendor's verdict %s is followed", (verdict, scl, rules, place) => {
  expect(new Post().place({ ...inScope, vendor: { verdict } })).toMatchObject({
    place,
    scl,
    rulesThatActed: [protect, ...rules, "Tag external mail"],
    by: { kind: "TransportRule", name: rules[0] },
  });
});

test("high confidence spam goes where the anti-spam policy says", () => {
  const post = new Post().run("Set-HostedContentFilterPolicy", {
    Identity: "Default",
    HighConfidenceSpamAction: "Quarantine",
  });
  expect(post.place({ ...inScope, vendor: { verdict: "spam-high" } }).place).toBe("quarantine");
  expect(post.place({ ...inScope, vendor: { verdict: "spam-low" } }).place).toBe("junk");
});

test("what the vendor quarantines does not come back", () => {
  expect(new Post().place({ ...inScope, vendor: { verdict: "quarantine" } })).toMatchObject({
    place: "quarantine",
    where: "contoso-host.checkpointcloudsec.com",
    inspections: 1,
    rulesThatActed: [protect],
    by: { kind: "Vendor", name: "contoso" },
  });
});

test("it comes back from any address of the set, and from the first one unless the message says otherwise", () => {
  const post = new Post().rule("From the block", {
    SenderIpRanges: ["3.252.108.160/28"],
    SetHeaderName: "X-Block",
    SetHeaderValue: "yes",
  });
  const from = (returnFrom: string) => post.place({ ...inScope, vendor: { returnFrom } });
  expect(from("3.252.108.165").rulesThatActed).toContain("From the block");
  expect(from("203.0.113.77")).toMatchObject({ place: "inbox", inspections: 1 });
  expect(from("203.0.113.77").rulesThatActed).not.toContain("From the block");
});

test("the header does not stop a second inspection, only the address does", () => {
  const forged = { "X-CLOUD-SEC-AV-Info": "contoso,office365_emails,inline" };
  expect(new Post().place({ ...inScope, headers: forged }).inspections).toBe(1);
  expect(
    new Post().place(incoming({ headers: forged }, { ip: vendor.inboundSet[0] ?? "" })).inspections,
  ).toBe(0);
});

test("the vendor's outage: mail waits and is given up; a report needs somebody to go to", () => {
  const outage = { ...inScope, vendor: { outage: true } };
  expect(new Post().place(outage)).toMatchObject({
    place: "bounce",
    where: "erin@example.com",
    inspections: 0,
    by: { kind: "OutboundConnector", name: "Check Point Outbound Connector" },
    why: "contoso-host.checkpointcloudsec.com does not answer: mail waits and is given up",
  });
  expect(new Post().place({ ...outage, mailFrom: "" })).toMatchObject({
    place: "lost",
    where: "alice@contoso.com",
  });
  const bypassed = new Post().run("Disable-TransportRule", { Identity: protect });
  expect(bypassed.place(outage).place).toBe("inbox");
});

test("the manual's tenant walks the same way", () => {
  const its = {
    name: "contoso",
    tld: "avanan.net",
    inboundSet: ["35.174.145.124"],
    dlpSet: ["3.214.204.181"],
  };
  const post = new Post("manual", its);
  expect(post.place(inScope)).toMatchObject({ place: "inbox", scl: -1, inspections: 1 });
  expect(post.place({ ...inScope, vendor: { verdict: "spam-low" } })).toMatchObject({
    place: "junk",
    scl: 9,
    rulesThatActed: ["Avanan - Protect", "Avanan - Junk Filter", "Tag external mail"],
  });
});
