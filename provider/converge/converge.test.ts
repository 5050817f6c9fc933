import type { Command, ExchangeRecord } from "../exchange";
import { kinds } from "../kinds";
import type { Inputs, Kind } from "../kinds/kind";
import { cmdletsOf, convergerOf, FakeTenant, fails, failure, lost } from "./fake-tenant.test-helper";

const connector = {
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
  IsTransportRuleScoped: true,
};
const rule = (name: string, after: string[] = []) => ({
  name,
  setSCL: 6,
  enabled: true,
  order: { first: true, after },
});

function ensure(
  tenant: FakeTenant,
  kind: Kind,
  inputs: Inputs,
  existing?: ExchangeRecord,
  said: string[] = [],
) {
  const found: ExchangeRecord[] = [];
  const done = convergerOf(tenant, said).ensure(kind, inputs, {}, existing, (seen) => found.push(seen));
  return { done, found };
}
const names = (tenant: FakeTenant, noun = "OutboundConnector") => tenant.lists[noun]?.map(({ Name }) => Name);

test("an object that is as declared is left, with no write", async () => {
  const tenant = new FakeTenant({ OutboundConnector: [record] });
  expect(await ensure(tenant, kinds.OutboundConnector, connector).done).toEqual(record);
  expect(tenant.writes).toEqual([]);
});

test("an object that is not there is created once, and told of", async () => {
  const tenant = new FakeTenant();
  const { done, found } = ensure(tenant, kinds.OutboundConnector, connector);
  expect(await done).toMatchObject({ Guid: "new-1", Name: "Avanan Outbound" });
  expect(cmdletsOf(tenant.writes)).toEqual(["New-OutboundConnector"]);
  expect(found.at(-1)?.Guid).toBe("new-1");
});

test("what New does not take follows in a Set of the new object", async () => {
  const tenant = new FakeTenant();
  await ensure(tenant, kinds.OutboundConnector, { ...connector, isValidated: true }).done;
  expect(
    tenant.writes.map(({ cmdlet, parameters }) => [cmdlet, parameters.Identity, parameters.IsValidated]),
  ).toEqual([
    ["New-OutboundConnector", undefined, undefined],
    ["Set-OutboundConnector", "new-1", true],
  ]);
});

test("only what differs is written", async () => {
  const tenant = new FakeTenant({ OutboundConnector: [{ ...record, Comment: "theirs" }] });
  await ensure(tenant, kinds.OutboundConnector, connector, record).done;
  expect(tenant.writes.map(({ parameters }) => parameters)).toEqual([{ Identity: "g1", Comment: "ours" }]);
});

describe("an answer that is lost", () => {
  test("after the creation took effect leads to no second object", async () => {
    const tenant = new FakeTenant();
    tenant.afterWrite.push(lost);
    const said: string[] = [];
    const done = await ensure(tenant, kinds.OutboundConnector, connector, undefined, said).done;
    expect(done.Guid).toBe("new-1");
    expect(names(tenant)).toEqual(["Avanan Outbound"]);
    expect(cmdletsOf(tenant.writes)).toEqual(["New-OutboundConnector"]);
    expect(said.join()).toContain("whether it took effect");
  });

  test("after the creation took effect, while lists still lag, leads to no second object", async () => {
    const tenant = new FakeTenant();
    tenant.lag = 1;
    tenant.afterWrite.push(lost);
    await ensure(tenant, kinds.OutboundConnector, connector).done;
    expect(names(tenant)).toEqual(["Avanan Outbound"]);
  });

  test("before the creation took effect leads to one more try", async () => {
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(lost);
    await ensure(tenant, kinds.OutboundConnector, connector).done;
    expect(names(tenant)).toEqual(["Avanan Outbound"]);
    expect(tenant.writes).toHaveLength(2);
  });

  test("of a change is looked for, not repeated blindly", async () => {
    const tenant = new FakeTenant({ OutboundConnector: [{ ...record, Comment: "theirs" }] });
    tenant.afterWrite.push(lost);
    await ensure(tenant, kinds.OutboundConnector, connector, record).done;
    expect(tenant.writes).toHaveLength(1);
  });

  test("again and again is an error", async () => {
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(lost, lost, lost, lost, lost, lost);
    await expect(ensure(tenant, kinds.OutboundConnector, connector).done).rejects.toMatchObject({
      code: "network",
    });
    expect(tenant.writes).toHaveLength(5);
  });

  test("of an entry in a shared list leads to one entry", async () => {
    const tenant = new FakeTenant();
    tenant.afterWrite.push(lost);
    await ensure(tenant, kinds.IpAllowListEntry, { address: "192.0.2.1" }).done;
    expect(tenant.lists.HostedConnectionFilterPolicy?.[0]?.IPAllowList).toEqual(["192.0.2.1"]);
    expect(tenant.writes).toHaveLength(1);
  });
});

