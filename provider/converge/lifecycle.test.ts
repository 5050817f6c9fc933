import { type KindName, kinds } from "../kinds";
import type { Inputs } from "../kinds/kind";
import { cmdletsOf, convergerOf, FakeTenant, fails, failure, lost } from "./fake-tenant.test-helper";
import { Lifecycle } from "./lifecycle";
import { PartlyDone } from "./partly-done";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const lifecycle = (tenant: FakeTenant, name: KindName = "OutboundConnector") => {
  const converger = convergerOf(tenant);
  return new Lifecycle(
    kinds[name],
    async () => converger,
    (value) => value === unknown,
  );
};

const declared: Inputs = {
  name: "Avanan Outbound",
  connectorType: "Partner",
  useMXRecord: false,
  smartHosts: ["contoso-host.avanan.net"],
  comment: "ours",
};
const record = {
  Guid: "g1",
  Name: "Avanan Outbound",
  ConnectorType: "Partner",
  UseMXRecord: false,
  SmartHosts: ["contoso-host.avanan.net"],
  Comment: "ours",
  Enabled: true,
  MtaStsMode: "Opportunistic",
};
const foreign = { ...record, Comment: "theirs", SmartHosts: ["mail.fabrikam.com"] };
const holding = (...OutboundConnector: object[]) =>
  new FakeTenant({ OutboundConnector: [...OutboundConnector] as [] });

async function failed(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => Promise.reject(new Error("expected a failure")),
    (error: unknown) => error,
  );
}

describe("check", () => {
  test("refuses wrong inputs without asking Exchange", async () => {
    const tenant = holding();
    const { failures } = await lifecycle(tenant).check({}, { name: "x", tlsSettings: "Encryption" });
    expect(failures).toEqual([
      {
        property: "tlsSettings",
        reason:
          '"Encryption" is not allowed; must be one of EncryptionOnly, CertificateValidation, DomainValidation',
      },
    ]);
    expect(tenant.reads).toEqual([]);
  });

  test("lets values pass that are not known yet, and does not look for the object then", async () => {
    const tenant = holding(foreign);
    const news = { ...declared, comment: unknown, connectorType: unknown };
    expect(await lifecycle(tenant).check({}, news)).toEqual({ inputs: news, failures: [] });
    expect(tenant.reads).toEqual([]);
  });

  test("refuses a creation that a foreign object stands in the way of, listing every difference", async () => {
    const tenant = holding(foreign);
    const { failures } = await lifecycle(tenant).check({}, declared);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.reason).toContain(
      'the tenant already has an OutboundConnector "Avanan Outbound", which differs from the declaration:\n' +
        '  comment: has "theirs", declared "ours"\n' +
        '  smartHosts: has ["mail.fabrikam.com"], declared ["contoso-host.avanan.net"]\n',
    );
    expect(failures[0]?.reason).toContain("adopt: true");
    expect(tenant.writes).toEqual([]);
  });

  test.each([
    ["an object that is equal", [record], {}],
    ["no object", [], {}],
    ["an object that may be taken over", [foreign], { adopt: true }],
  ])("accepts a creation with %s", async (_, held, more) => {
    expect((await lifecycle(holding(...held)).check({}, { ...declared, ...more })).failures).toEqual([]);
  });

  test("does not ask Exchange for a resource that exists", async () => {
    const tenant = holding(foreign);
    expect((await lifecycle(tenant).check({ guid: "g1", ...declared }, declared)).failures).toEqual([]);
    expect(tenant.reads).toEqual([]);
  });

  test("does not store what only the review asks", async () => {
    const kind = { ...kinds.OutboundConnector, onlyReviewed: ["acceptUnsafe"] };
    const reviewed = new Lifecycle(
      kind,
      async () => convergerOf(holding()),
      () => false,
    );
    const { inputs } = await reviewed.check({}, { ...declared, acceptUnsafe: true });
    expect(inputs).toEqual(declared);
  });

  test("stores inputs in one spelling", async () => {
    const { inputs } = await lifecycle(holding()).check({}, { ...declared, connectorType: "partner" });
    expect(inputs.connectorType).toBe("Partner");
  });
});

