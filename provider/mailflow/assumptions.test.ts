import type { Assumptions } from "./assumptions";
import {
  externalMail,
  fullTenant,
  inlineTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "./example-tenants";
import type { Message } from "./message";
import type { InboundConnector, TenantObjects, TransportRule } from "./tenant";
import { trace } from "./trace";

const endOf = (tenant: TenantObjects, message: Message, assumptions: Partial<Assumptions>) =>
  trace(tenant, message, { portal, assumptions }).paths[0]?.end;
const own = externalMail({ from: "bob@contoso.com" });
const byScope = (fromScope: string): TransportRule[] => [{ name: "scope", fromScope, setSCL: 9 }];

test.each([
  ["outside", "NotInOrganization"],
  ["inside", "InOrganization"],
] as const)("ownDomainUnauthenticated %s: FromScope %s matches", (answer, fromScope) => {
  const tenant = { acceptedDomains: ["contoso.com"], transportRules: byScope(fromScope) };
  expect(endOf(tenant, own, { ownDomainUnauthenticated: answer })).toMatchObject({ scl: 9 });
  expect(endOf(tenant, own, { ownDomainUnauthenticated: "neither" })).toMatchObject({ scl: 1 });
  expect(endOf(tenant, own, { ownDomainUnauthenticated: "cannotTell" })).toMatchObject({
    place: "cannotTell",
  });
});

describe("OnPremises connectors that make mail internal", () => {
  const over = (more: Partial<InboundConnector>): TenantObjects => ({
    acceptedDomains: ["contoso.com"],
    inboundConnectors: [
      {
        name: "c",
        connectorType: "OnPremises",
        senderDomains: "*",
        senderIPAddresses: ["192.0.2.10"],
        ...more,
      },
    ],
    transportRules: byScope("InOrganization"),
  });
  test("TreatMessagesAsInternal", () => {
    expect(endOf(over({ treatMessagesAsInternal: true }), own, {})).toMatchObject({ scl: 9 });
    expect(endOf(over({ treatMessagesAsInternal: true }), externalMail(), {})).toMatchObject({ scl: 1 });
  });
  test("CloudServicesMailEnabled, as far as is assumed", () => {
    const tenant = over({ cloudServicesMailEnabled: true });
    const internal = { ...own, headers: { "X-MS-Exchange-Organization-AuthAs": "Internal" } };
    expect(endOf(tenant, internal, {})).toMatchObject({ scl: 9 });
    expect(endOf(tenant, own, {})).toMatchObject({ scl: 1 });
    expect(endOf(tenant, own, { cloudServicesMailIsInside: "yes" })).toMatchObject({ scl: 9 });
    expect(endOf(tenant, internal, { cloudServicesMailIsInside: "no" })).toMatchObject({ scl: 1 });
    // These headers mean something from one's own Exchange only.
    expect(endOf(over({}), internal, {})).toMatchObject({ scl: 1 });
    expect(endOf(tenant, own, { cloudServicesMailIsInside: "cannotTell" })).toMatchObject({
      place: "cannotTell",
    });
  });
});

test("open points of attribution are followed only where they differ", () => {
  const locked = {
    name: "locked",
    senderDomains: "*",
    senderIPAddresses: ["198.51.100.1"],
    restrictDomainsToIPAddresses: true,
  };
  const tenant = inlineTenant();
  const both = { ...tenant, inboundConnectors: [...(tenant.inboundConnectors ?? []), locked] };
  const back = externalMail({ entry: { via: "smtp", ip: "52.212.19.177" } });
  expect(endOf(both, back, { restrictionSparesOtherConnectors: "cannotTell" })).toMatchObject({
    place: "cannotTell",
    possible: ["inbox", "bounce"],
  });
  expect(endOf(tenant, back, { restrictionSparesOtherConnectors: "cannotTell" })).toMatchObject({
    place: "inbox",
  });
});

test("a rule in Audit mode may or may not stop", () => {
  const tenant = inlineTenant();
  const watching: TransportRule = { name: "watch", mode: "Audit", stopRuleProcessing: true };
  const t = { ...tenant, transportRules: [watching, ...(tenant.transportRules ?? [])] };
  expect(endOf(t, externalMail(), {})).toMatchObject({ inspections: 1 });
  expect(endOf(t, externalMail(), { auditRuleStops: "yes" })).toMatchObject({ inspections: 0 });
  expect(endOf(t, externalMail(), { auditRuleStops: "cannotTell" })).toMatchObject({ inspections: null });
});

test("the vendor's hosts, certificates and headers", () => {
  const tenant = inlineTenant();
  const outboundConnectors =
    tenant.outboundConnectors?.map((c) => ({ ...c, tlsSettings: "DomainValidation" })) ?? [];
  expect(endOf({ ...tenant, outboundConnectors }, externalMail(), {})).toMatchObject({
    possible: ["inbox", "bounce"],
  });
  expect(
    endOf({ ...tenant, outboundConnectors }, externalMail(), { vendorCertificateValidates: "yes" }),
  ).toMatchObject({ place: "inbox" });
  const tagged: TransportRule = {
    ...{ name: "tagged", senderIpRanges: portal.inboundSet, quarantine: true },
    ...{ headerContainsMessageHeader: "X-CLOUD-SEC-AV-Info", headerContainsWords: ["contoso"] },
  };
  const t = { ...tenant, transportRules: [...(tenant.transportRules ?? []), tagged] };
  expect(endOf(t, externalMail(), {})).toMatchObject({ possible: ["quarantine", "inbox"] });
  expect(endOf(t, externalMail(), { infoHeaderSurvivesReturn: "no" })).toMatchObject({ place: "inbox" });
});

test("certificate mode lets empty senders come back (5.13)", () => {
  const tenant = fullTenant();
  const inboundConnectors = tenant.inboundConnectors?.map((c) =>
    c.name === "Avanan DLP Inbound"
      ? { ...c, senderIPAddresses: [], tlsSenderCertificateName: "mail.contoso.com" }
      : c,
  );
  const rules = tenant.transportRules?.map((r) => ({ ...r, exceptIfMessageTypeMatches: null }));
  const t = { ...tenant, inboundConnectors: inboundConnectors ?? [], transportRules: rules ?? [] };
  const reply = outgoingMail({ mailFrom: "", type: "OOF" });
  const end = (certificate: string | undefined, assumptions: Partial<Assumptions> = {}, own = t) =>
    trace(own, reply, {
      portal: certificate === undefined ? portal : { ...portal, certificate },
      assumptions,
    }).paths[0]?.end;
  const named = { ...t, acceptedDomains: ["contoso.com", "mail.contoso.com"] };
  expect(end("mail.contoso.com", {}, named)).toMatchObject({ place: "nextHop", inspections: 1 });
  expect(end(undefined, {}, named)).toMatchObject({ place: "bounce" });
  // Of a name that is only under an accepted domain it is open.
  const below = (answer: Assumptions["certificateBelowOwnDomain"]) =>
    end("mail.contoso.com", { certificateBelowOwnDomain: answer })?.possible;
  expect([end("mail.contoso.com")?.possible, below("yes"), below("no"), below("cannotTell")]).toEqual([
    ["nextHop"],
    ["nextHop"],
    ["bounce"],
    ["nextHop", "bounce"],
  ]);
});

test("a rule that removes the field which it sets", () => {
  const tenant: TenantObjects = {
    acceptedDomains: ["contoso.com"],
    transportRules: [
      { name: "both", removeHeader: "X-Marker", setHeaderName: "x-marker", setHeaderValue: "new" },
      { name: "seen", headerContainsMessageHeader: "X-Marker", headerContainsWords: ["new"], setSCL: 9 },
    ],
  };
  const end = (removeHeaderComesFirst: Assumptions["removeHeaderComesFirst"]) =>
    endOf(tenant, externalMail(), { removeHeaderComesFirst });
  expect([end("yes")?.place, end("no")?.place, end("cannotTell")?.place]).toEqual([
    "junk",
    "inbox",
    "cannotTell",
  ]);
  expect(end("cannotTell")?.reason).toContain(
    'it is open whether "both" removes x-marker before it sets it, or after',
  );
});
