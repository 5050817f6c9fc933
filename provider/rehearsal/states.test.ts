import { objectsOf } from "../avanan/spec.test-helper";
import type { ExchangeRecord } from "../exchange";
import { change, installation } from "./course";
import { emptyTenant, type PaperTenant } from "./paper-tenant";
import { asItIs, passageOf } from "./states";

const objects = objectsOf({ protect: ["internal"] });
const installed = installation(objects, emptyTenant).tenant;
const own = (installed.TransportRule ?? []).map(({ Name }) => String(Name));
/** Rules of the customer's above all of ours, listed in no order. */
const theirs: ExchangeRecord[] = ["Second", "First"].map((Name, at) => ({
  ...{ Guid: Name, Name, Priority: 1 - at, State: "Enabled" },
  ...{ SubjectContainsWords: [Name], PrependSubject: "[x] " },
}));
const tenant: PaperTenant = {
  ...installed,
  TransportRule: [
    ...(installed.TransportRule ?? []).map((rule) => ({ ...rule, Priority: Number(rule.Priority) + 2 })),
    ...theirs,
  ],
};
const { before, states } = passageOf(change(objects, objects, tenant), tenant, {});
const rulesIn = (state: string) =>
  states.find(({ name }) => name === state)?.tenant.transportRules?.map(({ name }) => name);

test("as it is the rules stand as the tenant has them; each stands where it is moved to once it is", () => {
  expect(before.transportRules?.map(({ name }) => name)).toEqual(["First", "Second"]);
  expect(rulesIn(asItIs)).toEqual(["First", "Second", ...own]);
  const [protect, whitelist, ...others] = own;
  expect(rulesIn("after whitelist")).toEqual([whitelist, "First", "Second", protect, ...others]);
  expect(rulesIn("all done but whitelist")).toEqual([protect, ...others, "First", "Second", whitelist]);
  expect(rulesIn("in the end")).toEqual([...own, "First", "Second"]);
});

test("a rule that no command touches is the very same object in every state, wherever it stands", () => {
  const all = [before, ...states.map((state) => state.tenant)];
  const found = all.map(({ transportRules }) => transportRules?.find(({ name }) => name === "First"));
  expect(new Set(found).size).toBe(1);
  const ends = states.map(({ tenant: { transportRules } }) =>
    transportRules?.find(({ name }) => name === own[0]),
  );
  expect(new Set(ends).size).toBe(2);
});