describe("diff", () => {
  const offline = (name: KindName) =>
    new Lifecycle(
      kinds[name],
      () => Promise.reject(new Error("diff must not ask Exchange")),
      (value) => value === unknown,
    );
  const connector = offline("OutboundConnector");

  test("sees no change in other spellings, in outputs and in how the resource is driven", () => {
    const olds = { ...declared, guid: "g1", adopt: true };
    const news = { ...declared, connectorType: "partner", smartHosts: ["CONTOSO-HOST.avanan.net"] };
    expect(connector.diff(olds, news)).toEqual({ changes: false, replaces: [], deleteBeforeReplace: false });
  });

  test("sees how the resource is driven where its kind says so", () => {
    const kind = { ...kinds.OutboundConnector, steering: [] };
    const whole = new Lifecycle(
      kind,
      () => Promise.reject(new Error("diff must not ask Exchange")),
      () => false,
    );
    expect(whole.diff(declared, { ...declared, adopt: true }).changes).toBe(true);
  });

  test.each<[string, object]>([
    ["another value", { comment: "new" }],
    ["a cleared value", { comment: null }],
    ["one more property", { enabled: true }],
    ["a value that is not known yet", { comment: unknown }],
  ])("sees %s", (_, change) => {
    expect(connector.diff({ ...declared, guid: "g1" }, { ...declared, ...change })).toEqual({
      changes: true,
      replaces: [],
      deleteBeforeReplace: false,
    });
  });

  test("sees a property that is no longer declared", () => {
    const { comment: _, ...less } = declared;
    expect(connector.diff(declared, less).changes).toBe(true);
  });

  test("replaces, the old one first, when only New takes the property", () => {
    expect(
      offline("TransportRule").diff(
        { name: "a", useLegacyRegex: false },
        { name: "a", useLegacyRegex: true },
      ),
    ).toEqual({
      changes: true,
      replaces: ["useLegacyRegex"],
      deleteBeforeReplace: true,
    });
  });

  test("replaces an address of the allow list, the new one first", () => {
    expect(
      offline("IpAllowListEntry").diff(
        { address: "192.0.2.1", preexisting: false },
        { address: "192.0.2.2" },
      ),
    ).toEqual({ changes: true, replaces: ["address"], deleteBeforeReplace: false });
  });
});

