import { ipAllowListEntry as kind } from "./ip-allow-list-entry";
import { checked, problemsOf, viewOf } from "./view.test-helper";

const holding = (...IPAllowList: unknown[]) =>
  viewOf({
    HostedConnectionFilterPolicy: [{ Identity: "Default", IPAllowList, IPBlockList: ["198.51.100.1"] }],
  });
const change = (verb: "add" | "remove", entry: string) => [
  {
    cmdlet: "Set-HostedConnectionFilterPolicy",
    parameters: { Identity: "Default", IPAllowList: { [verb]: [entry] } },
    target: entry,
  },
];

test.each<[object, string[]]>([
  [{}, ["address: must be given"]],
  [{ address: 5 }, ["address: must be an address as text"]],
  [
    { address: "192.0.0.0/16" },
    ['address: "192.0.0.0/16" is too wide; allowed: an IPv4 address, a block from /24 to /32'],
  ],
  [{ address: "192.0.2.1", adopt: "yes" }, ["adopt: must be true or false"]],
  [
    { address: "192.0.2.1", adress: "x" },
    ["adress: is not a property of this resource; allowed: address, adopt, keepOnDelete"],
  ],
])("%j is refused", (inputs, problems) => {
  expect(problemsOf(kind, inputs as Record<string, unknown>)).toEqual(problems);
});

test("an address is stored in one spelling, an unknown one as it is", () => {
  expect(checked(kind, { address: "192.0.2.17/28" })).toEqual({ address: "192.0.2.16/28" });
  expect(kind.check({ address: "unknown" }, () => true)).toEqual({
    inputs: { address: "unknown" },
    problems: [],
  });
});

test("an entry that is there, however it is spelt, needs no write", () => {
  const tenant = holding("203.0.113.9", "192.0.2.17/28");
  const record = kind.find(tenant, { address: "192.0.2.16/28" });
  expect(record).toEqual({ Address: "192.0.2.17/28" });
  expect(kind.plan(tenant, record, { address: "192.0.2.16/28" }, {})).toEqual([]);
  expect(kind.find(tenant, {}, "192.0.2.16/28")).toEqual(record);
});

test("an entry that is not there is added, and nothing else is touched", () => {
  const tenant = holding("203.0.113.9", null);
  expect(kind.find(tenant, { address: "192.0.2.1" })).toBeUndefined();
  expect(kind.plan(tenant, undefined, { address: "192.0.2.1" }, {})).toEqual(change("add", "192.0.2.1"));
});

test("the block list is another list", () => {
  expect(kind.find(holding(), { address: "198.51.100.1" })).toBeUndefined();
});

test("an entry that we added is removed as it is spelt; one that was there before stays", () => {
  const tenant = holding("192.0.2.17/28");
  const record = { Address: "192.0.2.17/28" };
  expect(kind.remove(tenant, record, { preexisting: false })).toEqual(change("remove", "192.0.2.17/28"));
  expect(kind.remove(tenant, record, { preexisting: true })).toEqual([]);
  expect(kind.remove(tenant, record, { preexisting: true, keepOnDelete: false })).toHaveLength(1);
  expect(kind.remove(tenant, record, { preexisting: false, keepOnDelete: true })).toEqual([]);
});

test("whether it was there before is found out once and then remembered", () => {
  const record = { Address: "192.0.2.1" };
  expect(kind.observe(record, {}, {}, undefined)).toEqual({ preexisting: false });
  expect(kind.observe(record, {}, {}, record)).toEqual({ preexisting: true });
  expect(kind.observe(record, { adopt: true }, {}, record)).toEqual({ preexisting: false });
  expect(kind.observe(record, {}, { preexisting: true }, undefined)).toEqual({ preexisting: true });
  expect(kind.observe(record, {}, { preexisting: false }, record)).toEqual({ preexisting: false });
});

test("another address is another entry", () => {
  expect(kind.replacing("address")).toBe(true);
  expect(kind.replacing("keepOnDelete")).toBe(false);
});

test("a full list is told by name before anything is sent", () => {
  const full = holding(...Array.from({ length: 1273 }, (_, n) => `11.${Math.floor(n / 250)}.${n % 250}.1`));
  expect(() => kind.plan(full, undefined, { address: "192.0.2.1" }, {})).toThrow(
    'IpAllowListEntry "192.0.2.1": the tenant\'s IPAllowList is full with 1273 entries, of which Exchange takes at most 1273; remove some, or join neighbouring addresses into blocks up to /24',
  );
});
