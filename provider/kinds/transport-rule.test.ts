import { transportRule as kind } from "./transport-rule";
import { UnsafeChange } from "./unsafe-change";
import { problemsOf, viewOf } from "./view.test-helper";

const base = { name: "Avanan - Junk Filter", senderIpRanges: ["192.0.2.0/28"], setSCL: 9 };
const record = {
  Guid: "g1",
  Name: "Avanan - Junk Filter",
  Priority: 0,
  State: "Enabled",
  Mode: "Enforce",
  RuleErrorAction: "Ignore",
  SenderAddressLocation: "Header",
  Comments: null,
  SenderIpRanges: ["192.0.2.0/28"],
  SetSCL: "9",
  HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH",
  HeaderMatchesPatterns: ["true"],
  FromScope: null,
  StopRuleProcessing: false,
  DeleteMessage: false,
  HasNoClassification: false,
};
const tenant = viewOf({ TransportRule: [record] });
const plan = (inputs: object, on: object = record) =>
  kind.plan(
    viewOf({ TransportRule: [{ ...record, ...on }] }),
    { ...record, ...on },
    inputs as typeof base,
    {},
  );

describe("check", () => {
  test.each<[string, object, string[]]>([
    [
      "a name over 64 characters",
      { name: "x".repeat(65) },
      ["name: is too long: it may have at most 64 characters"],
    ],
    ["a spam level out of range", { setSCL: 10 }, ["setSCL: must be at most 9"]],
    [
      "a beginning of a valid word",
      { fromScope: "NotIn" },
      ['fromScope: "NotIn" is not allowed; must be one of InOrganization, NotInOrganization'],
    ],
    [
      "half a pair",
      { headerContainsMessageHeader: "X-Test" },
      ["headerContainsWords: must be given together with headerContainsMessageHeader"],
    ],
    [
      "the other half",
      { setHeaderValue: "x" },
      ["setHeaderName: must be given together with setHeaderValue"],
    ],
    [
      "half a pair cleared",
      { headerMatchesMessageHeader: null, headerMatchesPatterns: ["true"] },
      ["headerMatchesMessageHeader: must be given together with headerMatchesPatterns"],
    ],
    [
      "half a pair cleared, the other left out",
      { headerMatchesPatterns: null },
      ["headerMatchesMessageHeader: must be given together with headerMatchesPatterns"],
    ],
    [
      "two kinds of place",
      { priority: 0, order: { first: true } },
      ["priority: cannot be given together with order: one is absolute, the other relative"],
    ],
    [
      "a parameter that does nothing",
      { disconnect: true },
      ["disconnect: cannot be set: it does nothing in Exchange Online"],
    ],
    [
      "an order that is none",
      { order: "first" },
      ["order: must be an object of first, after, before and sequence"],
    ],
    ["an order after one name", { order: { after: "x" } }, ["order.after: must be a list of rule names"]],
    [
      "IPv6 ranges",
      { senderIpRanges: ["2001:db8::/32"] },
      [
        'senderIpRanges.0: "2001:db8::/32" is IPv6, which Exchange does not take here; allowed: an IPv4 address, a block such as 192.0.2.0/24, or a range',
      ],
    ],
  ])("%s is refused", (_, change, problems) => {
    expect(problemsOf(kind, { ...base, ...change })).toEqual(problems);
  });

  test.each<[string, object]>([
    ["both halves cleared", { headerMatchesMessageHeader: null, headerMatchesPatterns: null }],
    ["wide and private ranges", { senderIpRanges: ["10.0.0.0/8", "192.0.2.1-192.0.9.9"] }],
    ["an order", { order: { first: true, after: ["a"], before: ["b"] } }],
    ["a cleared order", { order: null }],
    ["cleared comments", { comments: null }],
  ])("%s is fine", (_, change) => {
    expect(problemsOf(kind, { ...base, ...change })).toEqual([]);
  });
});

