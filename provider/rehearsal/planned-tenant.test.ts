import { blueprint } from "../avanan";
import { specOf } from "../avanan/spec.test-helper";
import { type TenantObjects, trace } from "../mailflow";
import { installation } from "./course";
import { emptyTenant } from "./paper-tenant";
import { plannedTenant } from "./planned-tenant";

const live: TenantObjects = {
  acceptedDomains: ["contoso.com"],
  organizationConfig: { rejectDirectSend: true },
  hostedContentFilterPolicy: { spamAction: "Quarantine" },
  recipients: [{ address: "Staff@contoso.com", kind: "group", members: ["alice@contoso.com"] }],
};
const planned = (input: object, tenant = live) =>
  plannedTenant(tenant, installation(blueprint(specOf(input)), emptyTenant).tenant);

test("what is planned is there, in its place; what no plan touches is as it was read", () => {
  const tenant = planned({});
  expect(tenant.transportRules?.map(({ name }) => name)).toEqual([
    "Avanan - Protect",
    "Avanan - Whitelist",
    "Avanan - Junk Filter Low",
    "Avanan - Junk Filter",
  ]);
  expect(tenant.transportConfig?.journalingReportNdrTo).toMatch(/^contoso@/);
  expect(tenant.ipAllowList).toContain("35.174.145.124");
  expect(tenant).toMatchObject(live);
});

test("a message finds its way to the vendor through a tenant that is only planned", () => {
  const portal = { name: "contoso", tld: "avanan.net", inboundSet: ["35.174.145.124"], dlpSet: [] };
  const { paths } = trace(
    planned({}),
    {
      entry: { via: "smtp", ip: "198.51.100.7" },
      from: "erin@fabrikam.com",
      recipients: ["alice@contoso.com"],
    },
    { portal },
  );
  expect(paths.map(({ end, inspected }) => [end.place, inspected])).toEqual([["inbox", true]]);
});

test("groups that the plan makes are known with their members, and planned members of others, too", () => {
  const createGroups = [
    { address: "staff@contoso.com", members: ["bob@contoso.com"] },
    { address: "pilot@contoso.com", members: [] },
  ];
  expect(planned({ createGroups }).recipients).toEqual([
    { address: "Staff@contoso.com", kind: "group", members: ["bob@contoso.com"] },
    { address: "pilot@contoso.com", kind: "group", members: [], requireSenderAuthenticationEnabled: true },
  ]);
  expect(planned({ createGroups }, {}).recipients).toHaveLength(2);
});
