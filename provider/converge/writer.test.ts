import type { Command } from "../exchange";
import { FakeTenant, fails, failure } from "./fake-tenant.test-helper";
import { TenantReader } from "./tenant-reader";
import { Writer } from "./writer";

function start() {
  const tenant = new FakeTenant();
  const reader = new TenantReader(tenant);
  const changed = jest.spyOn(reader, "changed");
  return { tenant, changed, writer: new Writer(tenant, reader) };
}

const entry = (verb: "add" | "remove", address: string): Command => ({
  cmdlet: "Set-HostedConnectionFilterPolicy",
  parameters: { Identity: "Default", IPAllowList: { [verb]: [address] } },
  target: address,
});
const address = (index: number) => `192.0.2.${index}`;
const held = (tenant: FakeTenant) => tenant.lists.HostedConnectionFilterPolicy?.[0]?.IPAllowList;

test("sixty entries that arrive together are one write", async () => {
  const { tenant, writer } = start();
  const all = Array.from({ length: 60 }, (_, index) => address(index));
  await Promise.all(all.map((one) => writer.write(entry("add", one))));
  expect(tenant.writes).toEqual([
    {
      cmdlet: "Set-HostedConnectionFilterPolicy",
      parameters: { Identity: "Default", IPAllowList: { add: all, remove: [] } },
      target: "60 entries",
    },
  ]);
  expect(held(tenant)).toEqual(all);
});

describe("entries that come one after the other", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function arrive(count: number) {
    const { tenant, writer } = start();
    const done: Promise<unknown>[] = [];
    for (let index = 0; index < count; index++) {
      done.push(writer.write(entry("add", address(index))));
      await jest.advanceTimersByTimeAsync(50);
    }
    const early = tenant.writes.length;
    await jest.advanceTimersByTimeAsync(500);
    await Promise.all(done);
    return { tenant, early };
  }

  test("are one write when they stop coming", async () => {
    const { tenant, early } = await arrive(8);
    expect(early).toBe(0);
    expect(tenant.writes.map(({ target }) => target)).toEqual(["8 entries"]);
  });

  test("do not keep the first waiting for much more than a second", async () => {
    const { tenant, early } = await arrive(30);
    expect(early).toBe(1);
    expect(tenant.writes).toHaveLength(2);
    expect(held(tenant)).toHaveLength(30);
  });
});

test("what arrives while a write is out goes with the next one", async () => {
  const { tenant, writer } = start();
  const later: Promise<unknown>[] = [];
  tenant.beforeWrite.push(() => {
    later.push(writer.write(entry("add", address(2))), writer.write(entry("remove", address(1))));
  });
  await writer.write(entry("add", address(1)));
  await Promise.all(later);
  expect(tenant.writes.map(({ parameters }) => parameters.IPAllowList)).toEqual([
    { add: [address(1)] },
    { add: [address(2)], remove: [address(1)] },
  ]);
  expect(held(tenant)).toEqual([address(2)]);
});

test("a second round works like the first", async () => {
  const { tenant, writer } = start();
  await writer.write(entry("add", address(1)));
  await new Promise((resolve) => setTimeout(resolve, 30));
  await writer.write(entry("add", address(2)));
  expect(held(tenant)).toEqual([address(1), address(2)]);
});

test("a refusal of the joint write meets the entry that caused it, and the others are written", async () => {
  const { tenant, writer } = start();
  const refuse = (command: Command) => {
    if (JSON.stringify(command.parameters).includes(address(2))) {
      throw failure("refused", { sentence: `${address(2)} is reserved` });
    }
  };
  tenant.beforeWrite.push(refuse, refuse, refuse, refuse);
  const done = await Promise.allSettled([1, 2, 3].map((index) => writer.write(entry("add", address(index)))));
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(done[1]).toMatchObject({
    reason: { message: expect.stringContaining(`${address(2)} is reserved`) },
  });
  expect(held(tenant)).toEqual([address(1), address(3)]);
});

test.each([
  ["was lost", fails("network", { mayHaveHappened: true })],
  ["was refused, but may have happened in part", fails("refused", { mayHaveHappened: true })],
  ["lacks the right", fails("forbidden")],
  ["was throttled", fails("throttled")],
])("a joint write that %s fails for all, without another try", async (_, fault) => {
  const { tenant, writer } = start();
  tenant.beforeWrite.push(fault);
  const done = await Promise.allSettled([1, 2].map((index) => writer.write(entry("add", address(index)))));
  expect(done.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(tenant.writes).toHaveLength(1);
});

test("other changes go by themselves, as they are", async () => {
  const { tenant, writer } = start();
  const create = (Name: string): Command => ({ cmdlet: "New-InboundConnector", parameters: { Name } });
  await Promise.all([writer.write(create("a")), writer.write(create("b"))]);
  expect(tenant.writes).toEqual([create("a"), create("b")]);
});

test("what was read of the noun is stale before anybody hears of the outcome, good or bad", async () => {
  const { tenant, writer, changed } = start();
  const known: number[] = [];
  await writer.write(entry("add", address(1))).then(() => known.push(changed.mock.calls.length));
  tenant.afterWrite.push(fails("network", { mayHaveHappened: true }));
  const create = { cmdlet: "New-TransportRule", parameters: { Name: "a" } };
  await writer.write(create).catch(() => known.push(changed.mock.calls.length));
  expect(known).toEqual([1, 2]);
  expect(changed.mock.calls).toEqual([["HostedConnectionFilterPolicy"], ["TransportRule"]]);
});
