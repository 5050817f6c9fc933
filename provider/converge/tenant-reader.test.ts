import type { ExchangeClient, ReadOutcome } from "../exchange";
import { FakeTenant, failure } from "./fake-tenant.test-helper";
import { TenantReader } from "./tenant-reader";

const everything = [
  "Get-InboundConnector",
  "Get-OutboundConnector",
  "Get-OutboundConnector",
  "Get-OutboundConnector",
  "Get-TransportRule",
  "Get-JournalRule",
  "Get-HostedConnectionFilterPolicy",
  "Get-TransportConfig",
];

function start(lists: ConstructorParameters<typeof FakeTenant>[0] = {}) {
  const tenant = new FakeTenant(lists);
  const clock = { now: 1000 };
  return { tenant, clock, reader: new TenantReader(tenant, () => clock.now) };
}

test("the first read fetches the lists of all kinds as one request, whoever asks", async () => {
  const { tenant, reader } = start();
  await Promise.all([
    reader.view(["InboundConnector"], 10),
    reader.view(["TransportRule", "OutboundConnector"], 10),
    reader.view(["JournalRule"], 10),
  ]);
  await reader.view(["TransportConfig"], 10);
  expect(tenant.reads).toEqual([everything]);
});

test("a list is shared until it is too old for who asks", async () => {
  const { tenant, clock, reader } = start();
  await reader.view(["TransportRule"], 10);
  clock.now += 10;
  await reader.view(["TransportRule"], 10);
  expect(tenant.reads).toHaveLength(1);
  clock.now += 1;
  await reader.view(["TransportRule"], 20);
  expect(tenant.reads).toHaveLength(1);
  await reader.view(["TransportRule"], 10);
  expect(tenant.reads.slice(1)).toEqual([["Get-TransportRule"]]);
});

test("our own change ages its list at once, and no other", async () => {
  const { tenant, reader } = start();
  await reader.view(["TransportRule", "JournalRule"], 1e9);
  reader.changed("TransportRule");
  await reader.view(["JournalRule"], 1e9);
  expect(tenant.reads).toHaveLength(1);
  await reader.view(["TransportRule"], 1e9);
  expect(tenant.reads.slice(1)).toEqual([["Get-TransportRule"]]);
});

test("a reading that was under way when we changed something is not used", async () => {
  const { tenant, clock, reader } = start();
  const early = reader.view(["TransportRule"], 1e9);
  await new Promise((resolve) => setImmediate(resolve));
  clock.now++;
  tenant.lists.TransportRule = [{ Guid: "1", Name: "new" }];
  reader.changed("TransportRule");
  clock.now++;
  await early;
  expect((await reader.view(["TransportRule"], 1e9)).records("TransportRule")).toHaveLength(1);
});

test("lists that are stale together are read together", async () => {
  const { tenant, clock, reader } = start();
  await reader.view(["TransportRule", "OutboundConnector"], 10);
  clock.now += 100;
  await reader.view(["TransportRule", "OutboundConnector"], 10);
  expect(tenant.reads).toHaveLength(2);
  expect([...(tenant.reads[1] ?? [])].sort()).toEqual([
    "Get-OutboundConnector",
    "Get-OutboundConnector",
    "Get-OutboundConnector",
    "Get-TransportRule",
  ]);
});

test("connectors that several filters show are listed once", async () => {
  const { reader } = start({ OutboundConnector: [{ Guid: "1" }, { Guid: "2" }] });
  const view = await reader.view(["OutboundConnector"], 10);
  expect(view.records("OutboundConnector").map(({ Guid }) => Guid)).toEqual(["1", "2"]);
});

describe("a list that could not be read", () => {
  const noRight = failure("forbidden", { sentence: "not allowed to read" });

  test("is an error for whoever looks at it, never an empty list; others are not hurt", async () => {
    const { tenant, reader } = start({ JournalRule: [{ Guid: "1" }] });
    tenant.readErrors.set("Get-TransportRule", noRight);
    const view = await reader.view(["OutboundConnector", "TransportRule", "JournalRule"], 10);
    expect(() => view.records("TransportRule")).toThrow(noRight);
    expect(view.records("JournalRule")).toEqual([{ Guid: "1" }]);
  });

  test("is an error even when only one of its filters fails", async () => {
    const outcomes: ReadOutcome[] = [
      { answer: { records: [{ Guid: "1" }], warnings: [], requestId: "" } },
      { error: noRight },
      { answer: { records: [], warnings: [], requestId: "" } },
    ];
    const client = {
      readTogether: async () => [...outcomes, ...outcomes, ...outcomes],
    } as unknown as ExchangeClient;
    const view = await new TenantReader(client).view(["OutboundConnector"], 10);
    expect(() => view.records("OutboundConnector")).toThrow(noRight);
  });

  test("is asked for again the next time", async () => {
    const { tenant, reader } = start({ TransportRule: [{ Guid: "1" }] });
    tenant.readErrors.set("Get-TransportRule", noRight);
    await reader.view(["TransportRule"], 1e9);
    tenant.readErrors.clear();
    expect((await reader.view(["TransportRule"], 1e9)).records("TransportRule")).toEqual([{ Guid: "1" }]);
    expect(tenant.reads).toEqual([everything, ["Get-TransportRule"]]);
  });

  test("because the whole request failed is an error for each list", async () => {
    const client = { readTogether: () => Promise.reject(noRight) } as unknown as ExchangeClient;
    const view = await new TenantReader(client).view(["JournalRule", "TransportRule"], 10);
    expect(() => view.records("JournalRule")).toThrow(noRight);
    expect(() => view.records("TransportRule")).toThrow(noRight);
  });
});

test("a list that was not asked for is not taken for empty", async () => {
  const { reader } = start();
  const view = await reader.view(["JournalRule"], 10);
  expect(() => view.records("TransportRule")).toThrow("the list of TransportRule was not read");
});
