import type { TenantArgs } from "../tenant-args";
import { adopted, changed, type Lists, listsOf } from "./tenant.test-helper";

const base = { portal: "contoso", region: "us" } as const;
const inline = listsOf({ ...base, mode: "inline" });
const usual: TenantArgs = { ...base, mode: "inline" };
const everything = listsOf({
  ...base,
  mode: "inline",
  protect: ["incoming", "outgoing", "internal"],
  inspectAutomaticReplies: true,
});

/** Objects that are not right, and what differs in them. */
function wrong(lists: Lists) {
  return adopted(lists)
    .objects.filter(({ state }) => state !== "right")
    .map(({ name, state, differences }) => [name, state, ...differences.map(({ property }) => property)]);
}

test("a tenant as the product sets it up needs nothing but portal, region and mode", () => {
  expect(adopted(inline).args).toEqual(usual);
  expect(adopted(listsOf({ ...base, mode: "monitor" })).args).toEqual({ ...base, mode: "monitor" });
  expect(adopted(everything).args).toEqual({
    ...usual,
    protect: ["incoming", "outgoing", "internal"],
    inspectAutomaticReplies: true,
  });
});

test("names and descriptions are kept, and nothing is written for them", () => {
  const renamed = [
    ["InboundConnector", "Avanan Inbound", { Name: "Avanan Inbound Connector", Comment: "" }],
    ["OutboundConnector", "Avanan Outbound", { Name: "To Avanan" }],
    [
      "TransportRule",
      "Avanan - Protect",
      { Name: "Checkpoint – Protect", RouteMessageOutboundConnector: "To Avanan" },
    ],
    ["TransportRule", "Avanan - Junk Filter", { Name: "Avanan- Junk Filter" }],
    ["JournalRule", "Avanan - Monitor", { Name: "avanan - monitor" }],
  ] as const;
  const lists = renamed.reduce((all, [type, name, values]) => changed(all, type, name, values), inline);
  expect(wrong(lists)).toEqual([]);
  expect(adopted(lists).args).toEqual({
    ...usual,
    objects: {
      inbound: { name: "Avanan Inbound Connector", comment: null },
      outbound: { name: "To Avanan" },
      protect: { name: "Checkpoint – Protect" },
      "junk-filter": { name: "Avanan- Junk Filter" },
      monitor: { name: "avanan - monitor" },
    },
  });
});

test("what differs and what is missing is said, property by property, and needs adopt", () => {
  const lists = changed({ ...inline, JournalRule: [] }, "InboundConnector", "Avanan Inbound", {
    RequireTls: false,
    SenderIPAddresses: ["35.174.145.124"],
  });
  expect(wrong(lists)).toEqual([
    ["Avanan Inbound", "differs", "requireTls", "senderIPAddresses"],
    ["Avanan - Monitor", "missing"],
  ]);
  expect(adopted(lists).args).toEqual({ ...usual, adopt: true });
  expect(adopted({ ...inline, JournalRule: [] }).args).toEqual(usual);
});

test("the junk rule of the first manuals becomes two", () => {
  const { TransportRule } = inline;
  const lists = changed(
    { ...inline, TransportRule: TransportRule.filter(({ Name }) => Name !== "Avanan - Junk Filter Low") },
    "TransportRule",
    "Avanan - Junk Filter",
    { Name: "Avanan Junk", HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL" },
  );
  expect(wrong(lists)).toEqual([
    ["Avanan - Junk Filter Low", "missing"],
    ["Avanan Junk", "differs", "headerMatchesMessageHeader"],
  ]);
  expect(adopted(lists)).toMatchObject({
    args: { adopt: true, objects: { "junk-filter": { name: "Avanan Junk" } } },
    notes: [expect.stringMatching(/^the junk rule is that of the first manuals, .*X-CLOUD-SEC-AV-SCL/)],
  });
});

test("an object that is missing does not take the name of one that plays another part", () => {
  const low = inline.TransportRule.find(({ Name }) => Name === "Avanan - Junk Filter Low");
  const TransportRule = [
    ...inline.TransportRule.filter(({ SetSCL }) => SetSCL !== 6 && SetSCL !== 9),
    { ...low, Name: "Avanan - Junk Filter" },
  ];
  expect(adopted({ ...inline, TransportRule }).args.objects).toEqual({
    "junk-filter-low": { name: "Avanan - Junk Filter" },
    "junk-filter": { name: "Avanan - Junk Filter (2)" },
  });
});

test("the address for undeliverable reports is kept, whosever it is", () => {
  const lists = { ...inline, TransportConfig: [{ JournalingReportNdrTo: "journal@fabrikam.com" }] };
  expect(wrong(lists)).toEqual([]);
  expect(adopted(lists).args.journalingReportNdrTo).toBe("journal@fabrikam.com");
  const unset = { ...inline, TransportConfig: [{ JournalingReportNdrTo: "<>" }] };
  expect(wrong(unset)).toEqual([["Transport Settings", "differs", "journalingReportNdrTo"]]);
  expect(adopted(unset).args).toEqual(usual);
});

test("rules stand where they have to; one that stands too low is moved", () => {
  const [first, ...rest] = inline.TransportRule;
  const stop = {
    Guid: "stop",
    Name: "Tag",
    State: "Enabled",
    PrependSubject: "[External] ",
    StopRuleProcessing: true,
  };
  const ranked = (rules: Lists["TransportRule"]) => ({
    ...inline,
    TransportRule: rules.map((rule, Priority) => ({ ...rule, Priority })),
  });
  expect(wrong(ranked([...inline.TransportRule, stop]))).toEqual([]);
  expect(wrong(ranked([...(first ? [first] : []), stop, ...rest]))).toEqual(
    rest.map(({ Name }) => [Name, "differs", "order"]),
  );
});
