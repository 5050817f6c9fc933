import type { ProvenViolation } from "../mailflow";
import { verdictOf } from "./verdict";

const violation = (changes: Partial<ProvenViolation>): ProvenViolation => ({
  invariant: "noLoop",
  message: "external mail in",
  at: "ann@contoso.com",
  object: "Avanan Outbound",
  explanation: "loop: it reaches contoso-host.avanan.net again; before: inbox",
  certain: true,
  ...{ state: "after protect", already: false, stays: true },
  probe: {
    name: "external mail in",
    message: { entry: { via: "mailbox" }, from: "a@contoso.com", recipients: ["ann@contoso.com"] },
    stranger: true,
  },
  ...changes,
});
const judged = (...violations: ProvenViolation[]) =>
  verdictOf({ states: 38, messages: 195, violations, uncovered: [], tangled: [] });

test("a safe change says how much was followed", () => {
  expect(judged()).toEqual({
    ...{ refused: [], notes: [], proof: { safe: true, found: [] } },
    followed:
      "proof: 195 kinds of messages followed through 38 states of the tenant: none is lost and none goes in circles",
  });
  expect(judged(violation({})).followed).toBe(
    "proof: 195 kinds of messages followed through 38 states of the tenant",
  );
  expect(verdictOf({ states: 1, messages: 195, violations: [], uncovered: ["Rare"], tangled: [] })).toEqual({
    ...{ refused: [], notes: [], proof: { safe: true, found: [] } },
  });
});

test("rules that no message met are named, a few of them", () => {
  const notes = (...uncovered: string[]) =>
    verdictOf({ states: 38, messages: 195, violations: [], uncovered, tangled: [] }).notes;
  expect(notes("Rare")).toEqual([
    'warning proof: no message was followed that meets the rule "Rare": what becomes of such mail was not seen',
  ]);
  expect(notes("1", "2", "3", "4", "5", "6", "7")[0]).toContain(
    'the rules "1", "2", "3", "4", "5" and 2 more:',
  );
});

test("messages with more open points than are followed are named, a few of them, and none is called safe", () => {
  const proof = { states: 38, messages: 195, violations: [], uncovered: [] };
  const { notes, followed } = verdictOf({ ...proof, tangled: ["external mail in", "mail out"] });
  expect(notes).toEqual([
    'warning proof: more points are open than are followed of "external mail in", "mail out": what may become of such mail was not seen, only what certainly does',
  ]);
  expect(followed).toBe("proof: 195 kinds of messages followed through 38 states of the tenant");
  expect(verdictOf({ ...proof, tangled: ["1", "2", "3", "4", "5", "6", "7"] }).notes[0]).toContain(
    '"5" and 2 more: what may',
  );
  expect(verdictOf({ ...proof, states: 1, tangled: ["mail out"] }).notes).toEqual([]);
});

test("what the change itself would certainly break is refused: the message, the step, the object", () => {
  const { refused, notes } = judged(violation({}), violation({ message: "mail in, clean" }));
  expect(refused).toEqual([
    'after protect: noLoop: external mail in, to ann@contoso.com, by "Avanan Outbound": loop: it reaches contoso-host.avanan.net again; before: inbox (and 1 more such message)',
  ]);
  expect(notes).toEqual([]);
});

test.each<[string, Partial<ProvenViolation>, RegExp]>([
  ["what is so already", { state: "as it is", already: true }, /^warning found as it is: noLoop: /],
  [
    "what is so already, but not for long",
    { state: "as it is", already: true, stays: false },
    /^warning found as it is, mended by this change: noLoop: /,
  ],
  ["what fares badly in another way already", { already: true }, /^warning proof: noLoop: /],
  ["what cannot be told", { certain: false }, /^warning proof: noLoop \(perhaps\): /],
  ["what the vendor does not see", { invariant: "inspected" }, /^warning proof: inspected: /],
])("%s is said, not refused", (_what, changes, line) => {
  const { refused, notes } = judged(violation(changes));
  expect(refused).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(line)]);
});

test("the command that follows the first message is at hand", () => {
  expect(judged(violation({})).follow).toBe(
    "npx pulumi-avanan trace --declared --from a@contoso.com --to ann@contoso.com",
  );
});

test("how mail fares in the end is another question", () => {
  const { proof } = judged(
    violation({ stays: false }),
    violation({ already: true, state: "as it is" }),
    violation({ invariant: "inspected", object: "Theirs" }),
  );
  expect(proof).toEqual({
    safe: false,
    found: [expect.stringMatching(/^noLoop: /), expect.stringMatching(/^inspected: .* by "Theirs"/)],
  });
  expect(judged(violation({ stays: false }), violation({ certain: false })).proof.safe).toBe(true);
  expect(judged(violation({ invariant: "inspected" })).proof.safe).toBe(true);
});

test("a flood is cut", () => {
  const many = Array.from({ length: 8 }, (_, index) => violation({ object: `Rule ${index}` }));
  const { refused } = judged(...many);
  expect(refused).toHaveLength(6);
  expect(refused.at(-1)).toBe("and 3 more");
});