describe("plan", () => {
  test("a rule that is as declared needs nothing, however Exchange spells it", () => {
    const inputs = {
      ...base,
      enabled: true,
      mode: "Enforce",
      comments: null,
      fromScope: null,
      stopRuleProcessing: false,
      deleteMessage: null,
      sentTo: [],
    };
    expect(plan(inputs)).toEqual([]);
    expect(kind.differences(tenant, record, inputs, {})).toEqual([]);
  });

  test("a creation takes everything at once, enabled and place included", () => {
    const inputs = { ...base, enabled: false, comments: null, order: { first: true } };
    expect(kind.plan(tenant, undefined, inputs, {})).toEqual([
      {
        cmdlet: "New-TransportRule",
        parameters: {
          Name: "Avanan - Junk Filter",
          Enabled: false,
          SenderIpRanges: ["192.0.2.0/28"],
          SetSCL: 9,
          Priority: 0,
        },
        target: "Avanan - Junk Filter",
      },
    ]);
  });

  test("a change sends only what differs; null clears, comments by an empty text", () => {
    const inputs = { ...base, setSCL: 6, comments: null, prependSubject: null };
    expect(plan(inputs, { Comments: "old", PrependSubject: "[x]" })).toEqual([
      {
        cmdlet: "Set-TransportRule",
        parameters: { Identity: "g1", SetSCL: 6, Comments: "", PrependSubject: null },
        target: "Avanan - Junk Filter",
      },
    ]);
  });

  test("both halves of a pair are sent when one differs", () => {
    const pair = { headerMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH", headerMatchesPatterns: ["yes"] };
    expect(plan({ ...base, ...pair })[0]?.parameters).toEqual({
      Identity: "g1",
      HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SPAM-HIGH",
      HeaderMatchesPatterns: ["yes"],
    });
    const cleared = { headerMatchesMessageHeader: null, headerMatchesPatterns: null };
    expect(plan({ ...base, ...cleared })[0]?.parameters).toEqual({
      Identity: "g1",
      HeaderMatchesMessageHeader: null,
      HeaderMatchesPatterns: null,
    });
  });

  test("enabling comes after the change, disabling before it, each by its own cmdlet", () => {
    const on = plan({ ...base, setSCL: 6, enabled: true }, { State: "Disabled" });
    expect(on.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      ["Set-TransportRule", { Identity: "g1", SetSCL: 6 }],
      ["Enable-TransportRule", { Identity: "g1" }],
    ]);
    const off = plan({ ...base, setSCL: 6, enabled: false });
    expect(off.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      ["Disable-TransportRule", { Identity: "g1", Confirm: false }],
      ["Set-TransportRule", { Identity: "g1", SetSCL: 6 }],
    ]);
  });

  test("a state that is not declared is left", () => {
    expect(plan(base, { State: "Disabled" })).toEqual([]);
  });

  test("a rule that must be replaced is not half changed", () => {
    expect(kind.replacing("useLegacyRegex")).toBe(true);
    expect(kind.replacing("enabled")).toBe(false);
    expect(() => plan({ ...base, useLegacyRegex: true }, { UseLegacyRegex: false })).toThrow(
      "useLegacyRegex can be set only when the object is created; leave it out, or delete the object and declare it anew.",
    );
  });
});

test("what is cleared is sent as Exchange takes it: no empty list, no null for a switch or a comment", () => {
  const cleared = { fromAddressContainsWords: [], hasNoClassification: null, comments: null };
  const [set] = plan(
    { ...base, ...cleared },
    { FromAddressContainsWords: ["a"], HasNoClassification: true, Comments: "old" },
  );
  expect(set?.parameters).toEqual({
    Identity: "g1",
    FromAddressContainsWords: null,
    HasNoClassification: false,
    Comments: "",
  });
  const [made] = kind.plan(viewOf({ TransportRule: [] }), undefined, { ...base, ...cleared }, {});
  expect(Object.keys(made?.parameters ?? {})).toEqual(["Name", "SenderIpRanges", "SetSCL"]);
});

