import { blueprint } from "../avanan";
import { specOf } from "../avanan/spec.test-helper";
import type { ExchangeRecord } from "../exchange";
import { change, installation } from "../rehearsal/course";
import { emptyTenant, type PaperTenant } from "../rehearsal/paper-tenant";
import { isSafe, provedChange, provedJson, provedLines } from "./proved-change";
import { brokenProof } from "./report-page/report.test-helper";
import type { StackState } from "./stack-state";

const bare: PaperTenant = { ...emptyTenant, AcceptedDomain: [{ DomainName: "contoso.com" }] };
const inline = specOf();
const { tenant } = installation(blueprint(inline), bare);
const state: StackState = { objects: [], specs: [inline] };

test("what the last run declared and nobody declares now is proved as removed", () => {
  const next = specOf({ mode: "monitor" });
  const removed = change(blueprint(inline), blueprint(next), tenant).steps.filter(({ removes }) => removes);
  const known = provedChange({ previous: inline, next, tenant }, state);
  const unknown = provedChange({ previous: undefined, next, tenant }, undefined);
  expect(removed.map(({ object }) => object.key)).toContain("protect");
  expect(known.proof.states).toBeGreaterThan(removed.length);
  expect(unknown.proof.states).toBe(1);
  expect(provedLines(known)).toEqual([
    expect.stringMatching(/^proof: \d+ kinds of messages followed through \d+ states .*: safe$/),
  ]);
  expect(provedLines(unknown)).toEqual([
    "warning previous: what the last run declared is not known: the Pulumi CLI did not show the stack's state. This is proved as a first run: what pulumi up would remove stays. Run it where `pulumi stack export` works.",
    expect.stringMatching(/^there is nothing to change; \d+ kinds of messages followed: safe$/),
  ]);
});

test("before the first run there is nothing to remove, and that is known", () => {
  const first = provedChange({ previous: undefined, next: inline, tenant: bare }, { objects: [], specs: [] });
  expect(JSON.parse(provedJson(first))).toMatchObject({ safe: true, previous: "nothingYet", refusals: [] });
  expect(provedLines(first)).toHaveLength(1);
});

test("what a preview refuses is refused with its steps, and not followed", () => {
  const refused = provedChange({ previous: inline, next: specOf({ region: "eu" }), tenant }, state);
  expect(isSafe(refused)).toBe(false);
  const lines = provedLines(refused);
  expect(lines).toEqual([
    expect.stringMatching(/^failed {2}avanan:region: cannot change from us to eu in one step: /),
    "pulumi up would refuse this change: not safe",
  ]);
  expect(lines[0]).toContain("1. pulumi config set avanan:previousRegion us; pulumi up");
  expect(JSON.parse(provedJson(refused))).toEqual({
    safe: false,
    overridden: false,
    previous: "known",
    refusals: [{ key: "region", reason: expect.stringContaining("in one step") }],
    states: 0,
    messages: 0,
    violations: [],
    uncovered: [],
    tangled: [],
    inTheEnd: null,
  });
});

const spoofed: ExchangeRecord = {
  ...{ Name: "No spoofing", Guid: "no-spoofing", Priority: 0, State: "Enabled", Mode: "Enforce" },
  ...{ FromScope: "NotInOrganization", SenderDomainIs: ["contoso.com"], RejectMessageReasonText: "spoofed" },
};

test("an unsafe change that acceptUnsafe forces is told as made, and stays unsafe", () => {
  const next = specOf({ protect: ["internal"], acceptUnsafe: true });
  const forced = provedChange(
    { previous: undefined, next, tenant: { ...bare, TransportRule: [spoofed] } },
    { objects: [], specs: [] },
  );
  expect(isSafe(forced)).toBe(false);
  const lines = provedLines(forced);
  expect(lines[0]).toMatch(/^failed {2}overridden \(acceptUnsafe\): .*nothingLost/);
  expect(lines.slice(-2)).toEqual([
    "overridden (acceptUnsafe): pulumi up makes the change all the same. It is unsafe as before, so that prove still ends with 1",
    expect.stringMatching(/: not safe$/),
  ]);
  expect(JSON.parse(provedJson(forced))).toMatchObject({ safe: false, overridden: true });
});

test("so is one that breaks the glass, but never one that takes two steps", () => {
  const { force } = provedChange({ previous: inline, next: specOf({ bypass: true }), tenant }, state);
  const forced = { previous: "known", refusals: [], force, proof: brokenProof } as const;
  expect(provedLines(forced).at(-2)).toMatch(
    /^overridden \(bypass\): pulumi up makes the change all the same/,
  );
  const twoSteps = provedChange(
    { previous: inline, next: specOf({ region: "eu", acceptUnsafe: true }), tenant },
    state,
  );
  expect(provedLines(twoSteps).at(-1)).toBe("pulumi up would refuse this change: not safe");
  expect(provedLines(twoSteps).join()).not.toContain("overridden");
});

test("an override that nothing needs is told", () => {
  const next = specOf({ acceptUnsafe: true });
  const lines = provedLines(provedChange({ previous: inline, next, tenant }, state));
  expect(lines.at(-2)).toMatch(/^warning acceptUnsafe: there is nothing to override/);
  expect(lines.at(-1)).toMatch(/: safe$/);
});

test("what fares badly already is no reason against a change, but it is said", () => {
  const blind = { ...tenant, TransportRule: (tenant.TransportRule ?? []).map(withoutReturns) };
  const same = provedChange({ previous: inline, next: specOf({ bypass: true }), tenant: blind }, state);
  expect(isSafe(same)).toBe(true);
  const foreign = [{ ...blind.TransportRule[0], Name: "Theirs", Guid: "theirs", Priority: 0 }];
  const looping = { ...tenant, TransportRule: [...foreign, ...(tenant.TransportRule ?? []).map(later)] };
  const beside = provedChange({ previous: inline, next: inline, tenant: looping }, state);
  expect(isSafe(beside)).toBe(true);
  expect(provedLines(beside).at(-1)).toMatch(
    /: safe, since nothing gets worse; yet not all mail arrives as it should$/,
  );
  expect(JSON.parse(provedJson(beside)).inTheEnd.safe).toBe(false);
});

const withoutReturns = (rule: ExchangeRecord) => ({ ...rule, ExceptIfSenderIpRanges: null });
const later = (rule: ExchangeRecord) => ({ ...rule, Priority: Number(rule.Priority) + 1 });
