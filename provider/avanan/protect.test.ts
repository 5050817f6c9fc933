import { keysOf } from "./desired";
import { objectsOf, propertiesOf } from "./spec.test-helper";

const inbound = ["35.174.145.124", "44.211.178.96/28", "3.101.216.128/28"];
const dlp = ["3.214.204.181", "44.211.178.112/28", "3.101.216.144/28"];
const all = ["incoming", "outgoing", "internal"];
const routing = (input: object) => keysOf(objectsOf(input)).filter((key) => key.startsWith("protect"));

test("outgoing mail goes by the DLP connector, labelled as sent, and is spared on its return", () => {
  expect(propertiesOf({ protect: ["outgoing"] }, "protect-outgoing")).toMatchObject({
    name: "Avanan - Protect Outgoing",
    enabled: true,
    fromScope: "InOrganization",
    sentToScope: "NotInOrganization",
    from: null,
    fromMemberOf: null,
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: "contoso,office365_emails,sent,inline",
    routeMessageOutboundConnector: "Avanan DLP Outbound",
    stopRuleProcessing: true,
    exceptIfSenderIpRanges: [...inbound, ...dlp],
    exceptIfFrom: null,
    exceptIfFromMemberOf: null,
  });
});

test("internal mail goes by the DLP connector, labelled as internal", () => {
  expect(propertiesOf({ protect: ["internal"] }, "protect-internal")).toMatchObject({
    name: "Avanan - Protect Internal",
    fromScope: "InOrganization",
    sentToScope: "InOrganization",
    setHeaderValue: "contoso,office365_emails,internal,inline",
    routeMessageOutboundConnector: "Avanan DLP Outbound",
    stopRuleProcessing: true,
    exceptIfSenderIpRanges: [...inbound, ...dlp],
  });
});

test("whether the internal rule stops others is an assumption that can be changed", () => {
  const input = { protect: ["internal"], internalStopsRules: false };
  expect(propertiesOf(input, "protect-internal").stopRuleProcessing).toBe(false);
});

test("what Protect Internal brings back is not inspected a second time by Protect", () => {
  expect(propertiesOf({ protect: ["incoming", "outgoing"] }, "protect").exceptIfSenderIpRanges).toEqual(
    inbound,
  );
  expect(propertiesOf({ protect: all }, "protect").exceptIfSenderIpRanges).toEqual([...inbound, ...dlp]);
});

test("each direction has its rules, those it leans on before it", () => {
  expect(routing({ protect: all })).toEqual(["protect", "protect-internal", "protect-outgoing"]);
  expect(routing({ protect: ["outgoing"] })).toEqual(["protect-outgoing"]);
  const scope = { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] };
  expect(routing({ protect: all, scope })).toEqual([
    "protect-recipients",
    "protect",
    "protect-internal-recipients",
    "protect-internal",
    "protect-outgoing-recipients",
    "protect-outgoing",
  ]);
});

describe("people", () => {
  const scope = { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] };
  const exclude = { groups: ["legal@contoso.com"], recipients: ["scanner@contoso.com"] };

  test("of outgoing mail are its senders, of internal mail its recipients", () => {
    const input = { protect: all, scope, exclude };
    expect(propertiesOf(input, "protect-outgoing")).toMatchObject({
      fromMemberOf: ["pilot@contoso.com"],
      from: null,
      exceptIfFromMemberOf: ["legal@contoso.com"],
      exceptIfFrom: ["scanner@contoso.com"],
    });
    expect(propertiesOf(input, "protect-outgoing-recipients")).toMatchObject({
      name: "Avanan - Protect Outgoing Recipients",
      fromMemberOf: null,
      from: ["ceo@contoso.com"],
    });
    expect(propertiesOf(input, "protect-internal")).toMatchObject({
      sentToMemberOf: ["pilot@contoso.com"],
      sentTo: null,
      exceptIfSentToMemberOf: ["legal@contoso.com"],
      exceptIfSentTo: ["scanner@contoso.com"],
    });
  });

  test("who is excluded from outgoing mail may be others, too, or nobody", () => {
    const excluded = (excludeOutgoing: unknown) => {
      const { exceptIfFromMemberOf, exceptIfFrom } = propertiesOf(
        { protect: all, exclude, excludeOutgoing },
        "protect-outgoing",
      );
      return [exceptIfFromMemberOf, exceptIfFrom];
    };
    expect(excluded({ groups: ["sales@contoso.com"] })).toEqual([["sales@contoso.com"], null]);
    expect(excluded("nobody")).toEqual([null, null]);
    expect(
      propertiesOf({ protect: all, exclude, excludeOutgoing: "nobody" }, "protect").exceptIfSentTo,
    ).toEqual(["scanner@contoso.com"]);
  });

  test("of outgoing mail may be others than those of incoming mail", () => {
    const outgoing = { groups: ["sales@contoso.com"] };
    const input = { protect: all, scope, scopeOutgoing: outgoing };
    expect(propertiesOf(input, "protect-outgoing").fromMemberOf).toEqual(["sales@contoso.com"]);
    expect(propertiesOf(input, "protect").sentToMemberOf).toEqual(["pilot@contoso.com"]);
    const everyone = { protect: all, scope, scopeOutgoing: "everyone" };
    expect(propertiesOf(everyone, "protect-outgoing")).toMatchObject({ fromMemberOf: null, from: null });
  });
});

test("other connectors' addresses are spared for incoming mail only: what the organisation sends is still its own", () => {
  const input = { protect: all, otherInboundIps: ["198.51.100.16/28"] };
  expect(propertiesOf(input, "protect").exceptIfSenderIpRanges).toContain("198.51.100.16/28");
  expect(propertiesOf(input, "protect-outgoing").exceptIfSenderIpRanges).not.toContain("198.51.100.16/28");
});

describe("automatic replies and reports, which have no sender address", () => {
  const spared = {
    exceptIfMessageTypeMatches: "OOF",
    exceptIfHeaderMatchesMessageHeader: "Content-Type",
    exceptIfHeaderMatchesPatterns: ["multipart/report"],
  };
  const inspected = {
    exceptIfMessageTypeMatches: null,
    exceptIfHeaderMatchesMessageHeader: null,
    exceptIfHeaderMatchesPatterns: null,
  };

  test.each<[string, object, object]>([
    ["stay, where they could not come back by an address alone", {}, spared],
    ["go, where a certificate lets them back in", { dlpCertificate: "mail.contoso.com" }, inspected],
    ["go, where that is asked for", { inspectAutomaticReplies: true }, inspected],
    [
      "stay, where that is asked for",
      { dlpCertificate: "mail.contoso.com", inspectAutomaticReplies: false },
      spared,
    ],
  ])("%s", (_what, change, expected) => {
    expect(propertiesOf({ protect: ["outgoing"], ...change }, "protect-outgoing")).toMatchObject(expected);
  });
});