describe("place", () => {
  const others = (...names: string[]) =>
    names.map((Name, Priority) => ({ ...record, Name, Priority, Guid: `guid-${Name}` }));
  const at = (names: string[], order: object) => {
    const rules = others(...names);
    const self = rules.find(({ Name }) => Name === "me");
    const view = viewOf({ TransportRule: rules });
    const inputs = { name: "me", order };
    return {
      plan: kind.plan(view, self, inputs, {}),
      differences: self === undefined ? [] : kind.differences(view, self, inputs, {}),
    };
  };

  test("a rule under strangers is moved by one priority, and the preview names them", () => {
    const { plan: commands, differences } = at(["s1", "s2", "me"], { first: true });
    expect(commands).toEqual([
      { cmdlet: "Set-TransportRule", parameters: { Identity: "guid-me", Priority: 0 }, target: "me" },
    ]);
    expect(differences).toEqual([
      {
        property: "order",
        has: { first: true, misplacedTo: ["s1", "s2"] },
        wants: { first: true },
      },
    ]);
  });

  test("a rule in its place is not moved", () => {
    expect(at(["p", "me", "s"], { first: true, after: ["p"] })).toEqual({ plan: [], differences: [] });
    expect(at(["s", "me"], { after: ["not there"] })).toEqual({ plan: [], differences: [] });
  });

  test("a move travels with the rule's other changes", () => {
    const rules = others("s1", "me");
    const commands = kind.plan(
      viewOf({ TransportRule: rules }),
      rules[1],
      { name: "me", setSCL: 6, order: { first: true } },
      {},
    );
    expect(commands.map(({ parameters }) => parameters)).toEqual([
      { Identity: "guid-me", SetSCL: 6, Priority: 0 },
    ]);
  });

  test("an absolute priority of 0 is a value", () => {
    const inputs = { ...base, priority: 0 };
    expect(plan(inputs, { Priority: "0" })).toEqual([]);
    expect(plan(inputs, { Priority: 3 })[0]?.parameters).toEqual({ Identity: "g1", Priority: 0 });
  });
});

describe("guard", () => {
  test("the last condition is not taken away", () => {
    const only = { HeaderMatchesMessageHeader: null, HeaderMatchesPatterns: null };
    expect(() => plan({ ...base, senderIpRanges: null }, only)).toThrow(UnsafeChange);
    expect(() => plan({ ...base, senderIpRanges: [] }, only)).toThrow(/last condition \(SenderIpRanges\)/);
    const exception = { ExceptIfFromScope: "InOrganization" };
    expect(() => plan({ ...base, senderIpRanges: null }, { ...only, ...exception })).toThrow(UnsafeChange);
  });

  test("a condition may go when another stays or comes", () => {
    expect(plan({ ...base, senderIpRanges: null })).toHaveLength(1);
    const only = { HeaderMatchesMessageHeader: null, HeaderMatchesPatterns: null };
    expect(plan({ ...base, senderIpRanges: null, fromScope: "NotInOrganization" }, only)).toHaveLength(1);
  });

  test("a rule that never had a condition may be changed, and one may be created", () => {
    const none = { SenderIpRanges: null, HeaderMatchesMessageHeader: null, HeaderMatchesPatterns: null };
    expect(plan({ name: base.name, setSCL: 6 }, none)).toHaveLength(1);
    expect(kind.plan(tenant, undefined, { name: "all mail", setSCL: 6 }, {})).toHaveLength(1);
  });

  test("the last action is not taken away, and none is created without", () => {
    expect(() => plan({ ...base, setSCL: null })).toThrow(
      /Set-TransportRule "Avanan - Junk Filter": .*no action left/,
    );
    expect(() => kind.plan(tenant, undefined, { name: "nothing", from: ["a@contoso.com"] }, {})).toThrow(
      /New-TransportRule "nothing": .*no action left/,
    );
    expect(plan({ ...base, setSCL: null, stopRuleProcessing: true })).toHaveLength(1);
  });
});

describe("a rule whose connector is refused", () => {
  const connector = { Guid: "c1", Name: "Avanan Outbound", Enabled: true, IsTransportRuleScoped: true };
  const create = {
    cmdlet: "New-TransportRule",
    parameters: { RouteMessageOutboundConnector: "avanan outbound" },
  };
  const refusal = { code: "referenceNotUsable", sentence: "x" } as const;
  const settling = (found: object[], code: "referenceNotUsable" | "forbidden" = "referenceNotUsable") =>
    kind.isSettling?.(viewOf({ OutboundConnector: found.map((one) => ({ ...connector, ...one })) }), create, {
      ...refusal,
      code,
    });

  test("is settling when the connector is there and usable", () => {
    expect(settling([{}])).toBe(true);
  });

  test.each<[string, object[]]>([
    ["absent", []],
    ["another", [{ Name: "Other" }]],
    ["disabled", [{ Enabled: false }]],
    ["not scoped", [{ IsTransportRuleScoped: false }]],
  ])("is refused for good when the connector is %s", (_, found) => {
    expect(settling(found)).toBe(false);
  });

  test("is refused for good for another reason", () => {
    expect(settling([{}], "forbidden")).toBe(false);
  });
});
