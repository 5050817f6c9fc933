import { adopted, changed, type Lists, listsOf } from "./tenant.test-helper";

const usual = { portal: "contoso", region: "us", mode: "inline" } as const;
const pilot = { groups: ["pilot@contoso.com"] };
const staff = { groups: ["staff@contoso.com"] };
const protect = ["incoming", "outgoing"] as const;

/** What a tenant's rules say of people, and that all of it is right. */
function peopleOf(lists: Lists, beside = {}) {
  const { args, objects } = adopted(lists, {}, beside);
  expect(objects.filter(({ state }) => state !== "right")).toEqual([]);
  const { portal: _p, region: _r, mode: _m, protect: _d, inspectAutomaticReplies: _i, ...people } = args;
  return people;
}

test.each([
  ["everybody", {}],
  ["groups", { scope: pilot }],
  ["recipients", { scope: { recipients: ["ceo@contoso.com"] } }],
  ["groups and recipients", { scope: { ...pilot, recipients: ["ceo@contoso.com", "cfo@contoso.com"] } }],
  ["a group of its own for outgoing mail", { protect, scope: pilot, scopeOutgoing: staff }],
  ["everybody for outgoing mail alone", { protect, scope: pilot, scopeOutgoing: "everyone" }],
  ["outgoing mail alone", { protect: ["outgoing"], scope: staff }],
  ["others excluded for outgoing mail", { protect, exclude: staff, excludeOutgoing: pilot }],
  ["nobody excluded for outgoing mail", { protect, exclude: staff, excludeOutgoing: "nobody" }],
  ["some excluded for outgoing mail alone", { protect, excludeOutgoing: staff }],
  ["journals of everybody", { scope: pilot, scopeJournal: "everyone" }],
  ["journals of others", { scope: pilot, scopeJournal: { recipients: ["ceo@contoso.com"] } }],
] as const)("%s", (_, people) => {
  const { protect: _protect, ...expected } = people as Record<string, unknown>;
  expect(peopleOf(listsOf({ ...usual, inspectAutomaticReplies: true, ...people }))).toEqual(expected);
});

test("without inline the journal rules say whose mail; which are groups, the directory", () => {
  const scope = { groups: ["pilot@contoso.com"], recipients: ["ceo@contoso.com"] };
  const lists = listsOf({ ...usual, mode: "monitor", scope });
  const groups = [{ address: "Pilot@contoso.com", names: ["Pilot"] }];
  expect(peopleOf(lists, { groups })).toEqual({ scope });
  expect(peopleOf(lists)).toEqual({ scope: { recipients: ["pilot@contoso.com", "ceo@contoso.com"] } });
});

test("journal rules keep their names, each by its entry", () => {
  const lists = changed(
    listsOf({ ...usual, scope: { groups: ["pilot@contoso.com", "staff@contoso.com"] } }),
    "JournalRule",
    "Avanan - Monitor staff@contoso.com",
    { Name: "Avanan - Monitor 2" },
  );
  expect(peopleOf(lists).objects).toEqual({
    monitor: { entries: { "staff@contoso.com": "Avanan - Monitor 2" } },
  });
});

test("a group that a rule names otherwise is declared by its address", () => {
  const lists = listsOf({ ...usual, scope: pilot });
  const { args } = adopted(
    changed(lists, "TransportRule", "Avanan - Protect", { SentToMemberOf: ["Pilot"] }),
    {},
    { groups: [{ address: "pilot@contoso.com", names: ["Pilot"] }] },
  );
  expect(args.scope).toEqual(pilot);
});

test("a rule that asks for both at once is told from a scope, which means either", () => {
  const lists = changed(listsOf({ ...usual, scope: pilot }), "TransportRule", "Avanan - Protect", {
    SentTo: ["ceo@contoso.com"],
  });
  const { args, notes } = adopted(lists);
  expect(args.scope).toEqual({ ...pilot, recipients: ["ceo@contoso.com"] });
  expect(notes).toContain(
    '"Avanan - Protect" asks for members of groups who are among single recipients at the same time; the scope means either, and so more people',
  );
});
