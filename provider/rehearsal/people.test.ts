import { specOf } from "../avanan/spec.test-helper";
import type { Probe } from "../mailflow";
import { emptyTenant } from "./paper-tenant";
import { castBeside, castOf } from "./people";

const domains = [{ domainName: "contoso.com" }];
const membersOf = (cast: ReturnType<typeof castOf>, group: string) =>
  cast.recipients?.find(({ address }) => address === group)?.members;
const scope = { groups: ["pilot@contoso.com"] };

test("somebody is in the scope and in a group that a rule names; who is named may be in the scope", () => {
  const cast = castOf([specOf({ scope })], domains, ["staff@contoso.com"], ["alice@contoso.com"]);
  expect(membersOf(cast, "staff@contoso.com")).toEqual(["both-1@contoso.com", "guest@contoso.com"]);
  expect(membersOf(cast, "pilot@contoso.com")).toEqual([
    "member-1@contoso.com",
    "both-1@contoso.com",
    "alice@contoso.com",
  ]);
  expect(cast.inside).toEqual([
    "member-1@contoso.com",
    "guest@contoso.com",
    "nobody-in-particular@contoso.com",
  ]);
  const probe: Probe = {
    ...{ name: "external mail in", stranger: true },
    message: { entry: { via: "smtp", ip: "203.0.113.9" }, from: "erin@example.com", recipients: [] },
  };
  const inspected = ["both-1", "alice", "guest"].map((one) => cast.mustInspect(probe, `${one}@contoso.com`));
  expect(inspected).toEqual([true, true, false]);
});

test("a scope of people alone has one of them in such a group", () => {
  const people = { recipients: ["dave@contoso.com"] };
  const cast = castOf([specOf({ scope: people })], domains, ["staff@contoso.com"], ["dave@contoso.com"]);
  expect(membersOf(cast, "staff@contoso.com")).toEqual(["dave@contoso.com", "guest@contoso.com"]);
});

test("groups of the scope, of exceptions and of rules are written to, six at most; the second is a team", () => {
  const named = ["a", "b", "c", "d", "e"].map((name) => `${name}@contoso.com`);
  const spec = specOf({ scope, exclude: { groups: ["board@contoso.com"] } });
  const { groups, recipients } = castOf([spec], domains, named);
  expect(groups).toEqual(["pilot@contoso.com", "board@contoso.com", ...named.slice(0, 4)]);
  expect(recipients?.find(({ address }) => address === "b@contoso.com")?.kind).toBe("microsoft365Group");
});

test("who is journaled alone is there, too", () => {
  const spec = specOf({ mode: "monitor", scopeJournal: { recipients: ["frank@contoso.com"] } });
  expect(castOf([spec], domains, []).inside).toContain("frank@contoso.com");
});

test("who is made up has no attributes; those of real people are not known", () => {
  const spec = specOf({ scope: { ...scope, recipients: ["dave@contoso.com"] } });
  const { recipients } = castOf([spec], domains, ["staff@contoso.com"], ["alice@contoso.com"]);
  const people = (recipients ?? []).filter(({ kind }) => kind === "mailbox");
  expect(people.map(({ address, attributes, manager }) => [address, attributes, manager])).toEqual([
    ["dave@contoso.com", undefined, undefined],
    ["member-1@contoso.com", {}, undefined],
    ["both-1@contoso.com", {}, undefined],
    ["alice@contoso.com", undefined, undefined],
    ["guest@contoso.com", {}, undefined],
    ["nobody-in-particular@contoso.com", {}, undefined],
  ]);
});

describe("beside a tenant", () => {
  const relay = { DomainName: "contoso.com", DomainType: "InternalRelay", MatchSubDomains: true };
  const castWith = (...AcceptedDomain: object[]) =>
    castBeside([specOf()], {
      ...emptyTenant,
      AcceptedDomain: AcceptedDomain as (typeof relay)[],
      TransportRule: [
        {
          Name: "x",
          Priority: 0,
          State: "Enabled",
          SentTo: ["bob@sales.contoso.com"],
          RejectMessageReasonText: "no",
        },
      ],
    });
  const addressesOf = ({ recipients }: ReturnType<typeof castOf>) =>
    recipients?.map(({ address }) => address);
  const to = (cast: ReturnType<typeof castOf>, address: string) =>
    cast.mustInspect(
      {
        ...{ name: "external mail in", stranger: true },
        message: { entry: { via: "smtp", ip: "203.0.113.9" }, from: "erin@example.com", recipients: [] },
      },
      address,
    );

  test("domains have their type and whether what is below them is theirs; so have its people", () => {
    const shared = castWith(relay);
    expect(shared.acceptedDomains).toEqual([
      { domainName: "contoso.com", domainType: "InternalRelay", matchSubDomains: true },
    ]);
    expect(addressesOf(shared)).toContain("bob@sales.contoso.com");
    expect(to(shared, "frank@sales.contoso.com")).toBe(true);
    const alone = castWith({ ...relay, DomainType: "Authoritative", MatchSubDomains: false });
    expect(addressesOf(alone)).not.toContain("bob@sales.contoso.com");
    expect(to(alone, "frank@sales.contoso.com")).toBe(false);
    expect(to(alone, "frank@contoso.com")).toBe(true);
  });

  test("somebody in a domain that is shared with other servers has no mailbox here", () => {
    const cast = castWith({ DomainName: "fabrikam.com", DomainType: "Authoritative" }, relay);
    expect(cast.inside).toEqual([
      "guest@fabrikam.com",
      "elsewhere@contoso.com",
      "nobody-in-particular@fabrikam.com",
    ]);
    expect(cast.recipients).toContainEqual({
      ...{ address: "elsewhere@contoso.com", kind: "mailUser", attributes: {} },
    });
    expect(castWith({ ...relay, DomainType: "Authoritative" }).inside).toHaveLength(2);
  });

  test("nobody is at home in a domain that mail is only passed on to", () => {
    const cast = castWith({ ...relay, DomainType: "ExternalRelay" }, { DomainName: "fabrikam.com" });
    expect(addressesOf(cast)).toEqual(["guest@fabrikam.com", "nobody-in-particular@fabrikam.com"]);
    expect(to(cast, "bob@sales.contoso.com")).toBe(false);
  });
});
