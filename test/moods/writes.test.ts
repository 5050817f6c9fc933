import type { Fault } from "../../emulator";
import { requestId, Stand, token } from "./stand";
import { fairWeather, walks } from "./walks";

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start();
});
afterAll(() => stand.emulator.close());
afterEach(() => expect(stand.heard.join("\n")).not.toContain(token));

interface Mood {
  readonly mood: string;
  readonly fault: Fault;
  /** What is said while it happens. */
  readonly says: RegExp;
}

/** Faults that pass: each write gets through in the end, once. */
const passing: readonly Mood[] = [
  { mood: "429", fault: { fault: "throttled" }, says: /HTTP 429.*waiting/ },
  { mood: "429 with Retry-After", fault: { fault: "throttled", retryAfter: 0 }, says: /waiting 0.0 s/ },
  {
    mood: "the plain-text concurrency refusal",
    fault: { fault: "concurrency" },
    says: /concurrent requests.*waiting/,
  },
  {
    mood: "the concurrency refusal with 200",
    fault: { fault: "concurrency", status: 200 },
    says: /concurrent requests.*waiting/,
  },
  { mood: "500", fault: { fault: "unavailable", status: 500 }, says: /HTTP 500.*whether it took effect/ },
  { mood: "503", fault: { fault: "unavailable", status: 503 }, says: /HTTP 503.*whether it took effect/ },
  { mood: "504", fault: { fault: "unavailable", status: 504 }, says: /HTTP 504.*whether it took effect/ },
  {
    mood: "a transient exception",
    fault: {
      fault: "refusal",
      type: "Microsoft.Exchange.Data.Directory.SuitabilityDirectoryException",
      message: "The issue may be transient.",
      status: 500,
    },
    says: /may be transient.*whether it took effect/,
  },
  {
    mood: "a connection dropped before the change",
    fault: { fault: "dropped", when: "before" },
    says: /no answer from.*whether it took effect/,
  },
  {
    mood: "a connection dropped after the change",
    fault: { fault: "dropped", when: "after" },
    says: /no answer from.*whether it took effect/,
  },
  { mood: "half a body", fault: { fault: "halfBody" }, says: /not a whole answer.*whether it took effect/ },
  { mood: "a web page with 200", fault: { fault: "html" }, says: /a web page.*whether it took effect/ },
];

/** One of each way to fail: it never began, nobody knows, it took effect and nobody was told. */
const lasting = passing.filter(({ mood }) => /^(429|503|a connection dropped after the change)$/.test(mood));

describe.each(walks)("$cmdlet ($kind)", (walk) => {
  let expected: unknown;
  beforeAll(async () => {
    expected = await fairWeather(stand, walk);
  });

  test.each(passing)("survives $mood", async ({ fault, says }) => {
    stand.reset();
    const kept = await walk.prepare(stand);
    stand.emulator.log.clear();
    stand.order({ ...fault, cmdlet: walk.cmdlet });
    const began = performance.now();
    await walk.act(stand, kept);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(stand.emulator.snapshot()).toEqual(expected);
    expect(stand.said.join("\n")).toMatch(says);
    expect(stand.attempts(walk.cmdlet)).toBeLessThanOrEqual(2);
  });

  test.each(lasting)("gives up $mood that does not pass, and heals in the next run", async ({ fault }) => {
    stand.reset();
    const kept = await walk.prepare(stand);
    stand.emulator.log.clear();
    stand.order({ ...fault, cmdlet: walk.cmdlet, count: 0 });
    const began = performance.now();
    const outcome = await stand.outcome(walk.act(stand, kept));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(stand.attempts(walk.cmdlet)).toBeLessThanOrEqual(6);
    if (outcome !== undefined) {
      expect(outcome).toMatch(new RegExp(`^${walk.cmdlet} "`));
      expect(outcome).toMatch(requestId);
      expect(outcome).toMatch(/run it again/i);
      expect(outcome.match(/request id/g)).toHaveLength(1);
    }
    stand.emulator.faults.clear();
    stand.newProcess();
    await walk.act(stand, kept);
    expect(stand.emulator.snapshot()).toEqual(expected);
  });
});
