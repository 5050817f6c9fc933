import { externalMail, outgoingMail } from "../example-tenants";
import type { Message } from "../message";
import type { Recipient, TenantObjects, TransportRule } from "../tenant";
import { trace } from "../trace";

const people: Recipient[] = [
  { address: "ann@contoso.com", kind: "mailbox", aliases: ["annie@contoso.com"] },
  { address: "bob@contoso.com", kind: "mailbox" },
  { address: "eve@fabrikam.com", kind: "contact" },
  { address: "mia@contoso.com", kind: "mailUser", externalEmailAddress: "mia@example.com" },
];
const group = (name: string, members: readonly string[], more: Partial<Recipient> = {}): Recipient => ({
  ...{ address: `${name}@contoso.com`, kind: "group", members: members.map((m) => `${m}@contoso.com`) },
  ...more,
});
const tenant = (recipients: readonly Recipient[] = [], more: Partial<TenantObjects> = {}): TenantObjects => ({
  ...{ acceptedDomains: ["contoso.com"], recipients: [...people, ...recipients] },
  ...more,
});
const follow = (t: TenantObjects, m: Message, assumptions = {}) =>
  trace(t, m, { assumptions: { unlistedIsMailbox: "no", ...assumptions } }).paths;
const shown = (t: TenantObjects, m: Message, assumptions = {}) =>
  follow(t, m, assumptions).map(({ recipient, end }) => `${recipient} ${end.place} ${end.where}`);
const to = (...recipients: string[]) => externalMail({ recipients });
const from = (...recipients: string[]) => outgoingMail({ recipients });

test("people are found by any of their addresses, each once", () => {
  expect(shown(tenant(), to("annie@contoso.com"))).toEqual(["ann@contoso.com inbox ann@contoso.com"]);
  expect(shown(tenant(), to("annie@contoso.com", "ann@contoso.com"))).toHaveLength(1);
  const t = tenant([group("team", ["ann", "bob"])]);
  expect(shown(t, to("team@contoso.com", "ann@contoso.com"))).toHaveLength(2);
  expect(shown(t, from("mia@example.com"))).toEqual(["mia@contoso.com nextHop MX of example.com"]);
});

test("nobody's address is refused before any rule: to a server at once, to a mailbox by a report", () => {
  const transportRules: TransportRule[] = [{ name: "all", deleteMessage: true }];
  const t = tenant([], { transportRules });
  expect(shown(t, to("nobody@contoso.com"))).toEqual(["nobody@contoso.com bounce the sending server"]);
  expect(shown(t, from("nobody@contoso.com"))).toEqual(["nobody@contoso.com bounce the sender"]);
  const silent = { ...from("nobody@contoso.com"), mailFrom: "" };
  expect(shown(t, silent)).toEqual(["nobody@contoso.com lost nobody"]);
  const passedOn = { acceptedDomains: [{ domainName: "contoso.com", domainType: "InternalRelay" }] };
  expect(shown(tenant([], passedOn), to("nobody@contoso.com"))).toEqual([
    "nobody@contoso.com nextHop MX of contoso.com",
  ]);
});

describe("groups that ask for authenticated senders", () => {
  const closed = { requireSenderAuthenticationEnabled: true };
  test("report strangers back, on every level", () => {
    const outer = group("outer", ["inner", "bob"]);
    const t = tenant([outer, group("inner", ["ann"], closed)]);
    expect(shown(t, to("outer@contoso.com")).sort()).toEqual([
      "bob@contoso.com inbox bob@contoso.com",
      "outer@contoso.com bounce the sender",
    ]);
    expect(shown(t, from("outer@contoso.com"))).toHaveLength(2);
    expect(shown(t, { ...to("inner@contoso.com"), mailFrom: "" })).toEqual(["inner@contoso.com lost nobody"]);
  });
  test("of a group that nobody could ask it is open", () => {
    const t = tenant([{ address: "sales@contoso.com", kind: "microsoft365Group" }]);
    const possible = (groupsTakeStrangers: string) =>
      follow(t, to("sales@contoso.com"), { groupsTakeStrangers })[0]?.end.possible;
    expect(["yes", "no", "cannotTell"].map(possible)).toEqual([["inbox"], ["bounce"], ["inbox", "bounce"]]);
    expect(follow(t, from("sales@contoso.com"), { groupsTakeStrangers: "no" })[0]?.end.place).toBe("inbox");
  });
});

test("who is in a Microsoft 365 group in a group is a member, and gets no copy of his own", () => {
  const sales: Recipient = {
    ...{ address: "sales@contoso.com", kind: "microsoft365Group" },
    members: ["ann@contoso.com"],
  };
  const transportRules: TransportRule[] = [
    { name: "team", sentToMemberOf: ["team@contoso.com"], quarantine: true },
  ];
  const place = (recipients: readonly Recipient[]) =>
    follow(tenant([...recipients, group("team", ["sales"])], { transportRules }), to("ann@contoso.com"))[0]
      ?.end.place;
  expect(place([sales])).toBe("quarantine");
  expect(place([{ address: "sales@contoso.com", kind: "microsoft365Group" }])).toBe("cannotTell");
  expect(shown(tenant([sales, group("team", ["sales"])]), to("team@contoso.com"))).toEqual([
    "sales@contoso.com inbox sales@contoso.com",
  ]);
});
