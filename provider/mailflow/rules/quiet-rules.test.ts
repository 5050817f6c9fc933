import fc from "fast-check";
import { compileFlow, compileStates } from "../compile";
import { bareTenant, fullTenant, EXAMPLE_PORTAL as portal } from "../example-tenants";
import { Memory } from "../memory";
import type { Message } from "../message";
import { messageClasses } from "../proof/probes";
import type { Trace } from "../steps";
import type { Recipient, TenantObjects, TransportRule } from "../tenant";
import { traceAgain, traceThrough } from "../trace";

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const few = (...values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const people = ["ann@contoso.com", "bob@contoso.com", "carol@contoso.com", "dave@fabrikam.com"];

/** Conditions on everything that rules change, and on what differs between copies. */
const condition: fc.Arbitrary<Partial<TransportRule>> = fc.oneof(
  fc.record({ fromScope: one("InOrganization", "NotInOrganization") }),
  fc.record({ sentTo: few(...people) }),
  fc.record({ sentToMemberOf: few("team@contoso.com", "sales@contoso.com") }),
  fc.record({ senderIpRanges: few("192.0.2.0/24", "52.212.19.177", "203.0.113.0/24") }),
  fc.record({ sclOver: one(-1, 1, 6) }),
  fc.record({ subjectContainsWords: few("hello", "tagged") }),
  fc.record({ subjectOrBodyContainsWords: few("legal", "tagged") }),
  fc.record({ headerContainsMessageHeader: one("X-A", "To"), headerContainsWords: few("one", "carol") }),
  fc.record({ anyOfToCcHeader: few(...people) }),
  fc.record({ anyOfRecipientAddressContainsWords: few("bob", "carol") }),
  fc.record({
    recipientAddressContainsWords: few("team", "ann"),
    recipientAddressType: one("Original", "Resolved"),
  }),
  fc.record({ hasClassification: one("Secret") }),
  fc.record({ hasSenderOverride: one(true) }),
);
const action: fc.Arbitrary<Partial<TransportRule>> = fc.oneof(
  fc.record({ prependSubject: one("tagged ") }),
  fc.record({ applyHtmlDisclaimerText: one("legal") }),
  fc.record({ setHeaderName: one("X-A"), setHeaderValue: one("one", "two") }),
  fc.record({ removeHeader: one("X-A") }),
  fc.record({ applyClassification: one("Secret") }),
  fc.record({ setSCL: one(-1, 6) }),
  fc.record({ redirectMessageTo: few(...people) }),
  fc.record({ blindCopyTo: few(...people) }),
  fc.record({ addToRecipients: few(...people) }),
  fc.record({ quarantine: one(true) }),
  fc.record({ routeMessageOutboundConnector: one("Avanan Outbound", "gone") }),
);
const rule: fc.Arbitrary<TransportRule> = fc
  .record({
    conditions: fc.array(condition, { maxLength: 2 }),
    action,
    enabled: one(true, true, true, false),
    stopRuleProcessing: one(false, false, true),
  })
  .map(({ conditions, action: does, ...settings }) =>
    Object.assign({ name: "foreign" }, ...conditions, does, settings),
  );

/** What a state does with rules of ours: which of them it has, changed or not, and where among the others. */
const ours = fullTenant().transportRules ?? [];
const step = fc.record({
  rules: fc.array(
    fc.record({
      which: fc.nat({ max: ours.length - 1 }),
      at: fc.nat({ max: 12 }),
      off: one(false, false, true),
    }),
    { maxLength: 6 },
  ),
  /** Lists of which a state lacks what another one has. */
  lacks: fc.subarray(["inboundConnectors", "outboundConnectors", "journalRules", "ipAllowList"] as const),
});

const sales: Recipient = { address: "sales@contoso.com", kind: "microsoft365Group" };
const full = { ...fullTenant(), recipients: [...(bareTenant().recipients ?? []), sales] };
const base = (foreign: readonly TransportRule[]): TenantObjects => ({ ...full, transportRules: foreign });

const tenant = base([]);
const messages: readonly Message[] = messageClasses(tenant, { ...tenant, transportRules: ours }, [portal])
  .filter((_, index) => index % 4 === 0)
  .map(({ message }) => ({ ...message, to: message.recipients, cc: [] }));
const outcome = ({ paths, journalCopies }: Trace) => ({
  paths: paths.map(({ steps: _, ...path }) => path),
  journalCopies,
});

test("a state that is compiled with others gives what it gives alone", () => {
  let traces = 0;
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 8 }),
      fc.array(step, { minLength: 2, maxLength: 6 }),
      fc.shuffledSubarray([...messages], { minLength: 6, maxLength: 6 }),
      (foreign, steps, sent) => {
        const compile = compileStates(base(foreign), { portal });
        const { directory } = compile(base(foreign));
        const memories = new Map(sent.map((message) => [message, new Memory(message)]));
        for (const taken of steps) {
          // The foreign rules are the very same objects in every state, as the prover has them.
          const transportRules = [...foreign];
          for (const { which, at, off } of taken.rules) {
            const own = ours[which] as TransportRule;
            transportRules.splice(at, 0, off ? { ...own, enabled: false } : own);
          }
          const lists = taken.lacks.map((list) => [list, (full[list] as readonly unknown[]).slice(1)]);
          const state = { ...base(transportRules), ...Object.fromEntries(lists) };
          const [together, alone] = [compile(state), compileFlow(state, { portal })];
          expect(together.directory).toBe(directory);
          for (const message of sent) {
            traces++;
            const again = traceAgain(together, message, memories.get(message) as Memory);
            expect(outcome(again)).toEqual(outcome(traceThrough(alone, message)));
          }
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(traces).toBeGreaterThan(1000);
});

const matched = ({ paths }: Trace) =>
  paths.flatMap(({ steps }) =>
    steps.flatMap((one) => (one.kind === "rule" && one.result === "matched" ? [one.object] : [])),
  );

test("foreign rules that were moved, or are gone, are asked where they stand", () => {
  const rules: readonly TransportRule[] = ["a", "b", "c", "d"].map((word) => ({
    name: word,
    subjectContainsWords: [word],
    prependSubject: `${String.fromCharCode(word.charCodeAt(0) + 1)} `,
  }));
  const [a, b, c, d] = rules as [TransportRule, TransportRule, TransportRule, TransportRule];
  const compile = compileStates(base(rules), { portal });
  const message: Message = {
    ...{ entry: { via: "mailbox" }, from: "bob@contoso.com", recipients: ["ann@contoso.com"], subject: "a" },
  };
  const memory = new Memory(message);
  for (const transportRules of [
    rules,
    [d, c, b, a],
    [b, a],
    [a, c],
    [a, ours[0] as TransportRule, b, c, d],
    rules,
  ]) {
    const state = base(transportRules);
    expect(matched(traceAgain(compile(state), message, memory))).toEqual(
      matched(traceThrough(compileFlow(state, { portal }), message)),
    );
  }
});
