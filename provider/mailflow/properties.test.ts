import fc from "fast-check";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "./assumptions";
import { externalMail, fullTenant, outgoingMail, EXAMPLE_PORTAL as portal } from "./example-tenants";
import type { Message } from "./message";
import type { End, Trace } from "./steps";
import type { TransportRule } from "./tenant";
import { trace } from "./trace";

const people = [
  "ann@contoso.com",
  "bob@contoso.com",
  "team@contoso.com",
  "dave@fabrikam.com",
  "eve@example.com",
];
const ips = ["192.0.2.10", "203.0.113.7", "52.212.19.177", "3.252.108.165", "52.17.62.50", "13.39.103.31"];

const message: fc.Arbitrary<Message> = fc
  .record({
    inside: fc.boolean(),
    ip: fc.constantFrom(...ips),
    tls: fc.boolean(),
    from: fc.constantFrom(...people),
    empty: fc.boolean(),
    recipients: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
    subject: fc.constantFrom(undefined, "hello", "invoice"),
    scl: fc.constantFrom(undefined, 1, 6, 9),
    verdict: fc.constantFrom("clean", "spam-low", "spam-high", "quarantine"),
    returnFrom: fc.constantFrom(...ips),
  })
  .map(({ inside, ip, tls, from, empty, recipients, subject, scl, verdict, returnFrom }) => ({
    ...(inside ? outgoingMail() : externalMail({ entry: { via: "smtp", ip, tls } })),
    ...{ from: inside ? "ann@contoso.com" : from, recipients, vendor: { verdict, returnFrom } },
    ...(empty ? { mailFrom: "" } : {}),
    ...(subject === undefined ? { subject: undefined } : { subject }),
    ...(scl === undefined ? {} : { scl }),
  }));

const rule: fc.Arbitrary<TransportRule> = fc
  .record({
    fromScope: fc.constantFrom(null, "InOrganization", "NotInOrganization"),
    sentTo: fc.constantFrom(null, ["ann@contoso.com"]),
    senderIpRanges: fc.constantFrom(null, [], ["192.0.2.0/24"]),
    subjectContainsWords: fc.constantFrom(null, ["invoice"]),
    exceptIfSentToMemberOf: fc.constantFrom(null, ["team@contoso.com"]),
    setSCL: fc.constantFrom(null, -1, 6),
    quarantine: fc.boolean(),
    deleteMessage: fc.boolean(),
    redirectMessageTo: fc.constantFrom(null, ["bob@contoso.com"], ["eve@example.com", "team@contoso.com"]),
    blindCopyTo: fc.constantFrom(null, ["carol@contoso.com"]),
    routeMessageOutboundConnector: fc.constantFrom(null, "Avanan Outbound", "gone"),
    stopRuleProcessing: fc.boolean(),
  })
  .map((properties) => ({ name: "random", ...properties }));

const tenantWith = (rules: readonly TransportRule[], at: number) => {
  const tenant = fullTenant();
  const all = [...(tenant.transportRules ?? [])];
  all.splice(at, 0, ...rules);
  return { ...tenant, transportRules: all };
};
const place = fc.nat({ max: 6 });
const outcome = (t: Trace) => t.paths.map((p) => [p.recipient, p.addressedTo, { ...p.end, reason: "" }]);
const follow = (
  rules: readonly TransportRule[],
  at: number,
  m: Message,
  assumptions: Partial<Assumptions> = {},
) => trace(tenantWith(rules, at), m, { portal, assumptions });

test("a disabled rule never changes the outcome", () => {
  fc.assert(
    fc.property(message, rule, place, (m, r, at) => {
      expect(outcome(follow([{ ...r, enabled: false }], at, m))).toEqual(outcome(follow([], at, m)));
    }),
  );
});

test("a rule that only watches never changes the outcome", () => {
  fc.assert(
    fc.property(message, rule, place, (m, r, at) => {
      expect(outcome(follow([{ ...r, mode: "Audit" }], at, m))).toEqual(outcome(follow([], at, m)));
    }),
  );
});

test("every trace ends, with a reason, every recipient accounted for", () => {
  fc.assert(
    fc.property(message, fc.array(rule, { maxLength: 4 }), place, (m, rules, at) => {
      const t = follow(rules, at, m);
      // Who is named twice, by himself and by his group, is written to once.
      const members: Record<string, string[]> = {
        "team@contoso.com": ["ann@contoso.com", "bob@contoso.com"],
      };
      const names = t.paths.flatMap(({ addressedTo }) => [addressedTo, ...(members[addressedTo] ?? [])]);
      for (const recipient of m.recipients)
        expect(names).toEqual(expect.arrayContaining(members[recipient] ?? [recipient]));
      for (const { end } of t.paths) {
        expect(end.reason).not.toBe("");
        expect(end.possible.length).toBeGreaterThan(0);
        if (end.place !== "cannotTell") expect(end.possible).toContain(end.place);
      }
    }),
  );
});

/** Does the definite answer hold in this world? An open part (null, cannotTell) admits anything it lists. */
const admits = (told: End, really: End): boolean =>
  really.possible.every((p) => told.possible.includes(p)) &&
  (told.inspections === null || told.inspections === really.inspections) &&
  (told.place === "cannotTell" || told.scl === null || told.scl === really.scl);

test("an unknown condition never yields more than both its answers allow", () => {
  fc.assert(
    fc.property(message, rule, place, (m, r, at) => {
      const open: TransportRule = {
        ...r,
        redirectMessageTo: null,
        blindCopyTo: null,
        hasSenderOverride: true,
      };
      const { hasSenderOverride: _, ...certain } = open;
      const told = follow([open], at, m).paths;
      const worlds = [follow([certain], at, m).paths, follow([], at, m).paths];
      for (const paths of worlds)
        for (const [index, path] of paths.entries()) {
          const same = told[index];
          expect(same && admits(same.end, path.end)).toBe(true);
        }
    }),
  );
});

test("an assumption left open admits every way it could be settled", () => {
  const switches = fc.constantFrom(
    ...(Object.keys(DEFAULT_ASSUMPTIONS) as (keyof Assumptions)[]).filter(
      (k) => k !== "ownDomainUnauthenticated" && k !== "mostPasses",
    ),
  );
  const settled = { disabledConnector: ["queues", "bypassed"], missingConnector: ["queues", "bypassed"] };
  const vendorHosts = {
    unmappedAtVendor: ["inspected", "bounced"],
    wrongVendorHost: ["inspected", "bounced"],
  };
  const answers: Partial<Record<keyof Assumptions, string[]>> = {
    ...settled,
    ...vendorHosts,
    foreignVendorHost: ["bounced", "nextHop"],
  };
  fc.assert(
    fc.property(message, rule, place, switches, (m, r, at, name) => {
      const calm = { ...r, redirectMessageTo: null, blindCopyTo: null };
      const told = follow([calm], at, m, { [name]: "cannotTell" }).paths;
      for (const answer of answers[name] ?? ["yes", "no"])
        for (const path of follow([calm], at, m, { [name]: answer }).paths) {
          const same = told.filter(({ addressedTo }) => addressedTo === path.addressedTo);
          expect(same.some(({ end }) => admits(end, path.end))).toBe(true);
        }
    }),
    { numRuns: 400 },
  );
});

test("the documented set-up never loops and never loses mail of authenticated or outside people", () => {
  fc.assert(
    fc.property(message, (m) => {
      for (const { end } of follow([], 0, m).paths) expect(end.possible).not.toContain("loop");
    }),
  );
});
