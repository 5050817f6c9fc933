import { externalMail, inlineTenant, outgoingMail, EXAMPLE_PORTAL as portal } from "../example-tenants";
import type { Message } from "../message";
import type { OutboundConnector, TenantObjects, TransportRule } from "../tenant";
import { trace } from "../trace";

const tenant = (more: Partial<TenantObjects>): TenantObjects => ({
  acceptedDomains: ["contoso.com"],
  ...more,
});
const end = (t: TenantObjects, m: Message, assumptions = {}) =>
  trace(t, m, { portal, assumptions }).paths[0]?.end;
const smart = (name: string, more: Partial<OutboundConnector>): OutboundConnector => ({
  ...{ name, useMXRecord: false, smartHosts: [`${name}.example.com`] },
  ...more,
});

describe("outbound connectors", () => {
  test("the closest recipient domain wins; scoped, disabled and test-mode connectors take nothing", () => {
    const outboundConnectors = [
      smart("all", { recipientDomains: ["*"] }),
      smart("close", { recipientDomains: ["fabrikam.com"] }),
      smart("off", { recipientDomains: ["fabrikam.com"], enabled: false }),
    ];
    expect(end(tenant({ outboundConnectors }), outgoingMail())).toMatchObject({ where: "close.example.com" });
    const others = outboundConnectors.map((c) => ({
      ...c,
      isTransportRuleScoped: c.name === "close",
      testMode: c.name === "all",
    }));
    expect(end(tenant({ outboundConnectors: others }), outgoingMail())).toMatchObject({
      where: "MX of fabrikam.com",
    });
  });
  test("a Partner connector without domains takes all, as far as is assumed", () => {
    const t = tenant({ outboundConnectors: [smart("any", {})] });
    expect(end(t, outgoingMail())).toMatchObject({ where: "any.example.com" });
    expect(end(t, outgoingMail(), { domainlessConnectorTakesAll: "no" })).toMatchObject({
      where: "MX of fabrikam.com",
    });
    expect(end(t, outgoingMail(), { domainlessConnectorTakesAll: "cannotTell" })).toMatchObject({
      place: "nextHop",
      where: "",
    });
  });
  test("hybrid: all mail via on-premises, and accepted domains", () => {
    const t = tenant({
      acceptedDomains: [{ domainName: "contoso.com", domainType: "InternalRelay" }],
      recipients: [],
      outboundConnectors: [
        smart("out", { connectorType: "OnPremises", routeAllMessagesViaOnPremises: true }),
        smart("in", { connectorType: "OnPremises", allAcceptedDomains: true }),
      ],
    });
    expect(end(t, outgoingMail())).toMatchObject({ where: "out.example.com" });
    expect(end(t, externalMail())).toMatchObject({ where: "in.example.com" });
  });
  test("one for all accepted domains goes before one for everything", () => {
    const t = tenant({
      acceptedDomains: [{ domainName: "contoso.com", domainType: "InternalRelay" }],
      recipients: [],
      outboundConnectors: [
        smart("all", { recipientDomains: ["*"] }),
        smart("accepted", { connectorType: "OnPremises", allAcceptedDomains: true }),
      ],
    });
    expect(end(t, externalMail())).toMatchObject({ where: "accepted.example.com" });
    expect(end(t, outgoingMail())).toMatchObject({ where: "all.example.com" });
  });
  test("contacts leave to where they really live", () => {
    const recipients = [
      { address: "ann@contoso.com", kind: "contact", externalEmailAddress: "ann@fabrikam.com" } as const,
    ];
    expect(end(tenant({ recipients }), externalMail())).toMatchObject({ where: "MX of fabrikam.com" });
  });
});

