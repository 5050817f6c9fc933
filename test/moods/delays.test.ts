import { requestId, Stand, token } from "./stand";
import { create, samples, walks } from "./walks";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
beforeEach(() => stand.reset());
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));
afterAll(() => stand.emulator.close());

const connector = samples.OutboundConnector.declared;
const routed = {
  ...samples.TransportRule.declared,
  setSCL: -1,
  routeMessageOutboundConnector: connector.name,
};
const ruleNames = () => stand.emulator.snapshot().transportRules.map(({ Name }) => Name);

describe.each(walks)("after $cmdlet ($kind)", ({ cmdlet, prepare, act }) => {
  test("stale reads are waited out, and the write is sent once", async () => {
    const kept = await prepare(stand);
    stand.emulator.log.clear();
    stand.order({ fault: "staleReads", reads: 3, cmdlet });
    await act(stand, kept);
    expect(stand.attempts(cmdlet)).toBe(1);
  });

  test("an answer lost and stale reads on top end in one object", async () => {
    const kept = await prepare(stand);
    const { objectsMade } = stand.emulator.tenant;
    stand.order({ fault: "staleReads", reads: 2, cmdlet }, { fault: "dropped", when: "after", cmdlet });
    await act(stand, kept);
    expect(stand.emulator.tenant.objectsMade - objectsMade).toBe(cmdlet.startsWith("New-") ? 1 : 0);
    expect(stand.attempts(cmdlet)).toBeLessThanOrEqual(kept === undefined ? 4 : 5);
  });
});

test("a change that is never shown is one message that lists it, with the request's id", async () => {
  const kept = await create(stand, "OutboundConnector", connector);
  stand.order({ fault: "staleReads", reads: 1_000, cmdlet: "Set-OutboundConnector" });
  const began = performance.now();
  const changed = { ...connector, comment: "new" };
  const message = await stand.outcome(
    stand.lifecycle("OutboundConnector").update(kept.id, kept.props, changed),
  );
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(message).toMatch(
    /^OutboundConnector "Vendor out": Exchange accepted the change but does not show it:\n {2}comment: has nothing, declared "new"\nRun it again in a few minutes/,
  );
  expect(message).toMatch(requestId);
  expect(stand.attempts("Set-OutboundConnector")).toBe(1);
});

describe("a new object that no read shows yet", () => {
  test.each(["InboundConnector", "OutboundConnector", "TransportRule", "JournalRule"] as const)(
    "is not made again: %s",
    async (kind) => {
      stand.order({ fault: "notYetVisible", reads: 4, cmdlet: `New-${kind}` });
      const kept = await create(stand, kind, samples[kind].declared);
      await stand.lifecycle(kind).update(kept.id, kept.props, {
        ...samples[kind].declared,
        ...samples[kind].changed,
      });
      expect(stand.attempts(`New-${kind}`)).toBe(1);
      expect(stand.attempts(`Set-${kind}`)).toBe(1);
    },
  );

  test("whose answer was lost, too, is found once it shows", async () => {
    stand.order(
      { fault: "notYetVisible", reads: 5, cmdlet: "New-OutboundConnector" },
      { fault: "dropped", when: "after", cmdlet: "New-OutboundConnector" },
    );
    await create(stand, "OutboundConnector", connector);
    const ours = stand.emulator.snapshot().outboundConnectors.filter(({ Name }) => Name === connector.name);
    expect(ours).toHaveLength(1);
  });

  test("is what the next rule stands after", async () => {
    stand.order({ fault: "notYetVisible", reads: 6, cmdlet: "New-TransportRule", count: 0 });
    const names = ["Vendor 1", "Vendor 2", "Vendor 3"];
    for (const [index, name] of names.entries()) {
      const order = { first: true, after: names.slice(0, index) };
      await create(stand, "TransportRule", { name, setSCL: 6, order });
    }
    expect(ruleNames().slice(0, 3)).toEqual(names);
    expect(stand.writes()).toEqual(names.map(() => "New-TransportRule"));
  });

  test("can be routed to, also when the rule cmdlets do not see it either", async () => {
    stand.order(
      { fault: "notYetVisible", reads: 8, cmdlet: "New-OutboundConnector" },
      { fault: "notYetVisibleToRules", tries: 2, cmdlet: "New-OutboundConnector" },
    );
    await create(stand, "OutboundConnector", connector);
    await create(stand, "TransportRule", routed);
    expect(ruleNames()[0]).toBe("Vendor rule");
  });
});

describe("a connector that the rule cmdlets do not see yet", () => {
  test("is waited for, and that is said", async () => {
    stand.order({ fault: "notYetVisibleToRules", tries: 3, cmdlet: "New-OutboundConnector" });
    await create(stand, "OutboundConnector", connector);
    await create(stand, "TransportRule", routed);
    expect(stand.attempts("New-TransportRule")).toBe(4);
    expect(stand.said).toHaveLength(3);
    expect(stand.said[0]).toMatch(
      /^New-TransportRule "Vendor rule": .*not yet seen everywhere in Exchange, trying again/,
    );
  });

  test("and never will is one message, after a bounded time", async () => {
    stand.order({ fault: "notYetVisibleToRules", tries: 1_000, cmdlet: "New-OutboundConnector" });
    await create(stand, "OutboundConnector", connector);
    const began = performance.now();
    const message = await stand.outcome(create(stand, "TransportRule", routed));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(message).toMatch(/^New-TransportRule "Vendor rule": .*connector/i);
    expect(message).toMatch(requestId);
    expect(stand.attempts("New-TransportRule")).toBeLessThan(15);
    expect(ruleNames()).not.toContain("Vendor rule");
  });
});

test("what is replaced while lists still show the old one is a new object, not a ghost", async () => {
  const kept = await create(stand, "JournalRule", samples.JournalRule.declared);
  stand.order({ fault: "staleReads", reads: 3, cmdlet: "Remove-JournalRule" });
  await stand.lifecycle("JournalRule").delete(kept.id, kept.props);
  const again = await create(stand, "JournalRule", samples.JournalRule.declared);
  expect(again.id).not.toBe(kept.id);
  expect(stand.emulator.snapshot().journalRules.map(({ Guid }) => Guid)).toContain(again.id);
});
