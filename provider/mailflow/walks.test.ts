import {
  bareTenant,
  externalMail,
  fullTenant,
  inlineTenant,
  monitorTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "./example-tenants";
import type { Message } from "./message";
import { allSteps, type Trace } from "./steps";
import type { TenantObjects } from "./tenant";
import { trace } from "./trace";

/** The message walks of the domain reference, section 3. */
const follow = (tenant: TenantObjects, message: Message): Trace => trace(tenant, message, { portal });
const end = (t: Trace, index = 0) => t.paths[index]?.end;
const kinds = (t: Trace) => t.paths[0]?.steps.map((s) => s.kind);
const matched = (t: Trace) =>
  [...allSteps(t.paths[0]?.steps ?? [])].flatMap((s) =>
    s.kind === "rule" && s.result === "matched" ? [s.object] : [],
  );

test("bare tenant: external mail ends in the inbox, outgoing mail at the recipient's MX", () => {
  expect(end(follow(bareTenant(), externalMail()))).toMatchObject({
    place: "inbox",
    where: "ann@contoso.com",
    scl: 1,
  });
  expect(end(follow(bareTenant(), outgoingMail()))).toMatchObject({
    place: "nextHop",
    where: "MX of fabrikam.com",
  });
});

describe("3.1 inbound inline", () => {
  test("clean: out to the vendor, back over Inbound, SCL -1, inbox", () => {
    const t = follow(inlineTenant(), externalMail());
    expect(end(t)).toMatchObject({ place: "inbox", scl: -1, inspections: 1 });
    expect(matched(t)).toEqual(["Avanan - Protect", "Avanan - Whitelist"]);
    expect(kinds(t)?.filter((k) => k === "vendor" || k === "return")).toEqual(["vendor", "return"]);
    const back = t.paths[0]?.steps.filter((s) => s.kind === "attribution")[1];
    expect(back).toMatchObject({ object: "Avanan Inbound", connectorType: "Partner", by: "address" });
  });
  test.each([
    ["spam-low", "junk", 6],
    ["spam-high", "junk", 9],
  ] as const)("%s ends in %s with SCL %d", (verdict, place, scl) => {
    expect(end(follow(inlineTenant(), externalMail({ vendor: { verdict } })))).toMatchObject({ place, scl });
  });
  test("quarantine: the vendor keeps it", () => {
    const t = follow(inlineTenant(), externalMail({ vendor: { verdict: "quarantine" } }));
    expect(end(t)).toMatchObject({ place: "quarantine", where: "the vendor", inspections: 1 });
  });
  test("a group-scoped Protect forks: bob, out of scope, is not inspected", () => {
    const t = follow(inlineTenant(), externalMail({ recipients: ["ann@contoso.com", "bob@contoso.com"] }));
    expect(t.paths.map((p) => [p.recipient, p.inspected, p.end.scl])).toEqual([
      ["ann@contoso.com", true, -1],
      ["bob@contoso.com", false, 1],
    ]);
  });
  test("mail to a group is expanded before the rules", () => {
    const t = follow(inlineTenant(), externalMail({ recipients: ["team@contoso.com"] }));
    expect(t.paths.map((p) => [p.recipient, p.addressedTo, p.inspected])).toEqual([
      ["ann@contoso.com", "team@contoso.com", true],
      ["bob@contoso.com", "team@contoso.com", false],
    ]);
  });
  test("an Info header put on by a stranger does not stop the rule: the address prevents loops, not the header", () => {
    const forged = { "X-CLOUD-SEC-AV-Info": "contoso,office365_emails,inline" };
    expect(end(follow(inlineTenant(), externalMail({ headers: forged })))).toMatchObject({
      place: "inbox",
      inspections: 1,
    });
  });
});

describe("3.2 outbound inline (DLP)", () => {
  test("out to the vendor, relayed back over DLP Inbound, then to the recipient's MX", () => {
    const t = follow(fullTenant(), outgoingMail());
    expect(end(t)).toMatchObject({ place: "nextHop", where: "MX of fabrikam.com", inspections: 1 });
    expect(t.paths[0]?.steps).toContainEqual(
      expect.objectContaining({ kind: "check", check: "relay", passed: true, object: "Avanan DLP Inbound" }),
    );
  });
  test("only external recipients fork off", () => {
    const t = follow(fullTenant(), outgoingMail({ recipients: ["dave@fabrikam.com", "bob@contoso.com"] }));
    expect(t.paths.map((p) => [p.recipient, p.inspected])).toEqual([
      ["dave@fabrikam.com", true],
      ["bob@contoso.com", false],
    ]);
  });
  test("empty sender: the relay test looks at MAIL FROM, so an out-of-office reply bounces (5.13)", () => {
    const tenant = fullTenant();
    const rules = tenant.transportRules?.map((r) => ({ ...r, exceptIfMessageTypeMatches: null }));
    const reply = outgoingMail({ mailFrom: "", type: "OOF" });
    expect(end(follow({ ...tenant, transportRules: rules }, reply))).toMatchObject({ place: "bounce" });
    expect(end(follow(tenant, reply))).toMatchObject({ place: "nextHop", inspections: 0 });
  });
});

test("3.3 internal: through the DLP farm and back, counted as outside on return", () => {
  const t = follow(fullTenant(), outgoingMail({ from: "bob@contoso.com", recipients: ["ann@contoso.com"] }));
  expect(end(t)).toMatchObject({ place: "inbox", inspections: 1, scl: -1 });
  expect(t.paths[0]?.steps.filter((s) => s.kind === "scope")).toMatchObject([{ sender: "outside" }]);
});

test("3.3 exceptions without the DLP addresses: internal mail is inspected a second time (5.14)", () => {
  const tenant = fullTenant();
  const rules = tenant.transportRules?.map((r) =>
    r.name === "Avanan - Protect" ? { ...r, exceptIfSenderIpRanges: portal.inboundSet } : r,
  );
  const mail = outgoingMail({ from: "bob@contoso.com", recipients: ["ann@contoso.com"] });
  expect(end(follow({ ...tenant, transportRules: rules }, mail))).toMatchObject({
    place: "inbox",
    inspections: 2,
  });
});

test("3.4 journal: a report goes to the portal, the original is not delayed", () => {
  const t = follow(monitorTenant(), externalMail());
  expect(end(t)).toMatchObject({ place: "inbox", inspections: 0 });
  expect(t.journalCopies).toEqual([
    expect.objectContaining({
      ...{
        to: "contoso@contoso-mail.avanan.net",
        connector: "Avanan Journaling Outbound",
        arrives: "portal",
      },
      ...{ host: "contoso-host.avanan.net", certain: true },
    }),
  ]);
});

test("3.5 outage: inline mail queues and bounces in the end, Monitor is unaffected, break-glass delivers", () => {
  const mail = externalMail({ vendor: { outage: true } });
  expect(end(follow(inlineTenant(), mail))).toMatchObject({ place: "bounce" });
  expect(end(follow(monitorTenant(), mail))).toMatchObject({ place: "inbox" });
  const tenant = inlineTenant();
  const rules = tenant.transportRules?.map((r) =>
    r.name === "Avanan - Protect" ? { ...r, enabled: false } : r,
  );
  expect(end(follow({ ...tenant, transportRules: rules }, mail))).toMatchObject({
    place: "inbox",
    inspections: 0,
  });
});
