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
  const open = { hasSenderOverride: true, prependSubject: "!" };
  const paths = follow(
    [open, { redirectMessageTo: ["bob@contoso.com"] }],
    outgoingMail({ recipients: ["ann@contoso.com"] }),
  );
  expect(paths).toMatchObject([{ recipient: "bob@contoso.com", addressedTo: "ann@contoso.com" }]);
});
