import { specOf } from "../avanan/spec.test-helper";
import type { Probe } from "../mailflow";
import { castOf } from "./people";

const domains = ["contoso.com"];
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
