import type { Fault } from "../../emulator";
import { requestId, Stand, token } from "./stand";
import { create, type Kept, samples } from "./walks";

let stand: Stand;
let kept: Kept;
beforeAll(async () => {
  stand = await Stand.start();
});
beforeEach(async () => {
  stand.reset();
  kept = await create(stand, "InboundConnector", samples.InboundConnector.declared);
  stand.newProcess();
  stand.emulator.log.clear();
});
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));
afterAll(() => stand.emulator.close());

const preview = async () => {
  const lifecycle = stand.lifecycle("InboundConnector");
  const read = await lifecycle.read(kept.id, kept.props);
  await lifecycle.check({}, { ...samples.InboundConnector.declared, name: "Another" });
  return read;
};

const moods: readonly [string, Fault, RegExp][] = [
  ["429", { fault: "throttled" }, /HTTP 429/],
  ["429 with Retry-After", { fault: "throttled", retryAfter: 0 }, /HTTP 429.*waiting 0.0 s/],
  ["the plain-text concurrency refusal", { fault: "concurrency" }, /concurrent requests/],
  [
    "the concurrency refusal with 200",
    { fault: "concurrency", status: 200 },
    /concurrent requests|not a whole answer|no whole answer/,
  ],
  ["500", { fault: "unavailable", status: 500 }, /HTTP 500/],
  ["503", { fault: "unavailable", status: 503 }, /HTTP 503/],
  ["504", { fault: "unavailable", status: 504 }, /HTTP 504/],
  ["a dropped connection", { fault: "dropped", when: "before" }, /no answer from 127\.0\.0\.1/],
  ["an answer dropped", { fault: "dropped", when: "after" }, /no answer from 127\.0\.0\.1/],
  ["half a body", { fault: "halfBody" }, /not a whole answer/],
  ["a web page with 200", { fault: "html" }, /a web page|no whole answer/],
];

describe.each([
  ["of the batch", "$batch", 6],
  ["of one list in it", "Get-InboundConnector", 12],
] as const)("the reading %s", (_, cmdlet, most) => {
  test.each(moods)("survives %s without a write", async (_mood, fault, says) => {
    stand.order({ ...fault, cmdlet });
    expect((await preview()).id).toBe(kept.id);
    expect(stand.said.join("\n")).toMatch(says);
    expect(stand.said.join("\n")).toMatch(/waiting \d\.\d s before try 2 of 6/);
    expect(stand.said).toHaveLength(1);
    expect(stand.writes()).toEqual([]);
    expect(stand.emulator.log.requests.length).toBeLessThanOrEqual(2);
  });

  test.each(moods)("that %s never lets through is one error, never absence", async (_mood, fault) => {
    stand.order({ ...fault, cmdlet, count: 0 });
    const message = await stand.outcome(preview());
    expect(message).toMatch(/^(Get-InboundConnector|Reading the tenant \(\d+ cmdlets in one batch\)): /);
    expect(message).toMatch(requestId);
    expect(message).toMatch(/6 attempts/);
    expect(message).toMatch(/run it again/i);
    expect(stand.said).toHaveLength(5);
    expect(stand.writes()).toEqual([]);
    expect(stand.emulator.log.requests.length).toBeLessThanOrEqual(most);
  });
});

test("Retry-After is waited for, in seconds as Exchange says it", async () => {
  stand.order({ fault: "throttled", retryAfter: 1, cmdlet: "Get-InboundConnector" });
  const began = performance.now();
  await preview();
  expect(performance.now() - began).toBeGreaterThanOrEqual(1_000);
  expect(stand.said).toEqual([
    "Get-InboundConnector: Too many requests (HTTP 429); waiting 1.0 s before try 2 of 6",
  ]);
});

test("no pause is longer than the longest, whatever Exchange asks for", async () => {
  stand.reset({ client: { patience: { pauseMs: 1, longestPauseMs: 3 } } });
  stand.order({ fault: "throttled", retryAfter: 3600, count: 0 });
  const began = performance.now();
  expect(await stand.outcome(preview())).toMatch(/6 attempts/);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test("NUL bytes with 403 name the right that is missing, once, without trying again", async () => {
  stand.order({ fault: "nulBytes", cmdlet: "Get-InboundConnector", count: 0 });
  const message = await stand.outcome(preview());
  expect(message).toMatch(/^Get-InboundConnector: .*HTTP 403/);
  expect(message).toContain("Exchange Administrator");
  expect(message).toMatch(requestId);
  expect(message).not.toContain("\0");
  expect(stand.attempts("Get-InboundConnector")).toBe(1);
});

test("a list that another kind needs may fail without hurting", async () => {
  stand.order({ fault: "nulBytes", cmdlet: "Get-JournalRule", count: 0 });
  expect((await preview()).id).toBe(kept.id);
});

describe("pages", () => {
  test.each([1, 2])("of %i are put together, and each may fail once", async (pageSize) => {
    stand.emulator.settings.pageSize = pageSize;
    for (const address of ["203.0.113.1", "203.0.113.2", "203.0.113.3"]) {
      stand.emulator.admin("New-InboundConnector", {
        Name: `Partner ${address}`,
        SenderDomains: ["fabrikam.com"],
        SenderIPAddresses: [address],
      });
    }
    const declared = { name: "Partner 203.0.113.3", senderDomains: ["fabrikam.com"] };
    const made = await create(stand, "InboundConnector", { ...declared, senderIPAddresses: ["203.0.113.3"] });
    expect(stand.writes()).toEqual([]);
    stand.newProcess();
    stand.emulator.log.clear();
    stand.order({ fault: "unavailable", cmdlet: "Get-InboundConnector", nth: 2 });
    expect((await stand.lifecycle("InboundConnector").read(made.id, made.props)).id).toBe(made.id);
    expect(stand.said.join()).toMatch(/Get-InboundConnector.*HTTP 503.*try 2 of 6/);
    const pages = Math.ceil(stand.emulator.snapshot().inboundConnectors.length / pageSize);
    expect(stand.attempts("Get-InboundConnector")).toBe(pages + 1);
  });

  test("that cannot be had fail the reading: half a list is no list", async () => {
    stand.emulator.settings.pageSize = 1;
    stand.order({ fault: "unavailable", cmdlet: "Get-InboundConnector", nth: 2, count: 0 });
    expect(await stand.outcome(preview())).toMatch(/^Get-InboundConnector: .*6 attempts, request id/);
  });
});

test("items of a batch in another order than asked, one failing, meet their own lists", async () => {
  stand.order(
    { fault: "unavailable", cmdlet: "Get-TransportConfig" },
    { fault: "throttled", cmdlet: "Get-JournalRule" },
  );
  const reads = await Promise.all([
    stand.lifecycle("TransportConfig").check({}, { externalDelayDsnEnabled: true }),
    stand
      .lifecycle("JournalRule")
      .check({}, { name: "Archive everything", journalEmailAddress: "a@example.com" }),
    stand.lifecycle("TransportRule").check({}, { name: "Company disclaimer", setSCL: 1 }),
    stand.lifecycle("InboundConnector").check({}, { ...samples.InboundConnector.declared }),
  ]);
  expect(reads.map(({ failures }) => failures.map(({ reason }) => reason.split("\n")[1]))).toEqual([
    [],
    ['  journalEmailAddress: has "archive@fabrikam.com", declared "a@example.com"'],
    ["  setSCL: has nothing, declared 1"],
    [],
  ]);
  expect(stand.said).toHaveLength(2);
});
