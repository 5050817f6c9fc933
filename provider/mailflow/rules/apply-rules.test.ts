import { externalMail, outgoingMail } from "../example-tenants";
import type { Message } from "../message";
import type { Recipient, TransportRule } from "../tenant";
import { trace } from "../trace";

const recipients: Recipient[] = ["ann", "bob", "carol"].map((name) => ({
  address: `${name}@contoso.com`,
  kind: "mailbox",
}));
const follow = (rules: readonly Partial<TransportRule>[], m: Message = externalMail()) =>
  trace(
    {
      ...{ acceptedDomains: ["contoso.com"], recipients },
      transportRules: rules.map((rule, index) => ({ name: `rule ${index}`, ...rule })),
    },
    m,
  ).paths;
/** Whether a rule below a first one acts. */
const seen = (first: Partial<TransportRule>, condition: Partial<TransportRule>, m?: Message) =>
  follow([first, { ...condition, setSCL: 9 }], m)[0]?.end.scl === 9;

describe("later rules see what earlier ones did", () => {
  test("a disclaimer in the body, as far as the body is known", () => {
    const words = { subjectOrBodyContainsWords: ["confidential"] };
    expect(seen({ applyHtmlDisclaimerText: "Confidential" }, words)).toBe(true);
    const { body: _, ...unknown } = externalMail();
    expect(seen({ applyHtmlDisclaimerText: "Confidential" }, words, unknown)).toBe(false);
  });
  test("people who were added, in To and Cc", () => {
    const bob = ["bob@contoso.com"];
    const known = externalMail({ to: [], cc: [] });
    expect(seen({ addToRecipients: bob }, { anyOfToHeader: bob }, known)).toBe(true);
    expect(seen({ copyTo: bob }, { anyOfCcHeader: bob }, known)).toBe(true);
    expect(seen({ blindCopyTo: bob }, { anyOfToCcHeader: bob }, known)).toBe(false);
    expect(
      seen(
        { addToRecipients: bob },
        { headerContainsMessageHeader: "To", headerContainsWords: ["bob"] },
        known,
      ),
    ).toBe(true);
  });
  test("another address that the message is for", () => {
    const original = (word: string) => ({
      recipientAddressContainsWords: [word],
      recipientAddressType: "Original",
    });
    const redirect = { redirectMessageTo: ["bob@contoso.com"] };
    expect([seen(redirect, original("bob")), seen(redirect, original("ann"))]).toEqual([true, false]);
  });
});

describe("a rule of which it is open whether it matches, and that only adds to what the message says", () => {
  const open = { hasSenderOverride: true };
  /** One for each attribute of the sender: signatures, as tenants have them by the dozen. */
  const signatures = Array.from({ length: 70 }, (_, index) => ({
    ...{ ...open, applyHtmlDisclaimerText: `Signature ${index}` },
    ...{ prependSubject: `[${index}] `, applyClassification: "Secret" },
  }));
  const forks = (rules: readonly Partial<TransportRule>[]) =>
    follow(rules)[0]?.steps.filter(({ kind }) => kind === "fork");

  test("leaves the message on one way, however many there are", () => {
    const [path] = follow(signatures);
    expect(path).toMatchObject({ certain: true, end: { place: "inbox" } });
    expect(path?.steps.filter((step) => step.kind === "rule").map(({ result }) => result)).toEqual(
      signatures.map(() => "cannotTell"),
    );
    expect(forks(signatures)).toEqual([]);
  });
  test("leaves open what conditions on that find, and nothing else", () => {
    const reject = { rejectMessageReasonText: "no" };
    const place = (condition: Partial<TransportRule>, first = signatures.slice(3, 4)) =>
      follow([...first, { ...condition, ...reject }], externalMail({ subject: "hello", body: "hello" }))[0]
        ?.end.place;
    expect(place({ subjectContainsWords: ["3"] })).toBe("cannotTell");
    expect(place({ subjectMatchesPatterns: ["^hello"] })).toBe("cannotTell");
    expect(place({ headerMatchesMessageHeader: "Subject", headerMatchesPatterns: ["^hello"] })).toBe(
      "cannotTell",
    );
    expect(place({ subjectOrBodyContainsWords: ["signature"] })).toBe("cannotTell");
    expect(place({ hasClassification: "Secret" })).toBe("cannotTell");
    expect(place({ subjectContainsWords: ["hello"] })).toBe("bounce");
    expect(place({ subjectOrBodyContainsWords: ["invoice"] })).toBe("inbox");
    expect(place({ subjectOrBodyContainsWords: ["invoice"] }, signatures)).toBe("cannotTell");
    expect(place({ fromScope: "InOrganization" }, signatures)).toBe("inbox");
  });
  test("goes both ways where it does more than that", () => {
    const tag = { ...open, prependSubject: "!" };
    for (const more of [
      { stopRuleProcessing: true },
      { setSCL: 6 },
      { setHeaderName: "X-A", setHeaderValue: "one" },
      { redirectMessageTo: ["bob@contoso.com"] },
      { routeMessageOutboundConnector: "gone" },
      { somethingNew: true },
    ])
      expect(forks([{ ...tag, ...more }])).toHaveLength(1);
    expect(forks([{ ...tag, stopRuleProcessing: true, mode: "Audit" }])).toEqual([]);
  });
});

