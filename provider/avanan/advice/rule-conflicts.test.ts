import { specOf } from "../spec.test-helper";
import type { KnownRule } from "./known-tenant";
import { rule, tenantOf, usBoth, usDlp } from "./known-tenant.test-helper";
import { deliveryRuleBelow, externalMailRule, foreignRoute, stopsAbove } from "./rule-conflicts";

const protect = rule("Avanan - Protect", { routeMessageOutboundConnector: "Avanan Outbound" });
const whitelist = rule("Avanan - Whitelist", { setSCL: -1, senderIpRanges: usBoth });
const of =
  (advise: typeof foreignRoute) =>
  (transportRules: readonly KnownRule[], spec: object = {}) =>
    advise(specOf(spec), tenantOf({ transportRules }));

describe("a rule that routes, too", () => {
  const advice = of(foreignRoute);
  const signatures = { routeMessageOutboundConnector: "Signature service" };

  test("is named, with what to do for both orders", () => {
    expect(advice([rule("Signatures", signatures), protect])).toEqual([
      {
        code: "foreignRoute",
        severity: "warning",
        object: "Signatures",
        what: 'the rule "Signatures" routes mail over "Signature service"',
        why: "a message takes one way at a time, so that one of the two may be left out, or mail may go in circles",
        todo: `Put the addresses from which mail comes back from there into avanan:otherInboundIps; if mail is to go there before it goes to contoso-host.avanan.net, except the vendor's from that rule (ExceptIfSenderIpRanges ${usBoth.join(", ")})`,
      },
    ]);
  });

  test("is a fact once it spares what the vendor returns", () => {
    const arranged = { ...signatures, exceptIfSenderIpRanges: [...usBoth, "192.0.2.1"] };
    expect(advice([rule("Signatures", arranged), protect])).toMatchObject([{ severity: "note" }]);
  });

  test.each<[string, object, object?]>([
    ["takes only mail that the vendor has returned", { senderIpRanges: usBoth }],
    ["is disabled", { enabled: false }],
    ["is only tested", { mode: "Audit" }],
    [
      "is for outgoing mail, which stays as it is",
      { fromScope: "InOrganization", sentToScope: "NotInOrganization" },
    ],
    ["is for mail to partners outside", { sentToScope: "ExternalPartner" }],
    [
      "belongs to another portal",
      { setHeaderName: "X-CLOUD-SEC-AV-Info", setHeaderValue: "emea,office365_emails,inline" },
    ],
    ["uses our connector, which is another matter", { routeMessageOutboundConnector: "Avanan DLP Outbound" }],
  ])("is no conflict when it %s", (_what, properties) => {
    expect(advice([rule("Signatures", { ...signatures, ...properties }), protect])).toEqual([]);
  });

  test("is one for the direction that goes inline", () => {
    const outgoing = {
      ...signatures,
      fromScope: "InOrganization",
      sentToScope: "NotInOrganization",
    } as const;
    expect(advice([rule("Signatures", outgoing)], { protect: ["outgoing"] })).toHaveLength(1);
  });
});

