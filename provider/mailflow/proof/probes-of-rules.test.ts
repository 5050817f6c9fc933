import { compileRanges } from "../ip-ranges";
import type { TransportRule } from "../tenant";
import { insidersOf, messagesOfRules } from "./probes-of-rules";

const none = compileRanges([]);
const company = (...rules: readonly Partial<TransportRule>[]) => ({
  rules: rules.map((rule, at) => ({ name: `rule ${at}`, rejectMessageReasonText: "no", ...rule })),
  recipients: [{ address: "staff@contoso.com", kind: "group", members: ["carol@contoso.com"] } as const],
  inside: ["ann@contoso.com", "bob@contoso.com"],
  domains: ["contoso.com"],
  stranger: { address: "someone@example.com", ip: "203.0.113.9" },
  returns: { smtp: compileRanges(["192.0.2.0/31"]), mailbox: none },
});
const ways = (rule: Partial<TransportRule>) =>
  messagesOfRules(company(rule)).map(({ message: { entry, from, recipients } }) =>
    [from, entry.via === "smtp" ? entry.ip : "mailbox", ...recipients].join(" "),
  );

test.each<[Partial<TransportRule>, string]>([
  [{ from: ["ann@contoso.com"] }, "ann@contoso.com mailbox someone@example.com"],
  [{ senderDomainIs: ["fabrikam.com"] }, "someone@fabrikam.com 203.0.113.9 ann@contoso.com"],
  [
    { senderDomainIs: ["fabrikam.com"], fromAddressContainsWords: ["erin@fabrikam.com"] },
    "erin@fabrikam.com 203.0.113.9 ann@contoso.com",
  ],
  [{ fromAddressContainsWords: ["ceo"] }, "ceo@contoso.com mailbox ann@contoso.com"],
  [
    { fromAddressMatchesPatterns: ["^erin@fabrikam\\.com$"] },
    "erin@fabrikam.com 203.0.113.9 ann@contoso.com",
  ],
  [{ sentTo: ["dave@contoso.com"] }, "someone@example.com 203.0.113.9 dave@contoso.com"],
  [{ sentToMemberOf: ["staff@contoso.com"] }, "someone@example.com 203.0.113.9 carol@contoso.com"],
  [{ fromMemberOf: ["staff@contoso.com"] }, "carol@contoso.com mailbox someone@example.com"],
  [{ recipientAddressContainsWords: ["dave"] }, "someone@example.com 203.0.113.9 dave@contoso.com"],
  [{ recipientDomainIs: ["fabrikam.com"] }, "ann@contoso.com mailbox someone@fabrikam.com"],
  [{ senderIpRanges: ["198.51.100.7"] }, "someone@example.com 198.51.100.7 ann@contoso.com"],
  [{ exceptIfSenderIpRanges: ["198.51.100.7"] }, "someone@example.com 198.51.100.7 ann@contoso.com"],
  [{ exceptIfSenderIpRanges: ["2001:db8::/32"] }, "someone@example.com 2001:db8:: ann@contoso.com"],
])("for %j somebody sends: %s", (rule, way) => {
  expect(ways(rule)).toContain(way);
});

test("who is spared by name is not tried, nor who is on the wrong side", () => {
  expect(ways({ exceptIfSentTo: ["ann@contoso.com"] }).join()).not.toMatch(/ ann@contoso.com(,|$)/);
  expect(ways({ sentToScope: "NotInOrganization" })).toEqual(["ann@contoso.com mailbox someone@example.com"]);
});

test("it comes back from an address that the rule does not spare", () => {
  const returned = (rule: Partial<TransportRule>) =>
    messagesOfRules(company({ senderDomainIs: ["fabrikam.com"], ...rule }))[0]?.message.vendor?.returnFrom;
  expect(returned({ exceptIfSenderIpRanges: ["192.0.2.0"] })).toBe("192.0.2.1");
  expect(returned({ senderIpRanges: ["192.0.2.1"] })).toBe("192.0.2.1");
});

test("rules that cannot hurt ask for nothing", () => {
  expect(messagesOfRules(company({ rejectMessageReasonText: null, prependSubject: "[external] " }))).toEqual(
    [],
  );
});

test("of very many rules each gets a message before any gets a second", () => {
  const many = Array.from({ length: 350 }, (_, at) => ({ subjectContainsWords: [`word${at}`] }));
  const made = messagesOfRules(company(...many));
  expect(made).toHaveLength(400);
  expect(new Set(made.map(({ rule }) => rule)).size).toBe(350);
});

test("people whom rules are about are found in the tenant's own domains", () => {
  const { rules } = company(
    { from: ["Ann@contoso.com", "erin@fabrikam.com"] },
    { recipientAddressContainsWords: ["dave", "not an address"] },
    { sentTo: ["frank@contoso.com"], rejectMessageReasonText: null },
  );
  expect(insidersOf(rules, ["contoso.com"])).toEqual(["ann@contoso.com", "dave@contoso.com"]);
});
