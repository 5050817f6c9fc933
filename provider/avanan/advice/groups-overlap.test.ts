import { specOf } from "../spec.test-helper";
import { groupsOverlap } from "./groups-overlap";
import { rule, tenantOf } from "./known-tenant.test-helper";

const protect = (properties: object, label = "inline") =>
  rule("Avanan - Protect (emea)", {
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: `contoso-emea,office365_emails,${label}`,
    ...properties,
  });
const advice = (spec: object, other: ReturnType<typeof rule>) =>
  groupsOverlap(specOf(spec), tenantOf({ transportRules: [other] }));
const what = (spec: object, other: ReturnType<typeof rule>) => advice(spec, other).map((one) => one.what);
const pilot = { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] };

test("two portals for everyone", () => {
  expect(advice({}, protect({}))).toEqual([
    {
      code: "groupsOverlap",
      severity: "warning",
      object: "Avanan - Protect (emea)",
      what: 'the rule "Avanan - Protect (emea)" sends incoming mail of everyone to portal contoso-emea, this stack to contoso',
      why: "the rule that stands above takes it; what comes back the other one takes as well, and so on round and round, unless each spares the return addresses of both portals",
      todo: "Give each portal people of its own: avanan:scope, avanan:exclude",
    },
  ]);
});

test("one for everyone, one for some: those", () => {
  expect(what({ scope: pilot }, protect({}))[0]).toContain("mail of pilot@contoso.com, ceo@contoso.com to");
  expect(what({}, protect({ sentToMemberOf: ["emea@contoso.com"] }))[0]).toContain(
    "mail of emea@contoso.com to",
  );
});

test("the same group in both, whatever its spelling", () => {
  const other = protect({ sentToMemberOf: ["Pilot@contoso.com", "emea@contoso.com"] });
  expect(what({ scope: pilot }, other)[0]).toContain("mail of pilot@contoso.com to");
});

test("mail of another direction is looked at on the senders' side", () => {
  const other = protect({ fromMemberOf: ["sales@contoso.com"] }, "sent,inline");
  expect(advice({}, other)).toEqual([]);
  expect(
    what({ protect: ["outgoing"], scopeOutgoing: { groups: ["sales@contoso.com"] } }, other)[0],
  ).toContain("sends outgoing mail of sales@contoso.com to");
  expect(advice({ protect: ["outgoing"], scopeOutgoing: { groups: ["it@contoso.com"] } }, other)).toEqual([]);
});

test.each<[string, object, object]>([
  ["disjoint groups", { scope: pilot }, { sentToMemberOf: ["emea@contoso.com"] }],
  [
    "our people excepted from theirs",
    { scope: { groups: ["pilot@contoso.com"] } },
    { exceptIfSentToMemberOf: ["pilot@contoso.com"] },
  ],
  [
    "theirs excluded from ours",
    { exclude: { groups: ["emea@contoso.com"] } },
    { sentToMemberOf: ["emea@contoso.com"] },
  ],
  ["a disabled rule", {}, { enabled: false }],
  ["a rule of our own portal", {}, { setHeaderValue: "contoso,office365_emails,inline" }],
  ["a rule that is not the vendor's", {}, { setHeaderName: "X-Other" }],
])("nothing for %s", (_what, spec, properties) => {
  expect(advice(spec, protect(properties))).toEqual([]);
});