describe("create", () => {
  test("makes the object and keeps its Guid", async () => {
    const tenant = holding();
    expect(await lifecycle(tenant).create(declared)).toEqual({
      id: "new-1",
      outs: { ...declared, guid: "new-1" },
    });
    expect(cmdletsOf(tenant.writes)).toEqual(["New-OutboundConnector"]);
  });

  test("takes an equal object silently, with no write", async () => {
    const tenant = holding(record);
    expect(await lifecycle(tenant).create(declared)).toEqual({ id: "g1", outs: { ...declared, guid: "g1" } });
    expect(tenant.writes).toEqual([]);
  });

  test("refuses an object that differs, naming each difference, with no write", async () => {
    const tenant = holding(foreign);
    const error = await failed(lifecycle(tenant).create(declared));
    expect(error).not.toBeInstanceOf(PartlyDone);
    expect(error).toMatchObject({
      message: expect.stringContaining('comment: has "theirs", declared "ours"'),
    });
    expect(error).toMatchObject({ message: expect.stringContaining("smartHosts: has") });
    expect(tenant.writes).toEqual([]);
  });

  test("with adopt, writes only what differs", async () => {
    const tenant = holding(foreign);
    const { id } = await lifecycle(tenant).create({
      ...declared,
      smartHosts: ["mail.fabrikam.com"],
      adopt: true,
    });
    expect(id).toBe("g1");
    expect(tenant.writes.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      ["Set-OutboundConnector", { Identity: "g1", Comment: "ours" }],
    ]);
  });

  test("fails without an id when nothing was made", async () => {
    const tenant = holding();
    tenant.beforeWrite.push(fails("refused", { sentence: "no" }));
    expect(await failed(lifecycle(tenant).create(declared))).not.toBeInstanceOf(PartlyDone);
  });

  test("keeps the id of an object that Exchange made disabled and will not enable", async () => {
    const tenant = holding();
    tenant.atCreation = () => ({ Enabled: false });
    tenant.beforeWrite.push(
      undefined,
      fails("refused", { sentence: "For this service offering, you can't enable an inbound connector." }),
    );
    const error = await failed(lifecycle(tenant).create({ ...declared, enabled: true }));
    expect(error).toBeInstanceOf(PartlyDone);
    expect(error).toMatchObject({
      id: "new-1",
      properties: { ...declared, enabled: true, guid: "new-1" },
      reasons: [expect.stringContaining("you can't enable")],
    });
  });

  test("keeps the id of an object that Exchange silently leaves disabled", async () => {
    const tenant = holding();
    tenant.atCreation = () => ({ Enabled: false });
    tenant.afterWrite.push(undefined, () => {
      tenant.lists.OutboundConnector = [{ ...tenant.lists.OutboundConnector?.[0], Enabled: false }];
    });
    const error = await failed(lifecycle(tenant).create({ ...declared, enabled: true }));
    expect(error).toMatchObject({ id: "new-1" });
    expect(error).toMatchObject({ message: expect.stringContaining("enabled: has false, declared true") });
  });

  test("takes up what a run has made that died before it could save", async () => {
    const tenant = holding();
    await lifecycle(tenant).create(declared);
    expect((await lifecycle(tenant).create(declared)).id).toBe("new-1");
    expect(tenant.writes).toHaveLength(1);
  });

  test("a lost answer leads to one object and its id", async () => {
    const tenant = holding();
    tenant.afterWrite.push(lost);
    expect((await lifecycle(tenant).create(declared)).id).toBe("new-1");
    expect(tenant.lists.OutboundConnector).toHaveLength(1);
  });

  test("a list that cannot be read stops it before any write", async () => {
    const tenant = holding();
    tenant.readErrors.set("Get-OutboundConnector", failure("unavailable"));
    expect(await failed(lifecycle(tenant).create(declared))).toMatchObject({ code: "unavailable" });
    expect(tenant.writes).toEqual([]);
  });

  test("an allow-list entry that was there is taken and remembered as such; a new one as ours", async () => {
    const tenant = new FakeTenant({
      HostedConnectionFilterPolicy: [{ Identity: "Default", IPAllowList: ["192.0.2.1"] }],
    });
    const entries = lifecycle(tenant, "IpAllowListEntry");
    expect(await entries.create({ address: "192.0.2.1" })).toEqual({
      id: "192.0.2.1",
      outs: { address: "192.0.2.1", preexisting: true },
    });
    expect(await entries.create({ address: "192.0.2.2" })).toEqual({
      id: "192.0.2.2",
      outs: { address: "192.0.2.2", preexisting: false },
    });
    expect(tenant.writes).toHaveLength(1);
  });
});

describe("read", () => {
  test("returns the declared properties alone, as they are now", async () => {
    const tenant = holding({ ...record, Comment: "theirs", Enabled: false });
    expect(await lifecycle(tenant).read("g1", { ...declared, guid: "g1", adopt: true })).toEqual({
      id: "g1",
      props: { ...declared, comment: "theirs", adopt: true, guid: "g1" },
      inputs: { ...declared, comment: "theirs", adopt: true },
    });
  });

  test("keeps the declared spelling of what is equal", async () => {
    const state = {
      ...declared,
      smartHosts: ["Contoso-Host.avanan.net"],
      recipientDomains: null,
      guid: "g1",
    };
    const { inputs } = await lifecycle(holding(record)).read("g1", state);
    expect(inputs.smartHosts).toEqual(["Contoso-Host.avanan.net"]);
    expect(inputs.recipientDomains).toBeNull();
  });

  test("shows a rename as drift of the name", async () => {
    const tenant = holding({ ...record, Name: "Renamed" });
    const { id, inputs } = await lifecycle(tenant).read("g1", { ...declared, guid: "g1" });
    expect([id, inputs.name]).toEqual(["g1", "Renamed"]);
  });

  test("a blank id means that Exchange itself says the object is gone", async () => {
    const tenant = holding({ ...record, Guid: "g2" });
    expect(await lifecycle(tenant).read("g1", { ...declared, guid: "g1" })).toEqual({
      id: "",
      props: {},
      inputs: {},
    });
    expect(tenant.reads.at(-1)).toEqual(["Get-OutboundConnector"]);
  });

  test("an object that a list does not show but Exchange finds is there", async () => {
    const tenant = holding(record);
    jest
      .spyOn(tenant, "readTogether")
      .mockImplementation(async (commands) =>
        commands.map(() => ({ answer: { records: [], warnings: [], requestId: "" } })),
      );
    expect((await lifecycle(tenant).read("g1", { ...declared, guid: "g1" })).id).toBe("g1");
  });

  test.each(["unavailable", "forbidden", "badAnswer", "network"] as const)(
    "an error (%s) is an error, never absence",
    async (code) => {
      const tenant = holding(record);
      tenant.readErrors.set("Get-OutboundConnector", failure(code));
      expect(await failed(lifecycle(tenant).read("g1", { ...declared, guid: "g1" }))).toMatchObject({ code });
    },
  );

  test("an error while proving absence is an error", async () => {
    const tenant = holding();
    jest.spyOn(tenant, "read").mockRejectedValue(failure("unavailable"));
    expect(await failed(lifecycle(tenant).read("g1", { ...declared, guid: "g1" }))).toMatchObject({
      code: "unavailable",
    });
  });

  test("many at once cost one request", async () => {
    const tenant = holding(...[1, 2, 3, 4].map((index) => ({ ...record, Guid: `g${index}` })));
    const connectors = lifecycle(tenant);
    await Promise.all([1, 2, 3, 4].map((index) => connectors.read(`g${index}`, { ...declared })));
    expect(tenant.reads).toHaveLength(1);
  });

  test("an allow-list entry is absent when the list that was read does not hold it", async () => {
    const tenant = holding();
    const entries = lifecycle(tenant, "IpAllowListEntry");
    expect((await entries.read("192.0.2.1", { address: "192.0.2.1", preexisting: false })).id).toBe("");
    expect(tenant.writes).toEqual([]);
  });
});

