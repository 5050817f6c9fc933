import { Stand, token } from "./stand";
import { create, type Kept } from "./walks";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
beforeEach(() => stand.reset());
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));
afterAll(() => stand.emulator.close());

const numbers = [1, 2, 3, 4, 5, 6];
const names = numbers.map((number) => `Vendor ${number}`);

/** What an engine with many hands does at once: connectors, rules, journal rules and allow-list entries. */
const createAll = () =>
  Promise.all(
    numbers.flatMap((number): Promise<Kept>[] => [
      create(stand, "InboundConnector", {
        name: `Vendor ${number}`,
        senderDomains: ["*"],
        senderIPAddresses: [`192.0.2.${number}`],
      }),
      create(stand, "TransportRule", {
        name: `Vendor ${number}`,
        subjectContainsWords: [`word ${number}`],
        setSCL: number,
        order: { first: true, after: names.slice(0, number - 1) },
      }),
      create(stand, "JournalRule", {
        name: `Vendor ${number}`,
        recipient: `${["alice", "bob", "carol", "dave"][number % 4]}@contoso.com`,
        journalEmailAddress: "journal@example.com",
        enabled: true,
      }),
      create(stand, "IpAllowListEntry", { address: `203.0.113.${number}` }),
    ]),
  );

const removeAll = (all: readonly Kept[]) =>
  Promise.all(all.map(({ kind, id, props }) => stand.lifecycle(kind).delete(id, props)));

function expectAll(): void {
  const { inboundConnectors, transportRules, journalRules, hostedConnectionFilterPolicies } =
    stand.emulator.snapshot();
  const ours = (records: readonly { Name?: unknown }[]) =>
    records.map(({ Name }) => String(Name)).filter((name) => name.startsWith("Vendor"));
  expect(ours(inboundConnectors).sort()).toEqual(names);
  expect(ours(transportRules)).toEqual(names);
  expect(ours(journalRules).sort()).toEqual(names);
  expect(hostedConnectionFilterPolicies[0]?.IPAllowList).toHaveLength(2 + numbers.length);
}

test.each([1, 2, 3])("with %i requests at a time allowed, all get through", async (maxConcurrentRequests) => {
  const before = stand.emulator.snapshot();
  Object.assign(stand.emulator.settings, { maxConcurrentRequests, latencyMs: 2 });
  const began = performance.now();
  const made = await createAll();
  expectAll();
  stand.newProcess();
  await removeAll(made);
  expect(stand.emulator.snapshot()).toEqual(before);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("with three at a time allowed, nothing is refused", async () => {
  Object.assign(stand.emulator.settings, { maxConcurrentRequests: 3, latencyMs: 2 });
  await createAll();
  expect(stand.said).toEqual([]);
});

test("rules are written, and removed, one after the other", async () => {
  const before = stand.emulator.snapshot();
  Object.assign(stand.emulator.settings, { serialRuleWrites: true, latencyMs: 5 });
  const made = await createAll();
  expectAll();
  stand.newProcess();
  await removeAll(made);
  expect(stand.emulator.snapshot()).toEqual(before);
  expect(stand.emulator.log.cmdlets.filter(({ outcome }) => outcome === "fault")).toEqual([]);
  expect(stand.said).toEqual([]);
});

test("a rule that somebody else is writing just then is written after that", async () => {
  Object.assign(stand.emulator.settings, { serialRuleWrites: true, latencyMs: 10 });
  stand.order({ fault: "latency", ms: 60, cmdlet: "Disable-TransportRule" });
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json; charset=utf-8",
    "X-AnchorMailbox": "UPN:admin@contoso.com",
    "connection-id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    Prefer: "odata.maxpagesize=1000",
  };
  const body = {
    CmdletInput: { CmdletName: "Disable-TransportRule", Parameters: { Identity: "Company disclaimer" } },
  };
  const theirs = fetch(`${stand.emulator.url}/adminapi/beta/contoso.com/InvokeCommand`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  const ours = create(stand, "TransportRule", { name: "Vendor rule", setSCL: 6 });
  expect([(await theirs).status, (await ours).kind]).toEqual([200, "TransportRule"]);
  expect(stand.said.join()).toMatch(/New-TransportRule "Vendor rule": .*transient.*HTTP 503.*looking/);
});

test("slow answers are waited for", async () => {
  stand.emulator.settings.latencyMs = 40;
  await create(stand, "IpAllowListEntry", { address: "203.0.113.1" });
  expect(stand.said).toEqual([]);
  expect(stand.writes()).toEqual(["Set-HostedConnectionFilterPolicy"]);
});