describe("delivery", () => {
  test("an address nobody has: bounce, mailbox, or open", () => {
    const t = tenant({ recipients: [] });
    expect(end(t, externalMail())).toMatchObject({ place: "inbox" });
    expect(end(t, externalMail(), { unlistedIsMailbox: "no" })).toMatchObject({ place: "bounce" });
    expect(end(t, externalMail(), { unlistedIsMailbox: "cannotTell" })).toMatchObject({
      possible: ["inbox", "bounce"],
    });
  });
  test("the anti-spam policy's actions", () => {
    const policy = (spamAction: string) => tenant({ hostedContentFilterPolicy: { spamAction } });
    const spam = externalMail({ scl: 6 });
    expect(end(tenant({}), spam)).toMatchObject({ place: "junk", scl: 6 });
    expect(end(policy("Quarantine"), spam)).toMatchObject({ place: "quarantine" });
    expect(end(policy("Delete"), spam)).toMatchObject({ place: "lost" });
    expect(end(policy("AddXHeader"), spam)).toMatchObject({ place: "inbox" });
    expect(end(policy("Redirect"), spam)).toMatchObject({ place: "cannotTell" });
  });
  test("malware is caught whatever the lists say; on the way to the vendor that is open", () => {
    const bad = externalMail({ alwaysCaught: "malware" });
    expect(end(tenant({ ipAllowList: ["192.0.2.10"] }), bad)).toMatchObject({
      place: "quarantine",
      where: "Microsoft",
    });
    expect(end(inlineTenant(), bad)).toMatchObject({ place: "quarantine" });
    expect(end(inlineTenant(), bad, { quarantineBeatsRoute: "no" })).toMatchObject({ inspections: 1 });
  });
  test("a group for authenticated senders only", () => {
    const recipients = [
      {
        address: "ann@contoso.com",
        kind: "microsoft365Group",
        requireSenderAuthenticationEnabled: true,
      } as const,
    ];
    expect(end(tenant({ recipients }), externalMail())).toMatchObject({ place: "bounce" });
    expect(end(tenant({ recipients }), outgoingMail({ recipients: ["ann@contoso.com"] }))).toMatchObject({
      place: "inbox",
    });
  });
  test("relay from outside to outside is denied", () => {
    expect(end(tenant({}), externalMail({ recipients: ["eve@example.com"] }))).toMatchObject({
      place: "bounce",
    });
  });
});

describe("actions", () => {
  const by = (rule: Partial<TransportRule>, m = externalMail(), assumptions = {}) =>
    trace(tenant({ transportRules: [{ name: "r", ...rule }] }), m, { portal, assumptions }).paths;
  test("reject, delete, quarantine", () => {
    expect(by({ rejectMessageReasonText: "no" })[0]?.end).toMatchObject({ place: "bounce", object: "r" });
    expect(by({ deleteMessage: true })[0]?.end).toMatchObject({ place: "lost", object: "r" });
    expect(by({ quarantine: true })[0]?.end).toMatchObject({ place: "quarantine", object: "r" });
  });
  test("redirect and copies", () => {
    expect(by({ redirectMessageTo: ["eve@example.com"] })).toMatchObject([
      { addressedTo: "ann@contoso.com", recipient: "eve@example.com", end: { place: "nextHop" } },
    ]);
    expect(by({ blindCopyTo: ["bob@contoso.com"], stopRuleProcessing: true })).toMatchObject([
      { recipient: "ann@contoso.com" },
      { recipient: "bob@contoso.com", addressedTo: "bob@contoso.com" },
    ]);
  });
  test("moderation is for a person to decide", () => {
    expect(by({ moderateMessageByUser: ["boss@contoso.com"] })[0]?.end).toMatchObject({
      possible: ["inbox", "bounce"],
    });
  });
  test("headers set and removed are seen by later rules", () => {
    const rules: TransportRule[] = [
      { name: "set", setHeaderName: "X-A", setHeaderValue: "1" },
      {
        name: "act",
        headerContainsMessageHeader: "x-a",
        headerContainsWords: ["1"],
        removeHeader: "X-A",
        setSCL: 6,
      },
      { name: "not", headerContainsMessageHeader: "X-A", headerContainsWords: ["1"], deleteMessage: true },
    ];
    expect(end(tenant({ transportRules: rules }), externalMail())).toMatchObject({
      place: "junk",
      scl: 6,
      object: "act",
    });
  });
  test("SetSCL as an input only", () => {
    expect(by({ setSCL: -1 }, externalMail(), { setSCLHolds: "cannotTell" })[0]?.end).toMatchObject({
      place: "cannotTell",
    });
    expect(by({ setSCL: -1 }, externalMail({ scl: 6 }), { setSCLHolds: "no" })[0]?.end).toMatchObject({
      place: "junk",
    });
  });
  test("notes do not fork: an open condition on a rule that only audits does not matter", () => {
    expect(by({ setAuditSeverity: "High", messageSizeOver: "1MB" })[0]?.end).toMatchObject({
      place: "inbox",
      scl: 1,
    });
  });
});