describe("a disclaimer that may not be put into a message", () => {
  const disclaimer = (fallback: string) => ({
    ...{ applyHtmlDisclaimerText: "Legal", applyHtmlDisclaimerFallbackAction: fallback, setSCL: 9 },
  });
  const ends = (fallback: string, type: Message["type"], more: Partial<TransportRule> = {}) =>
    follow([{ ...disclaimer(fallback), ...more }], externalMail({ type })).map(({ end }) => end.possible);

  test.each(["Signed", "Encrypted", "PermissionControlled"] as const)("%s: Reject may refuse it", (type) => {
    expect(ends("Reject", type)).toEqual([["junk", "bounce"]]);
    expect(ends("Wrap", type)).toEqual([["junk"]]);
    // What else the rule does is done where it goes on.
    expect(ends("Reject", type, { quarantine: true })).toEqual([["quarantine", "bounce"]]);
    expect(follow([disclaimer("reject")], externalMail({ type }))[0]?.end.reason).toBe(
      `it is open whether a message that is ${type} takes a disclaimer`,
    );
  });
  test("all other messages take it", () => {
    expect([ends("Reject", undefined), ends("Reject", "OOF")]).toEqual([[["junk"]], [["junk"]]]);
  });
  test("what the message says then is not known", () => {
    const reject = { subjectOrBodyContainsWords: ["legal"], rejectMessageReasonText: "no" };
    const place = (type: Message["type"]) =>
      follow([{ applyHtmlDisclaimerText: "Legal" }, reject], externalMail({ type, body: "hello" }))[0]?.end
        .place;
    expect([place("Signed"), place(undefined)]).toEqual(["cannotTell", "bounce"]);
  });
  test("an open rule that may refuse it goes both ways", () => {
    const open = { hasSenderOverride: true, applyHtmlDisclaimerText: "Legal" };
    const place = (fallback: string) =>
      follow([{ ...open, applyHtmlDisclaimerFallbackAction: fallback }], externalMail({ type: "Signed" }))[0]
        ?.end.place;
    expect([place("Reject"), place("Ignore")]).toEqual(["cannotTell", "inbox"]);
  });
});

test("who is added to mail that is redirected away from him gets it all the same", () => {
  const paths = follow([{ redirectMessageTo: ["bob@contoso.com"], blindCopyTo: ["ann@contoso.com"] }]);
  expect(paths.map(({ recipient }) => recipient)).toEqual(["bob@contoso.com", "ann@contoso.com"]);
});

test("a copy like one that is there already is none", () => {
  const ann = { blindCopyTo: ["ann@contoso.com"] };
  expect(follow([ann, ann])).toHaveLength(1);
  const carol = { blindCopyTo: ["carol@contoso.com"] };
  expect(follow([carol, carol])).toHaveLength(3);
});

test("a rejected message without a sender is lost", () => {
  const reject = { rejectMessageReasonText: "no" };
  expect(follow([reject], externalMail({ mailFrom: "" }))[0]?.end).toMatchObject({
    place: "lost",
    reason: 'rule "rule 0": 5.7.1 no; it has no sender who could be told',
  });
});

test("redirected whichever way an open point is settled, it is somebody else's", () => {
  const open = { hasSenderOverride: true, setSCL: 6 };
  const paths = follow(
    [open, { redirectMessageTo: ["bob@contoso.com"] }],
    outgoingMail({ recipients: ["ann@contoso.com"] }),
  );
  expect(paths).toMatchObject([{ recipient: "bob@contoso.com", addressedTo: "ann@contoso.com" }]);
});
