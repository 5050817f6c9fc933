import { specOf } from "../spec.test-helper";
import { farmRegion, farmTold } from "./farm-region";
import { tenantOf } from "./known-tenant.test-helper";

const tenantServedBy = (served: string) => {
  const value = ["contoso-host.avanan.net", served];
  const hosts = new Map([["contoso-host.avanan.net", { kind: "found", value } as const]]);
  return tenantOf({ dns: { hosts, texts: new Map() } });
};
const advice = (served: string, spec: object = {}) => farmRegion(specOf(spec), tenantServedBy(served));
const european = "mt-prod-cp-eu-1-mta-elb-1.example.com";

test("a portal that lives in another region: mail would come back from there", () => {
  expect(advice(european)).toEqual([
    {
      code: "farmRegion",
      severity: "error",
      object: "contoso-host.avanan.net",
      what: "contoso-host.avanan.net is served by mt-prod-cp-eu-1, which is of region eu, and avanan:region is us",
      why: "mail comes back from that region's addresses, which the rules do not spare, so that it would go in circles",
      todo: "Compare with the portal, and set avanan:region eu",
    },
  ]);
});

test("as long as nothing comes back, or the addresses are declared, it is a warning", () => {
  expect(advice(european, { mode: "monitor" })).toMatchObject([{ severity: "warning" }]);
  expect(advice(european, { addresses: { inbound: ["192.0.2.1"] } })).toMatchObject([
    { severity: "warning", why: "avanan:addresses has to name that region's addresses" },
  ]);
});

test.each<[string, string, object]>([
  ["the declared region", european, { region: "eu" }],
  ["the one that is being left", european, { previousRegion: "eu" }],
  ["no farm at all", "example.com", {}],
])("nothing for %s", (_what, served, spec) => {
  expect(advice(served, spec)).toEqual([]);
});

test("a farm that nobody has told the region of is a fact", () => {
  expect(advice("mt-prod-99-mta-elb.example.com")).toEqual([
    {
      code: "farmRegion",
      severity: "note",
      object: "contoso-host.avanan.net",
      what: "contoso-host.avanan.net is served by mt-prod-99, of which nobody has told the region",
      todo: "See in the portal that it is us",
    },
  ]);
});

test("what DNS tells is said when all is well, and nothing where it tells nothing", () => {
  const told = (served: string) => farmTold(specOf({ region: "eu" }), tenantServedBy(served));
  expect(told(european)).toBe("contoso-host.avanan.net is served by mt-prod-cp-eu-1, of region eu");
  expect(told("example.com")).toBeUndefined();
});
