import { type Fault, type RunningEmulator, startEmulator } from "../index";
import { TestClient } from "../testing/client";

let emulator: RunningEmulator;
let client: TestClient;
beforeEach(async () => {
  emulator = await startEmulator({ seed: "contoso" });
  client = new TestClient(emulator);
});
afterEach(() => emulator.close());

const scoped = {
  Name: "Routed",
  UseMXRecord: false,
  SmartHosts: ["mail.fabrikam.com"],
  IsTransportRuleScoped: true,
};

interface Case {
  fault: Fault;
  status: number;
  text: RegExp;
  header?: readonly [name: string, value: RegExp];
}

const cases: Case[] = [
  {
    fault: { fault: "throttled", retryAfter: 3 },
    status: 429,
    text: /Too many/,
    header: ["retry-after", /^3$/],
  },
  { fault: { fault: "throttled" }, status: 429, text: /Too many/, header: ["retry-after", /^$/] },
  {
    fault: { fault: "concurrency" },
    status: 429,
    text: /maximum number of concurrent requests per tenant/,
    header: ["x-exceptiontype", /Limit/],
  },
  { fault: { fault: "unavailable", status: 504 }, status: 504, text: /unavailable/ },
  {
    fault: { fault: "claimsChallenge" },
    status: 401,
    text: /^$/,
    header: ["www-authenticate", /claims="[\w=+/]+"/],
  },
  { fault: { fault: "expiredToken" }, status: 401, text: /^$/, header: ["www-authenticate", /expired/] },
  {
    fault: { fault: "redirect", location: "https://elsewhere.example.com/" },
    status: 302,
    text: /^$/,
    header: ["location", /elsewhere/],
  },
  { fault: { fault: "html" }, status: 200, text: /<html>/, header: ["content-type", /html/] },
  { fault: { fault: "nulBytes" }, status: 403, text: /^\0+$/ },
  {
    fault: { fault: "refusal", type: "A.TransientException", message: "later", status: 500 },
    status: 500,
    text: /A.TransientException/,
  },
];

test.each(cases)("$fault answers in the service's place, once", async ({ fault, status, text, header }) => {
  const before = emulator.tenant;
  emulator.faults.add(fault);
  const hit = await client.call("Remove-TransportRule", { Identity: "Company disclaimer" });
  expect(hit.status).toBe(status);
  expect(hit.text).toMatch(text);
  if (header !== undefined) {
    expect(hit.headers.get(header[0]) ?? "").toMatch(header[1]);
  }
  expect(hit.headers.get("request-id")).toBeTruthy();
  expect(emulator.tenant).toBe(before);
  expect(emulator.log.cmdlets[0]).toMatchObject({ outcome: "fault", fault: fault.fault });
  expect((await client.call("Remove-TransportRule", { Identity: "Company disclaimer" })).status).toBe(200);
});

test.each([
  ["before", 4],
  ["after", 3],
] as const)("a connection dropped %s leaves %i rules", async (when, rules) => {
  emulator.faults.add({ fault: "dropped", when, cmdlet: "Remove-*" });
  await expect(client.call("Remove-TransportRule", { Identity: "Company disclaimer" })).rejects.toThrow();
  expect(emulator.tenant.transportRules).toHaveLength(rules);
  expect(emulator.log.requests[0]).toMatchObject({ status: 0, fault: "dropped" });
});

test("half a body is no JSON, though the cmdlet ran", async () => {
  emulator.faults.add({ fault: "halfBody" });
  const arrived = await client.call("Remove-TransportRule", { Identity: "Company disclaimer" });
  expect([arrived.status, arrived.json]).toEqual([200, undefined]);
  expect(emulator.tenant.transportRules).toHaveLength(3);
});

test("matchers pick the cmdlet, the object and which call", async () => {
  emulator.faults.add({ fault: "unavailable", cmdlet: "get-*rule", identity: "Company*", nth: 2, count: 2 });
  const statuses = async (Identity: string) => {
    const all = [];
    for (let turn = 0; turn < 4; turn++) {
      all.push((await client.call("Get-TransportRule", { Identity })).status);
    }
    return all;
  };
  expect(await statuses("Tag external mail")).toEqual([200, 200, 200, 200]);
  expect(await statuses("Company disclaimer")).toEqual([200, 503, 503, 200]);
});