describe("update", () => {
  const olds = { ...declared, guid: "g1" };

  test("writes only what differs from the tenant, and returns what is declared", async () => {
    const tenant = holding(record);
    const { outs } = await lifecycle(tenant).update("g1", olds, { ...declared, comment: "new" });
    expect(outs).toEqual({ ...declared, comment: "new", guid: "g1" });
    expect(tenant.writes.map(({ parameters }) => parameters)).toEqual([{ Identity: "g1", Comment: "new" }]);
  });

  test("writes nothing for a property that is no longer declared", async () => {
    const tenant = holding(record);
    const { comment: _, ...less } = declared;
    const { outs } = await lifecycle(tenant).update("g1", olds, less);
    expect(outs).toEqual({ ...less, guid: "g1" });
    expect(tenant.writes).toEqual([]);
  });

  test("renames by the Guid", async () => {
    const tenant = holding(record);
    await lifecycle(tenant).update("g1", olds, { ...declared, name: "Renamed" });
    expect(tenant.lists.OutboundConnector?.map(({ Guid, Name }) => [Guid, Name])).toEqual([
      ["g1", "Renamed"],
    ]);
  });

  test("does not make again what is gone", async () => {
    const tenant = holding();
    expect(await failed(lifecycle(tenant).update("g1", olds, declared))).toMatchObject({
      message: expect.stringContaining("is no longer in the tenant (id g1)"),
    });
    expect(tenant.writes).toEqual([]);
  });

  test("of an object that lists do not show yet makes no second one", async () => {
    const tenant = holding(record);
    jest
      .spyOn(tenant, "readTogether")
      .mockImplementation(async (commands) =>
        commands.map(() => ({ answer: { records: [], warnings: [], requestId: "" } })),
      );
    await failed(lifecycle(tenant).update("g1", olds, { ...declared, name: "Renamed" }));
    expect(cmdletsOf(tenant.writes)).toEqual(["Set-OutboundConnector"]);
  });

  test("that fails half way keeps the id", async () => {
    const tenant = holding(record);
    tenant.beforeWrite.push(fails("refused", { sentence: "no" }));
    const error = await failed(lifecycle(tenant).update("g1", olds, { ...declared, comment: "new" }));
    expect(error).toMatchObject({ name: "PartlyDone", id: "g1", reasons: [expect.stringContaining("no.")] });
  });
});