describe("lists that lag behind", () => {
  test("a creation lives on its own answer", async () => {
    const tenant = new FakeTenant();
    tenant.lag = 3;
    expect((await ensure(tenant, kinds.OutboundConnector, connector).done).Guid).toBe("new-1");
    expect(tenant.writes).toHaveLength(1);
  });

  test("a change is waited for, not sent again", async () => {
    const tenant = new FakeTenant({ OutboundConnector: [{ ...record, Comment: "theirs" }] });
    tenant.lag = 2;
    expect((await ensure(tenant, kinds.OutboundConnector, connector, record).done).Comment).toBe("ours");
    expect(tenant.writes).toHaveLength(1);
  });

  test("a change that is never shown is an error that lists what is still different", async () => {
    const tenant = new FakeTenant({ OutboundConnector: [{ ...record, Comment: "theirs" }] });
    tenant.lag = 1000;
    await expect(ensure(tenant, kinds.OutboundConnector, connector, record).done).rejects.toThrow(
      'OutboundConnector "Avanan Outbound": Exchange accepted the change but does not show it:\n  comment: has "theirs", declared "ours"\n',
    );
    expect(tenant.writes).toHaveLength(1);
  });

  test("an object that is known by its id is never created again", async () => {
    const tenant = new FakeTenant();
    expect(await ensure(tenant, kinds.OutboundConnector, connector, record).done).toEqual(record);
    const renamed = { ...connector, name: "Renamed" };
    await expect(ensure(tenant, kinds.OutboundConnector, renamed, record).done).rejects.toThrow();
    expect(cmdletsOf(tenant.writes)).not.toContain("New-OutboundConnector");
  });
});

test.each([
  "OutboundConnector",
  "TransportRule",
  "JournalRule",
  "IpAllowListEntry",
  "TransportConfig",
] as const)("an error of reading %ss never leads to a write", async (name) => {
  const tenant = new FakeTenant();
  for (const noun of kinds[name].needs) {
    tenant.readErrors.set(`Get-${noun}`, failure("unavailable"));
  }
  const inputs = { ...connector, address: "192.0.2.1", setSCL: 6, journalingReportNdrTo: "a@fabrikam.com" };
  await expect(ensure(tenant, kinds[name], inputs).done).rejects.toMatchObject({ code: "unavailable" });
  expect(tenant.writes).toEqual([]);
});

test("an error of a list that has nothing to do with it does not matter", async () => {
  const tenant = new FakeTenant();
  tenant.readErrors.set("Get-JournalRule", failure("forbidden"));
  expect((await ensure(tenant, kinds.OutboundConnector, connector).done).Guid).toBe("new-1");
});

test("an error of reading after the creation is told, and the object too", async () => {
  const tenant = new FakeTenant();
  tenant.atCreation = () => ({ Enabled: false });
  tenant.beforeWrite.push(undefined, (command: Command) => {
    tenant.readErrors.set("Get-OutboundConnector", failure("unavailable"));
    expect(command.cmdlet).toBe("Set-OutboundConnector");
  });
  const { done, found } = ensure(tenant, kinds.OutboundConnector, { ...connector, enabled: true });
  await expect(done).rejects.toMatchObject({ code: "unavailable" });
  expect(found.at(-1)?.Guid).toBe("new-1");
});

describe("a creation that says the name is taken although nothing was listed", () => {
  test("takes what is there when it is as declared", async () => {
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(() => {
      tenant.lists.OutboundConnector = [record];
    });
    expect(await ensure(tenant, kinds.OutboundConnector, connector).done).toEqual(record);
    expect(tenant.writes).toHaveLength(1);
  });

  test("is an error when the name is not seen in the end", async () => {
    const tenant = new FakeTenant();
    const taken = fails("alreadyExists");
    tenant.beforeWrite.push(taken, taken, taken, taken, taken);
    await expect(ensure(tenant, kinds.OutboundConnector, connector).done).rejects.toMatchObject({
      code: "alreadyExists",
    });
  });

  test("does not take over what somebody else has just made differently", async () => {
    const theirs = { ...record, Comment: "theirs" };
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(() => {
      tenant.lists.OutboundConnector = [theirs];
    });
    const { done, found } = ensure(tenant, kinds.OutboundConnector, connector);
    await expect(done).rejects.toThrow('comment: has "theirs", declared "ours"');
    expect(tenant.lists.OutboundConnector).toEqual([theirs]);
    expect(found).toEqual([]);
  });

  test("continues with what an earlier lost try of ours has made", async () => {
    const tenant = new FakeTenant();
    tenant.lag = 1;
    tenant.atCreation = () => ({ Enabled: false });
    tenant.afterWrite.push(lost);
    const done = await ensure(tenant, kinds.OutboundConnector, { ...connector, enabled: true }).done;
    expect(done).toMatchObject({ Guid: "new-1", Enabled: true });
    expect(names(tenant)).toEqual(["Avanan Outbound"]);
  });
});

