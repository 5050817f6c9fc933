import {
  externalMail,
  fullTenant,
  inlineTenant,
  monitorTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "../example-tenants";
import type { Message } from "../message";
import { allSteps } from "../steps";
import type { OutboundConnector, TenantObjects, TransportRule } from "../tenant";
import { trace } from "../trace";

const pathOf = (t: TenantObjects, m: Message, assumptions = {}) =>
  trace(t, m, { portal, assumptions }).paths[0];
const end = (t: TenantObjects, m: Message, assumptions = {}) => pathOf(t, m, assumptions)?.end;
const withRules = (t: TenantObjects, ...rules: readonly TransportRule[]): TenantObjects => ({
  ...t,
  transportRules: [...rules, ...(t.transportRules ?? [])],
});

test("mail for the vendor itself stays there, be it by its host or by MX", () => {
  const to = (address: string) => end(monitorTenant(), outgoingMail({ recipients: [address] }));
  expect(to("contoso@contoso-mail.avanan.net")).toMatchObject({
    ...{ place: "nextHop", where: "contoso-host.avanan.net", inspections: 0 },
  });
  expect(to("fabrikam@fabrikam-mail.avanan.net")).toMatchObject({
    where: "MX of fabrikam-mail.avanan.net",
  });
});

test("mail returns from the addresses of the host that it was handed to", () => {
  const tenant = inlineTenant();
  const swapped = (tenant.outboundConnectors ?? []).map(
    (c): OutboundConnector =>
      c.name === "Avanan Outbound" ? { ...c, smartHosts: ["contoso-dlp.avanan.net"] } : c,
  );
  const path = pathOf({ ...tenant, outboundConnectors: swapped }, externalMail(), {
    wrongVendorHost: "inspected",
  });
  expect([...allSteps(path?.steps ?? [])].find(({ kind }) => kind === "return")).toMatchObject({
    set: "dlp",
  });
});

test("a connector that is not scoped to rules is none for a rule", () => {
  const tenant = fullTenant();
  const outboundConnectors = (tenant.outboundConnectors ?? []).map((c) => ({
    ...c,
    isTransportRuleScoped: false,
  }));
  expect(
    end({ ...tenant, outboundConnectors }, externalMail(), { disabledConnector: "queues" }),
  ).toMatchObject({
    place: "bounce",
    reason: expect.stringContaining("is not for rules (IsTransportRuleScoped)"),
  });
});

describe("coming back again and again", () => {
  const again: TransportRule = {
    ...{
      name: "again",
      routeMessageOutboundConnector: "Avanan Outbound",
      setHeaderName: "X-CLOUD-SEC-AV-Info",
    },
    ...{ setHeaderValue: "contoso,office365_emails,inline" },
  };
  const assumptions = { infoHeaderSurvivesReturn: "yes", uuidOnIncoming: "no" };
  test("twice is no loop where the second time differs", () => {
    const once: TransportRule = {
      ...again,
      exceptIfSubjectContainsWords: ["again"],
      prependSubject: "again ",
    };
    const below = { ...once, exceptIfSubjectContainsWords: ["again again"] };
    expect(end(withRules(inlineTenant(), below), externalMail(), assumptions)).toMatchObject({
      place: "inbox",
      inspections: 2,
    });
  });
  test("the same again is one", () => {
    expect(end(withRules(inlineTenant(), again), externalMail(), assumptions)).toMatchObject({
      place: "loop",
      where: "contoso-host.avanan.net",
    });
  });
  test("the hop count ends what changes every time", () => {
    const growing = { ...again, prependSubject: "again " };
    const t = withRules(inlineTenant(), growing);
    expect(end(t, externalMail(), assumptions)).toMatchObject({ place: "loop", inspections: 10 });
    expect(end(t, externalMail(), { ...assumptions, mostPasses: 4 })).toMatchObject({ inspections: 4 });
  });
});

test("the UUID header may be on incoming mail that returns", () => {
  const tagged: TransportRule = {
    ...{
      name: "tagged",
      headerContainsMessageHeader: "X-CLOUD-SEC-AV-UUID",
      headerContainsWords: ["contoso"],
    },
    ...{ quarantine: true, senderIpRanges: portal.inboundSet },
  };
  const possible = (uuidOnIncoming: string) =>
    end(withRules(inlineTenant(), tagged), externalMail(), { uuidOnIncoming })?.possible;
  expect(["yes", "no", "cannotTell"].map(possible)).toEqual([
    ["quarantine"],
    ["inbox"],
    ["quarantine", "inbox"],
  ]);
});

test("an Info header that may be gone is not taken for one that is there", () => {
  const again: TransportRule = { name: "again", routeMessageOutboundConnector: "Avanan Outbound" };
  expect(
    end(withRules(inlineTenant(), again), externalMail(), { unmappedAtVendor: "bounced" })?.possible,
  ).toEqual(expect.arrayContaining(["loop", "bounce"]));
});