describe("a rule that stops further ones", () => {
  const advice = of(stopsAbove);
  const stop = { senderDomainIs: ["fabrikam.com"], setSCL: -1, stopRuleProcessing: true };

  test("keeps what it matches from the vendor", () => {
    expect(advice([rule("Trusted", stop), protect, rule("Below", stop)])).toEqual([
      {
        code: "stopsAbove",
        severity: "warning",
        object: "Trusted",
        what: 'the rule "Trusted" stands above the vendor\'s rules and stops further ones',
        why: "what it matches is delivered without the vendor having seen it",
        todo: "Take the stop out of it, narrow its conditions, or move it below",
      },
    ]);
  });

  test("keeps everything from it where nothing narrows it", () => {
    const wide = { fromScope: "NotInOrganization", setSCL: -1, stopRuleProcessing: true } as const;
    expect(advice([rule("All", wide), protect])).toMatchObject([
      { severity: "error", what: expect.stringContaining("stops further ones, whatever the mail") },
    ]);
    expect(advice([rule("Most", { ...wide, exceptIfSentTo: ["it@contoso.com"] }), protect])).toMatchObject([
      { severity: "warning" },
    ]);
  });

  test("before the first run only what decides on delivery, and is on top, will stay above", () => {
    const tag = rule("Tag", { prependSubject: "[x] ", stopRuleProcessing: true });
    expect(advice([rule("Trusted", stop), tag, rule("Later", stop)]).map(({ object }) => object)).toEqual([
      "Trusted",
    ]);
  });

  test("is none where the change brings ours above it", () => {
    const tag = rule("Tag", { prependSubject: "[x] ", stopRuleProcessing: true });
    expect(advice([tag, protect])).toEqual([]);
    expect(advice([tag, rule("Trusted", stop), protect])).toEqual([]);
    expect(advice([rule("Trusted", stop), tag, protect]).map(({ object }) => object)).toEqual(["Trusted"]);
  });

  test("is above if one of the directions has its rule below it", () => {
    const outgoing = rule("Avanan - Protect Outgoing");
    const rules = [outgoing, rule("Between", stop), protect];
    expect(advice(rules, { protect: ["incoming", "outgoing"] })).toHaveLength(1);
    const outwards = rule("Between", {
      ...stop,
      fromScope: "InOrganization",
      sentToScope: "NotInOrganization",
    });
    expect(advice([outgoing, outwards, protect], { protect: ["incoming", "outgoing"] })).toEqual([]);
  });

  test.each<[string, object]>([
    ["delete", { deleteMessage: true }],
    ["quarantine", { quarantine: true }],
    ["reject", { rejectMessageReasonText: "no" }],
  ])("may %s what it matches: nobody gets that uninspected", (_what, action) => {
    expect(advice([rule("Blocked", { ...stop, setSCL: null, ...action }), protect])).toEqual([]);
  });
});

describe("a rule on delivery below ours", () => {
  const advice = of(deliveryRuleBelow);

  test("runs when mail has come back, which is a fact", () => {
    expect(advice([protect, whitelist, rule("Quarantine", { quarantine: true })])).toEqual([
      {
        code: "deliveryRuleBelow",
        severity: "note",
        object: "Quarantine",
        what: 'the rule "Quarantine" decides on delivery and stands below the vendor\'s rules',
        why: "it sees inspected mail only when that has come back",
        todo: "Move it above them if it is to act first; nothing here moves it",
      },
    ]);
  });

  test("cannot tell where mail came from", () => {
    const bySource = rule("Scanner", { setSCL: -1, senderIpRanges: ["192.0.2.1"] });
    expect(advice([protect, bySource])).toMatchObject([
      { severity: "warning", why: "it asks where mail comes from, and inspected mail comes from the vendor" },
    ]);
  });

  test("is not one that stands above, changes the message, or routes", () => {
    const rules = [
      rule("Above", { quarantine: true }),
      protect,
      rule("Tag", { prependSubject: "[x] " }),
      rule("Route", { routeMessageOutboundConnector: "Elsewhere" }),
    ];
    expect(advice(rules)).toEqual([]);
  });
});

describe("a rule for mail from outside", () => {
  const advice = of(externalMailRule);
  const tag = { fromScope: "NotInOrganization", prependSubject: "[External] " } as const;

  test("hits internal mail that comes back", () => {
    expect(advice([rule("Tag external mail", tag)], { protect: ["internal"] })).toEqual([
      {
        code: "externalMailRule",
        severity: "warning",
        object: "Tag external mail",
        what: 'the rule "Tag external mail" is for mail from outside',
        why: "internal mail that the vendor has inspected comes back as mail from outside, so that it is hit, too",
        todo: `Except the vendor's addresses from it (ExceptIfSenderIpRanges ${usDlp.join(", ")})`,
      },
    ]);
  });

  test.each<[string, KnownRule]>([
    ["that spares what comes back", rule("Tag", { ...tag, exceptIfSenderIpRanges: usDlp })],
    ["for mail to the outside", rule("Relay", { ...tag, sentToScope: "NotInOrganization" })],
    ["that is disabled", rule("Tag", { ...tag, enabled: false })],
    ["of ours", rule("Avanan - Protect", tag)],
    [
      "of another portal",
      rule("Avanan - Protect (emea)", {
        ...tag,
        setHeaderName: "X-CLOUD-SEC-AV-Info",
        setHeaderValue: "emea,office365_emails,inline",
      }),
    ],
  ])("%s does not", (_what, one) => {
    expect(advice([one], { protect: ["internal"] })).toEqual([]);
  });
});
