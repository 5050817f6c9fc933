import { mermaid } from "../../mailflow";
import { after } from "../../rehearsal/paper-tenant";
import { changedBy, installed, nasty, someReport, someTenant } from "./report.test-helper";

const done = ({ plan }: ReturnType<typeof someReport>) =>
  Object.fromEntries(plan.filter(({ does }) => does !== "keep").map(({ name, does }) => [name, does]));

test("before the first run: everything is to be made, nothing was changed outside", () => {
  const report = someReport();
  expect(done(report)).toEqual({
    "Avanan Inbound": "create",
    Default: "change",
    "Transport Settings": "change",
    "Avanan Journaling Outbound": "create",
    "Avanan - Monitor": "create",
    "Avanan - Whitelist": "create",
    "Avanan - Junk Filter Low": "create",
    "Avanan - Junk Filter": "create",
    "Avanan Outbound": "create",
    "Avanan - Protect": "create",
  });
  expect(report.outside).toBe("nothingYet");
  expect(mermaid(report.before)).not.toContain("this stack");
  expect(mermaid(report.after)).toContain("rule 0, this stack, new<br/>Avanan - Protect");
  expect(report.nextSteps.length).toBeGreaterThan(0);
});

test("a new object's row has its properties and its place, but not its name", () => {
  const rule = someReport().plan.find(({ name }) => name === "Avanan - Junk Filter");
  expect(rule?.changes[0]).toEqual({
    property: "priority",
    has: undefined,
    wants: '3, below "Avanan - Junk Filter Low"',
  });
  const properties = rule?.changes.map(({ property }) => property) ?? [];
  expect(properties).toContain("setSCL");
  expect(properties).not.toContain("name");
  expect(properties).not.toContain("order");
});

test("a tenant that is as declared: nothing to do, nothing changed outside", () => {
  const { tenant, state } = installed();
  const report = someReport({}, { paper: tenant, state });
  expect(done(report)).toEqual({});
  expect(report.outside).toEqual([]);
});

test("what others changed is told by the last run, what is new by the declaration", () => {
  const { tenant, state } = installed();
  const drifted = changedBy(tenant, "OutboundConnector", "Avanan Outbound", { TlsSettings: null });
  const gone = after(drifted, {
    cmdlet: "Remove-TransportRule",
    parameters: { Identity: "Avanan - Whitelist" },
  });
  const report = someReport({ bypass: true }, { paper: gone, state });
  expect(report.outside).toEqual([
    { type: "TransportRule", name: "Avanan - Whitelist", missing: true, changes: [] },
    {
      type: "OutboundConnector",
      name: "Avanan Outbound",
      missing: false,
      changes: [{ property: "tlsSettings", has: undefined, wants: "EncryptionOnly" }],
    },
  ]);
  expect(done(report)).toEqual({
    "Avanan - Whitelist": "create",
    "Avanan Outbound": "change",
    "Avanan - Protect": "change",
  });
});

test("a rule that others have moved: where it stands and where it is to stand, not how that is declared", () => {
  const { tenant, state } = installed();
  const moved = after(tenant, {
    cmdlet: "Set-TransportRule",
    parameters: { Identity: "Avanan - Protect", Priority: 4 },
  });
  const order = { first: "belowDelivery", sequence: ["Avanan - Protect", "Avanan - Whitelist"] };
  const objects = state.objects.map((object) =>
    object.inputs.name === "Avanan - Protect" ? { ...object, inputs: { ...object.inputs, order } } : object,
  );
  const report = someReport({}, { paper: moved, state: { ...state, objects } });
  const has = `4, below "${nasty}"`;
  expect(report.plan.filter(({ does }) => does !== "keep")).toEqual([
    {
      ...{ does: "change", type: "TransportRule", name: "Avanan - Protect" },
      changes: [{ property: "priority", has, wants: "0, above all others" }],
    },
  ]);
  expect(report.outside).toEqual([
    {
      ...{ type: "TransportRule", name: "Avanan - Protect", missing: false },
      changes: [{ property: "priority", has, wants: "its place among the others" }],
    },
  ]);
});

test("what is no longer declared is removed, entries of the allow list among them", () => {
  const { tenant, state } = installed({ protect: ["incoming", "outgoing"] });
  const report = someReport({ mode: "monitor" }, { paper: tenant, state });
  expect(done(report)).toMatchObject({
    "Avanan - Protect": "remove",
    "Avanan - Protect Outgoing": "remove",
    "Avanan Outbound": "remove",
  });
  expect(done(report)).not.toHaveProperty("Avanan Inbound");
  expect(mermaid(report.before)).toContain("rule 0, this stack, removed<br/>Avanan - Protect Outgoing");
  const [list] = someReport({ region: "eu" }, { paper: tenant, state }).plan.filter(
    ({ name }) => name === "Default",
  );
  expect(list?.changes.map(({ has, wants }) => has ?? wants)).toEqual([
    expect.stringMatching(/^52\.212\.19\.177, .* \(added, others stay\)$/),
    expect.stringMatching(/ \(removed, others stay\)$/),
  ]);
});

test("an object of somebody else that differs is refused, unless it may be taken over", () => {
  const theirs = after(someTenant, {
    cmdlet: "New-TransportRule",
    parameters: { Name: "Avanan - Whitelist", SetSCL: 5, SenderIpRanges: ["203.0.113.9"] },
  });
  expect(done(someReport({}, { paper: theirs }))).toMatchObject({ "Avanan - Whitelist": "refuse" });
  expect(done(someReport({ adopt: true }, { paper: theirs }))).toMatchObject({
    "Avanan - Whitelist": "change",
  });
  const unknown = someReport({}, { paper: theirs, state: undefined });
  expect(done(unknown)).toMatchObject({ "Avanan - Whitelist": "change" });
  expect(unknown.outside).toBe("unknown");
});

test("a change that is not safe in one step is told as refused, with the steps to take", () => {
  const { tenant, state } = installed();
  const { refusals } = someReport({ portal: "fabrikam" }, { paper: tenant, state });
  expect(refusals.map(({ key }) => key)).toEqual(["portal"]);
  expect(refusals[0]?.reason).toContain("In two steps:");
  expect(someReport({}, { paper: tenant, state }).refusals).toEqual([]);
  const unknown = [{ key: "scope.groups.0", reason: '"nosuch@contoso.com" is no recipient of the tenant' }];
  expect(someReport({}, { paper: tenant, state, unknown }).refusals).toEqual(unknown);
});