test("one item of a batch fails alone, or the batch as a whole", async () => {
  emulator.faults.add({ fault: "throttled", cmdlet: "Get-JournalRule", retryAfter: 1 });
  const items = [["Get-TransportRule"], ["Get-JournalRule"], ["Get-TransportConfig"]] as const;
  const first = await client.batch(items);
  const statuses = ((first.json?.responses ?? []) as { id: string; status: number }[]).map(
    ({ id, status }) => [id, status],
  );
  expect(Object.fromEntries(statuses)).toEqual({ 1: 200, 2: 429, 3: 200 });
  emulator.faults.add({ fault: "unavailable", cmdlet: "$batch" });
  expect((await client.batch(items)).status).toBe(503);
});

test("reads may be stale after a write", async () => {
  emulator.faults.add({ fault: "staleReads", reads: 2, cmdlet: "*-TransportRule" });
  await client.records("Remove-TransportRule", { Identity: "Company disclaimer" });
  const counts = [];
  for (let turn = 0; turn < 3; turn++) {
    counts.push((await client.records("Get-TransportRule")).length);
  }
  expect(counts).toEqual([4, 4, 3]);
});

test("a new object may take time to show, to readers or to rule cmdlets", async () => {
  emulator.faults.add({ fault: "notYetVisible", reads: 1, cmdlet: "New-OutboundConnector" });
  emulator.faults.add({ fault: "notYetVisibleToRules", tries: 1, cmdlet: "New-OutboundConnector" });
  await client.records("New-OutboundConnector", scoped);
  expect((await client.call("Get-OutboundConnector", { Identity: "Routed" })).status).toBe(404);
  expect((await client.call("Get-OutboundConnector", { Identity: "Routed" })).status).toBe(200);
  const rule = { Name: "Route", RouteMessageOutboundConnector: "Routed" };
  expect((await client.call("New-TransportRule", rule)).text).toContain(
    "couldn't be found. (Parameter 'RouteMessageOutboundConnector')",
  );
  expect((await client.call("New-TransportRule", rule)).status).toBe(200);
});

test("a connector may be created disabled and stay so", async () => {
  emulator.faults.add({ fault: "createdDisabled", cmdlet: "New-InboundConnector" });
  const created = await client.call("New-InboundConnector", { Name: "From vendor", SenderDomains: ["*"] });
  expect(created.json).toMatchObject({
    value: [expect.objectContaining({ Enabled: false })],
    "@adminapi.warnings": [expect.stringContaining("created in a disabled state")],
  });
  const enable = await client.call("Set-InboundConnector", { Identity: "From vendor", Enabled: true });
  expect(enable.text).toContain("you can't enable an inbound connector");
});

test("more requests at a time than the limit are refused in plain text", async () => {
  emulator.settings.maxConcurrentRequests = 2;
  emulator.settings.latencyMs = 30;
  const all = await Promise.all(Array.from({ length: 4 }, () => client.call("Get-TransportConfig")));
  expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
});

test("two writes of rules at a time: one fails for now", async () => {
  emulator.settings.serialRuleWrites = true;
  emulator.settings.latencyMs = 30;
  const disable = (Identity: string) => client.call("Disable-TransportRule", { Identity });
  const both = await Promise.all([disable("Company disclaimer"), disable("Tag external mail")]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 503]);
  expect(both.map(({ text }) => text).join()).toContain("StorageTransientException");
  expect((await disable("Fabrikam needs no further rules")).status).toBe(200);
});

test("faults are ordered over HTTP too, and wrong ones are explained", async () => {
  const post = (fault: object) =>
    fetch(`${emulator.url}/emulator/faults`, { method: "POST", body: JSON.stringify(fault) });
  expect((await post({ fault: "throttled", cmdlet: "Get-*", count: 0 })).status).toBe(201);
  expect((await client.call("Get-TransportRule")).status).toBe(429);
  const wrong = await post({ fault: "latency" });
  expect([wrong.status, await wrong.json()]).toEqual([
    400,
    { error: 'the fault "latency" needs "ms", a number' },
  ]);
  expect(await (await post({ fault: "validationFails", target: 1 })).json()).toEqual({
    error: '"target" must be a string',
  });
  await fetch(`${emulator.url}/emulator/faults`, { method: "DELETE" });
  expect((await client.call("Get-TransportRule")).status).toBe(200);
});