describe("a refusal", () => {
  test("that is final is told as it is, after one write", async () => {
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(fails("refused", { sentence: "no" }));
    await expect(ensure(tenant, kinds.OutboundConnector, connector).done).rejects.toThrow("no.");
    expect(tenant.writes).toHaveLength(1);
  });

  const routed = { name: "Avanan - Protect", setSCL: -1, routeMessageOutboundConnector: "Avanan Outbound" };

  test("because the rule does not yet see its connector is waited for", async () => {
    const tenant = new FakeTenant({ OutboundConnector: [record] });
    tenant.beforeWrite.push(fails("referenceNotUsable"), fails("referenceNotUsable"));
    await ensure(tenant, kinds.TransportRule, routed).done;
    expect(tenant.writes).toHaveLength(3);
    expect(names(tenant, "TransportRule")).toEqual(["Avanan - Protect"]);
  });

  test("because the rule's connector is not there is final", async () => {
    const tenant = new FakeTenant();
    tenant.beforeWrite.push(fails("referenceNotUsable"));
    await expect(ensure(tenant, kinds.TransportRule, routed).done).rejects.toMatchObject({
      code: "referenceNotUsable",
    });
    expect(tenant.writes).toHaveLength(1);
  });

  test("that never settles ends with the refusal", async () => {
    const tenant = new FakeTenant({ OutboundConnector: [record] });
    tenant.beforeWrite.push(...Array.from({ length: 20 }, () => fails("referenceNotUsable")));
    await expect(ensure(tenant, kinds.TransportRule, routed).done).rejects.toMatchObject({
      code: "referenceNotUsable",
    });
    expect(tenant.writes.length).toBeLessThan(10);
  });
});

describe("rules", () => {
  const ranked = (tenant: FakeTenant) =>
    [...(tenant.lists.TransportRule ?? [])]
      .sort((a, b) => Number(a.Priority) - Number(b.Priority))
      .map(({ Name }) => Name);

  test("declared all at once stand in order above strangers, one write each", async () => {
    const stranger = { Guid: "s", Name: "theirs", Priority: 0, State: "Enabled", SetSCL: 1 };
    const tenant = new FakeTenant({ TransportRule: [stranger] });
    const converger = convergerOf(tenant);
    const chain = ["r1", "r2", "r3", "r4"];
    const creations = ["r3", "r1", "r4", "r2"].map((name) =>
      converger.ensure(
        kinds.TransportRule,
        rule(name, chain.slice(0, chain.indexOf(name))),
        {},
        undefined,
        () => {},
      ),
    );
    await Promise.all(creations);
    expect(ranked(tenant)).toEqual([...chain, "theirs"]);
    expect(cmdletsOf(tenant.writes)).toEqual(Array.from({ length: 4 }, () => "New-TransportRule"));
  });

  test("are written one at a time", async () => {
    const tenant = new FakeTenant();
    let inFlight = 0;
    let most = 0;
    const slow = async () => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight--;
    };
    tenant.beforeWrite.push(slow, slow, slow);
    const converger = convergerOf(tenant);
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        converger.ensure(kinds.TransportRule, rule(name), {}, undefined, () => {}),
      ),
    );
    expect(most).toBe(1);
  });

  test("that an unsafe change would empty are left as they are", async () => {
    const held = { Guid: "r", Name: "r1", Priority: 0, State: "Enabled", SetSCL: 6, From: ["a@contoso.com"] };
    const tenant = new FakeTenant({ TransportRule: [held] });
    const { done } = ensure(tenant, kinds.TransportRule, { name: "r1", from: null }, held);
    await expect(done).rejects.toThrow("last condition");
    expect(tenant.writes).toEqual([]);
  });
});

test("somebody who changes it back each time is noticed", async () => {
  const tenant = new FakeTenant({ OutboundConnector: [{ ...record, Comment: "theirs 0" }] });
  let times = 0;
  const meddle = () => {
    const [held] = tenant.lists.OutboundConnector ?? [];
    // Another property each time, so that each look finds something new to do.
    tenant.lists.OutboundConnector = [
      { ...held, Comment: times % 2 ? "theirs" : "ours", UseMXRecord: times++ % 2 === 0 } as ExchangeRecord,
    ];
  };
  tenant.afterWrite.push(...Array.from({ length: 20 }, () => meddle));
  await expect(ensure(tenant, kinds.OutboundConnector, connector, record).done).rejects.toThrow(
    "was changed back 8 times",
  );
  expect(tenant.writes).toHaveLength(8);
});
