import { incoming, outgoing, Post, protect, vendor, whitelist } from "../testing/deliveries";

/* avanan.md 3.3: mail among the tenant's own people. */

const internal = outgoing({ recipients: ["bob@contoso.com"] });
const protectInternal = {
  FromScope: "InOrganization",
  SentToScope: "InOrganization",
  ExceptIfSenderIpRanges: [...vendor.inboundSet, ...vendor.dlpSet],
  SetHeaderName: "X-CLOUD-SEC-AV-Info",
  SetHeaderValue: "contoso,office365_emails,internal,inline",
  RouteMessageOutboundConnector: "Check Point DLP Outbound Connector",
  StopRuleProcessing: true,
};

test("without a rule for it, internal mail stays inside", () => {
  expect(new Post().place(internal)).toMatchObject({ place: "inbox", scl: -1, inspections: 0 });
});

test("with one it goes out and comes back as a stranger's; incoming inline then inspects it a second time", () => {
  const post = new Post().rule("Internal", protectInternal);
  expect(post.place(internal)).toMatchObject({
    place: "inbox",
    inspections: 2,
    rulesThatActed: ["Internal", protect, whitelist, "Tag external mail"],
  });
});

test("both sets in the exceptions of both rules: inspected once", () => {
  const post = new Post().rule("Internal", protectInternal).run("Set-TransportRule", {
    Identity: protect,
    ExceptIfSenderIpRanges: [...vendor.inboundSet, ...vendor.dlpSet],
  });
  expect(post.place(internal)).toMatchObject({ place: "inbox", scl: -1, inspections: 1 });
});

test("mail in the tenant's own name from a stranger is from outside, so that it is inspected", () => {
  expect(new Post().place(incoming({ from: "bob@contoso.com" }))).toMatchObject({
    place: "inbox",
    inspections: 1,
    rulesThatActed: [protect, whitelist, "Tag external mail"],
  });
});