describe("delete", () => {
  test("removes the object by its Guid, whatever its name is now", async () => {
    const tenant = holding({ ...record, Name: "Renamed" }, { ...record, Guid: "g2" });
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.writes.map(({ cmdlet, parameters }) => [cmdlet, parameters])).toEqual([
      ["Remove-OutboundConnector", { Identity: "g1", Confirm: false }],
    ]);
    expect(tenant.lists.OutboundConnector?.map(({ Guid }) => Guid)).toEqual(["g2"]);
  });

  test("is done when the object is proved gone", async () => {
    const tenant = holding();
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.writes).toEqual([]);
  });

  test("removes an object that a list does not show but Exchange finds", async () => {
    const tenant = holding(record);
    jest
      .spyOn(tenant, "readTogether")
      .mockImplementation(async (commands) =>
        commands.map(() => ({ answer: { records: [], warnings: [], requestId: "" } })),
      );
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.lists.OutboundConnector).toEqual([]);
  });

  test("is an error when nobody knows whether the object is there", async () => {
    const tenant = holding(record);
    tenant.readErrors.set("Get-OutboundConnector", failure("unavailable"));
    expect(await failed(lifecycle(tenant).delete("g1", { ...declared, guid: "g1" }))).toMatchObject({
      code: "unavailable",
    });
  });

  test("whose answer was lost looks again, and is done when the object is gone", async () => {
    const tenant = holding(record);
    tenant.afterWrite.push(lost);
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.writes).toHaveLength(1);
  });

  test("whose request was lost is tried again, but not for ever", async () => {
    const tenant = holding(record);
    tenant.beforeWrite.push(lost);
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.lists.OutboundConnector).toEqual([]);
    const never = holding(record);
    never.beforeWrite.push(lost, lost, lost, lost, lost, lost);
    expect(await failed(lifecycle(never).delete("g1", { ...declared, guid: "g1" }))).toMatchObject({
      code: "network",
    });
    expect(never.writes).toHaveLength(5);
  });

  test("of an object that went in between is done", async () => {
    const tenant = holding(record);
    tenant.beforeWrite.push(fails("notFound"));
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.writes).toHaveLength(1);
  });

  test("of a connector waits for the rule that has just gone, but not for one that stays", async () => {
    const tenant = holding(record);
    tenant.beforeWrite.push(fails("stillReferenced"));
    await lifecycle(tenant).delete("g1", { ...declared, guid: "g1" });
    expect(tenant.lists.OutboundConnector).toEqual([]);

    const used = holding(record);
    used.lists.TransportRule = [
      { Guid: "r", Name: "theirs", RouteMessageOutboundConnector: "Avanan Outbound" },
    ];
    used.beforeWrite.push(fails("stillReferenced"));
    expect(await failed(lifecycle(used).delete("g1", { ...declared, guid: "g1" }))).toMatchObject({
      code: "stillReferenced",
    });
    expect(used.writes).toHaveLength(1);
  });

  test("of an allow-list entry takes our entry only", async () => {
    const tenant = new FakeTenant({
      HostedConnectionFilterPolicy: [{ Identity: "Default", IPAllowList: ["192.0.2.1", "203.0.113.9"] }],
    });
    const entries = lifecycle(tenant, "IpAllowListEntry");
    await entries.delete("192.0.2.1", { address: "192.0.2.1", preexisting: false });
    await entries.delete("203.0.113.9", { address: "203.0.113.9", preexisting: true });
    expect(tenant.lists.HostedConnectionFilterPolicy?.[0]?.IPAllowList).toEqual(["203.0.113.9"]);
    expect(tenant.writes).toHaveLength(1);
  });

  test("of the transport settings gives back what was there before", async () => {
    const tenant = new FakeTenant({ TransportConfig: [{ JournalingReportNdrTo: "archive@fabrikam.com" }] });
    const settings = lifecycle(tenant, "TransportConfig");
    const inputs = { journalingReportNdrTo: "ours@contoso.com", adopt: true };
    const { id, outs } = await settings.create(inputs);
    expect(tenant.lists.TransportConfig).toEqual([{ JournalingReportNdrTo: "ours@contoso.com" }]);
    await settings.delete(id, outs);
    expect(tenant.lists.TransportConfig).toEqual([{ JournalingReportNdrTo: "archive@fabrikam.com" }]);
  });
});

test("a created, read, and read-again resource shows no change", async () => {
  const tenant = new FakeTenant();
  const rules = lifecycle(tenant, "TransportRule");
  const news = {
    name: "Avanan - Junk Filter",
    enabled: true,
    senderIpRanges: ["192.0.2.0/28"],
    setSCL: 9,
    comments: null,
    order: { first: true, after: ["Avanan - Protect"] },
  };
  const { inputs } = await rules.check({}, news);
  const { id, outs } = await rules.create(inputs);
  const again = await rules.read(id, outs);
  expect(again).toEqual({ id, props: outs, inputs });
  expect(rules.diff(again.props, inputs).changes).toBe(false);
});
