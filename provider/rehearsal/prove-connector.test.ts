import { blueprint } from "../avanan";
import { specOf } from "../avanan/spec.test-helper";
import type { Inputs } from "../kinds/kind";
import { installation } from "./course";
import { emptyTenant, type PaperTenant, viewOf } from "./paper-tenant";
import { proveConnector } from "./prove-connector";

const objects = blueprint(specOf());
const { tenant } = installation(objects, {
  ...emptyTenant,
  AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }],
  Recipient: [],
});
const declared: Inputs = { ...objects.find(({ key }) => key === "avanan-outbound")?.properties };
const found = (change: Inputs, there: PaperTenant = tenant) =>
  proveConnector(declared, { ...declared, ...change }, viewOf(there)).refused;

test.each<[string, Inputs]>([
  ["disabled", { enabled: false }],
  ["taken out of rules' reach", { isTransportRuleScoped: false }],
  ["renamed", { name: "Another name" }],
])("a connector that a rule names is not %s: the rule and a message are named", (_, change) => {
  expect(found(change)).toEqual([
    expect.stringMatching(
      /^connectorInUse: external mail in, \S+@contoso.com by "Avanan - Protect": it sends mail over "Avanan Outbound", which Exchange does not let go/,
    ),
  ]);
});

test("what keeps it usable is nothing to the rule, nor is a connector that no rule names", () => {
  expect(found({ comment: "looked at" })).toEqual([]);
  expect(found({ enabled: false }, { ...tenant, TransportRule: [] })).toEqual([]);
});
