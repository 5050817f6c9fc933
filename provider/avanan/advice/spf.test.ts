import { specOf } from "../spec.test-helper";
import type { Texts } from "./dns-answers";
import { tenantOf, usBoth } from "./known-tenant.test-helper";
import { spf } from "./spf";

const vendor = { "spfa.cpmails.com": "v=spf1 ip4:192.0.2.0/28 -all" };
const advice = (records: Readonly<Record<string, string | readonly string[] | Texts>>) => {
  const texts = new Map(
    Object.entries({ ...vendor, ...records }).map(([name, given]): [string, Texts] => [
      name,
      typeof given === "object" && "kind" in given ? given : { kind: "found", value: [given].flat() },
    ]),
  );
  const tenant = tenantOf({
    acceptedDomains: ["contoso.com", "contoso.onmicrosoft.com"],
    dns: { texts, hosts: new Map() },
  });
  return spf(specOf({ protect: ["outgoing"] }), tenant);
};
const what = (record: string | readonly string[]) => advice({ "contoso.com": record }).map((one) => one.what);

test("a record without the vendor", () => {
  expect(advice({ "contoso.com": "v=spf1 ip4:192.0.2.1 -all" })).toEqual([
    {
      code: "spf",
      severity: "warning",
      object: "contoso.com",
      what: "the SPF record of contoso.com: does not allow the vendor to send",
      why: "mail that the vendor passes straight on to the recipient may be refused, as the record ends in -all",
      todo: "Publish one record for contoso.com with include:spfa.cpmails.com, or with the include that the portal names, and at most 10 look-ups",
    },
  ]);
});

test.each([
  "v=spf1 include:spfa.cpmails.com -all",
  "v=spf1 include:SPFA.cpmails.com ~all",
  "v=spf1 include:%{i}._ip.%{d}.abc.spf.checkpoint-spf.com -all",
  "v=spf1 redirect=spfa.cpmails.com",
])("the vendor is in %s", (record) => {
  expect(what(record)).toEqual([]);
});

test("it may be named by a record that is included", () => {
  const found = advice({
    "contoso.com": "v=spf1 include:all.contoso.com -all",
    "all.contoso.com": "v=spf1 include:spfa.cpmails.com ?all",
  });
  expect(found).toEqual([]);
});

test("addresses do as long as they do not change", () => {
  const all = usBoth.map((address) => `ip4:${address}`).join(" ");
  expect(advice({ "contoso.com": `v=spf1 ${all} -all` })).toMatchObject([
    { severity: "note", what: "the SPF record of contoso.com allows the vendor by its addresses" },
  ]);
  expect(what(`v=spf1 ${all.replace("ip4:3.214.204.181 ", "")} -all`)[0]).toContain(
    "does not allow the vendor",
  );
});

test("what makes a record invalid, or useless, in one line", () => {
  const many = Array.from({ length: 10 }, (_, n) => `a:h${n}.contoso.com`).join(" ");
  expect(what(`v=spf1 include:spfa.cpmails.com ${many} -all`)).toEqual([
    "the SPF record of contoso.com: needs 11 DNS look-ups, and 10 are allowed",
  ]);
  expect(what(`v=spf1 ${many} a +all`)).toEqual([
    "the SPF record of contoso.com: needs 11 DNS look-ups, and 10 are allowed; does not allow the vendor to send; allows everybody to send (+all)",
  ]);
  expect(what("v=spf1 include:spfa.cpmails.com")).toEqual([
    "the SPF record of contoso.com: says nothing of other senders (no -all or ~all)",
  ]);
  expect(what(["v=spf1 -all", "v=spf1 include:spfa.cpmails.com -all"])).toEqual([
    "the SPF record of contoso.com: has 2 SPF records",
  ]);
  expect(advice({ "contoso.com": { kind: "absent" } })[0]).toMatchObject({
    what: "the SPF record of contoso.com: has no SPF record",
    todo: expect.stringContaining("include:spfa.cpmails.com"),
  });
});

test("what DNS did not tell is not judged", () => {
  expect(advice({ "contoso.com": { kind: "unknown", why: "SERVFAIL" } })).toEqual([
    {
      code: "spf",
      severity: "note",
      object: "contoso.com",
      what: "contoso.com was not looked at to the end",
      why: "contoso.com: SERVFAIL",
    },
  ]);
});
