import { baseline as kind } from "./baseline";
import { problemsOf, viewOf } from "./view.test-helper";

const tenant = (IPAllowList: unknown, JournalingReportNdrTo: unknown = "<>") =>
  viewOf({
    HostedConnectionFilterPolicy: [{ Identity: "Default", IPAllowList }],
    TransportConfig: [{ JournalingReportNdrTo }],
  });
const observe = (view: ReturnType<typeof tenant>, addresses: string[], previous: object = {}) =>
  kind.observe(kind.find(view, {}) ?? {}, { addresses }, { ...previous }, undefined);

test("the declared addresses that were there already are remembered, in one spelling", () => {
  const view = tenant(["192.0.2.17/28", "203.0.113.9"], "archive@fabrikam.com");
  expect(observe(view, ["192.0.2.16/28", "198.51.100.1"])).toEqual({
    ipAllowList: ["192.0.2.16/28"],
    journalingReportNdrTo: "archive@fabrikam.com",
  });
});

test("a second look does not take our own entries for the tenant's", () => {
  const addresses = ["192.0.2.1", "198.51.100.1"];
  const first = { ...observe(tenant(["192.0.2.1"]), addresses), addresses };
  expect(observe(tenant(["192.0.2.1", "198.51.100.1"], "ours@avanan.net"), addresses, first)).toEqual({
    ipAllowList: ["192.0.2.1"],
    journalingReportNdrTo: null,
  });
});

test("an address that is declared later is looked at then", () => {
  const first = { ...observe(tenant([]), ["192.0.2.1"]), addresses: ["192.0.2.1"] };
  const later = observe(tenant(["192.0.2.1", "203.0.113.9"]), ["192.0.2.1", "203.0.113.9"], first);
  expect(later.ipAllowList).toEqual(["203.0.113.9"]);
});

test("it never writes", () => {
  const view = tenant([]);
  expect(kind.plan(view, kind.find(view, {}), { addresses: ["192.0.2.1"] }, {})).toEqual([]);
  expect(kind.remove(view, {}, {})).toEqual([]);
});

test("its addresses are a list", () => {
  expect(problemsOf(kind, {})).toEqual(["addresses: must be given"]);
  expect(problemsOf(kind, { addresses: "192.0.2.1" })).toEqual(["addresses: must be a list of addresses"]);
});
