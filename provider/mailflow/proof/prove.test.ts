import { bareTenant, fullTenant, inlineTenant, EXAMPLE_PORTAL as portal } from "../example-tenants";
import type { Portal } from "../leaving/portal";
import type { TenantObjects } from "../tenant";
import { formatViolation } from "./invariants";
import { prove } from "./prove";

const [samePlace, otherBrand]: readonly Portal[] = [
  { ...portal, name: "fabrikam" },
  { ...portal, tld: "checkpointcloudsec.com" },
];

function proved(tenant: TenantObjects, ...portals: readonly Portal[]): readonly string[] {
  const states = [{ name: "now", tenant, settled: true }];
  const inScope = ["ann@contoso.com", "carol@contoso.com"];
  const { violations } = prove({
    ...{ before: bareTenant(), states, portals },
    mustInspect: ({ stranger, connector }, recipient) =>
      stranger && connector === undefined && inScope.includes(recipient),
  });
  return violations.map(formatViolation);
}

/** Mail from wherever it comes back is sent out again. */
const looping = (): TenantObjects => ({
  ...inlineTenant(),
  transportRules: (inlineTenant().transportRules ?? []).map((rule) =>
    rule.name === "Avanan - Protect" ? { ...rule, exceptIfSenderIpRanges: ["192.0.2.1"] } : rule,
  ),
});

describe.each([
  ["another portal", samePlace as Portal],
  ["another brand's portal", otherBrand as Portal],
])("a tenant that has %s as well, or goes from it", (_, other) => {
  test.each([
    ["before", [other, portal]],
    ["after", [portal, other]],
  ] as const)(
    "is right for either, %s its own, and mail that one inspects is inspected",
    (_place, portals) => {
      expect(proved(fullTenant(), ...portals)).toEqual([]);
    },
  );

  test("a loop at one of them is a loop, whatever it is to the other", () => {
    const loop = /^noLoop: external mail in, to ann@contoso\.com, by "Avanan Outbound": loop/;
    for (const portals of [[portal, other], [other, portal], [portal]]) {
      const violations = proved(looping(), ...portals);
      expect(violations).toContainEqual(expect.stringMatching(loop));
      expect(violations.filter((one) => one.includes("no such name"))).toEqual([]);
    }
  });
});

test("mail that goes round from one portal to the other is a loop", () => {
  const elsewhere: Portal = {
    ...{
      name: "fabrikam",
      tld: "avanan.net",
      inboundSet: ["198.51.100.16/28"],
      dlpSet: ["198.51.100.32/28"],
    },
  };
  const tenant = inlineTenant();
  const [protect] = (tenant.transportRules ?? []).filter(({ name }) => name === "Avanan - Protect");
  const [outbound] = (tenant.outboundConnectors ?? []).filter(({ name }) => name === "Avanan Outbound");
  const other = {
    ...protect,
    ...{ name: "Protect (B)", routeMessageOutboundConnector: "Outbound (B)" },
    ...{ setHeaderValue: "fabrikam,office365_emails,inline", exceptIfSenderIpRanges: ["198.51.100.16/28"] },
  };
  const both: TenantObjects = {
    ...tenant,
    transportRules: [other, ...(tenant.transportRules ?? [])],
    outboundConnectors: [
      { ...outbound, name: "Outbound (B)", smartHosts: ["fabrikam-host.avanan.net"] },
      ...(tenant.outboundConnectors ?? []),
    ],
  };
  expect(proved(both, elsewhere, portal)).toContainEqual(
    expect.stringMatching(/^noLoop: external mail in, to ann@contoso\.com, by "Avanan Outbound": loop/),
  );
  // Each of them spares what the other one brings back: it is inspected twice, and arrives.
  const spared = both.transportRules?.map((rule) =>
    rule === other || rule === protect
      ? { ...rule, exceptIfSenderIpRanges: [...portal.inboundSet, "198.51.100.16/28"] }
      : rule,
  );
  expect(
    proved({ ...both, transportRules: spared ?? [] }, elsewhere, portal).filter((one) => /noLoop/.test(one)),
  ).toEqual([]);
});

test("a host of a portal that is not the tenant's is nobody's", () => {
  expect(proved(inlineTenant(), samePlace as Portal)).toContainEqual(
    expect.stringMatching(
      /^nothingLost: external mail in.* contoso-host\.avanan\.net is no host of this portal/,
    ),
  );
});

test("mail that an open rule may refuse is inspected where it arrives; where such a rule may let it pass by the vendor it may not be", () => {
  const open = {
    ...{ name: "DMARC", headerContainsMessageHeader: "Authentication-Results" },
    headerContainsWords: ["dmarc=fail"],
  };
  const beside = (does: object): TenantObjects => ({
    ...inlineTenant(),
    transportRules: [{ ...open, ...does }, ...(inlineTenant().transportRules ?? [])],
  });
  const unseen = (does: object) => proved(beside(does), portal).filter((one) => one.startsWith("inspected"));
  expect(unseen({ rejectMessageReasonText: "no" })).toEqual([]);
  expect(unseen({ stopRuleProcessing: true, setSCL: 1 })[0]).toMatch(
    /^inspected \(perhaps\): external mail in, to ann@contoso\.com/,
  );
});
