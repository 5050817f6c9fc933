import { specOf } from "../spec.test-helper";
import { allowListAudited } from "./allow-list-audited";
import { tenantOf, usBoth } from "./known-tenant.test-helper";

test("the benchmarks that will flag the list are named, before it has an entry", () => {
  expect(allowListAudited(specOf(), tenantOf())).toEqual([
    {
      code: "allowListAudited",
      severity: "note",
      object: "Default",
      what: 'the IP allow list of the connection filter policy "Default" has 6 entries, 6 of them for the vendor',
      why: "mail from there skips spam filtering and sender authentication, and CIS Microsoft 365 Foundations 2.1.12, CISA SCuBA MS.EXO.12.1 and ORCA 114 flag any entry",
      todo: "Record it there as an accepted exception",
    },
  ]);
});

test("what is there already counts once", () => {
  const tenant = tenantOf({ ipAllowList: [...usBoth, "192.0.2.1"] });
  expect(allowListAudited(specOf(), tenant)[0]?.what).toContain("has 7 entries, 6 of them for the vendor");
});

test("where another stack declares the list, only what is there counts", () => {
  expect(allowListAudited(specOf({ sharedObjects: false }), tenantOf())).toEqual([]);
  const tenant = tenantOf({ ipAllowList: usBoth });
  expect(allowListAudited(specOf({ sharedObjects: false }), tenant)).toHaveLength(1);
});
