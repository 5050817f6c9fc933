import { specOf } from "../spec.test-helper";
import { rule, tenantOf } from "./known-tenant.test-helper";
import { legacyJunkRule } from "./legacy-junk-rule";

const old = { headerMatchesMessageHeader: "X-Cloud-Sec-AV-SCL", headerMatchesPatterns: ["true"], setSCL: 9 };
const advice = (name: string, properties: object) =>
  legacyJunkRule(specOf(), tenantOf({ transportRules: [rule(name, properties)] }));

test("the old manual's rule beside ours", () => {
  expect(advice("Avanan- Junk", old)).toEqual([
    {
      code: "legacyJunkRule",
      severity: "warning",
      object: "Avanan- Junk",
      what: 'the rule "Avanan- Junk" sets SCL 9 on all that the vendor calls spam',
      why: '"Avanan - Junk Filter Low" and "Avanan - Junk Filter" tell more certain spam from less certain, and the last rule that matches wins',
      todo: "Remove it once theirs are in force",
    },
  ]);
  const words = {
    headerContainsMessageHeader: "X-CLOUD-SEC-AV-SCL",
    headerContainsWords: ["true"],
    setSCL: 6,
  };
  expect(advice("Junk", words)).toHaveLength(1);
});

test.each<[string, string, object]>([
  ["ours", "Avanan - Junk Filter", old],
  ["disabled", "Junk", { ...old, enabled: false }],
  ["about another header", "Junk", { ...old, headerMatchesMessageHeader: "X-Spam" }],
  ["without a level", "Junk", { ...old, setSCL: null }],
  ["one that lets mail in", "Junk", { ...old, setSCL: -1 }],
])("not a rule that is %s", (_what, name, properties) => {
  expect(advice(name, properties)).toEqual([]);
});
