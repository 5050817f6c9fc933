import fc from "fast-check";
import { misplaced, placeFor, type RankedRule, type RuleOrder, rankedRules } from "./order";

const rule = (name: string): RankedRule => ({ name, guid: `guid-${name}` });
const rules = (...names: string[]) => names.map(rule);
const namesOf = (list: readonly RankedRule[]) => list.map(({ name }) => name);

function moved(list: readonly RankedRule[], self: RankedRule, place: number): RankedRule[] {
  const others = list.filter(({ guid }) => guid !== self.guid);
  return [...others.slice(0, place), self, ...others.slice(place)];
}

/** What the provider does with one rule: nothing where it stands right, else one move. */
function handle(
  list: readonly RankedRule[],
  name: string,
  order: RuleOrder,
): { list: RankedRule[]; writes: number } {
  const self = rule(name);
  const place = placeFor(
    list.filter(({ guid }) => guid !== self.guid),
    order,
  );
  if (misplaced(list, self.guid, order).length === 0 || place === undefined) {
    return { list: [...list], writes: 0 };
  }
  const after = moved(list, self, place);
  return { list: after, writes: namesOf(after).join() === namesOf(list).join() ? 0 : 1 };
}

const pool = ["p1", "p2", "p3", "p4", "s1", "s2", "s3"];
const someNames = fc.subarray(pool.slice(0, 4).concat("missing"));
const anyOrder = fc.record({ first: fc.boolean(), after: someNames, before: fc.subarray(["s1", "s2"]) });
const tenant = fc.shuffledSubarray(pool);

test("rules run by priority, whether it is a number or text", () => {
  const records = [
    { Name: "c", Guid: "3", Priority: "10" },
    { Name: "a", Guid: "1", Priority: 0 },
    { Name: "b", Guid: "2", Priority: "9" },
  ];
  expect(rankedRules(records)).toEqual([
    { name: "a", guid: "1" },
    { name: "b", guid: "2" },
    { name: "c", guid: "3" },
  ]);
});

test.each<[string, string[], RuleOrder, string[]]>([
  ["first, under strangers", ["s1", "s2", "me"], { first: true }, ["s1", "s2"]],
  ["first, on top", ["me", "s1"], { first: true }, []],
  ["first after another, both on top", ["p1", "me", "s1"], { first: true, after: ["p1"] }, []],
  ["first after another that stands below", ["me", "s1", "p1"], { first: true, after: ["p1"] }, ["p1"]],
  ["after, in another case and by GUID", ["me", "p1", "p2"], { after: ["P1", "GUID-p2"] }, ["p1", "p2"]],
  ["before", ["s1", "me", "s2"], { before: ["s1", "s2"] }, ["s1"]],
  ["rules that do not exist", ["s1", "me"], { after: ["x"], before: ["y"] }, []],
  ["nothing asked", ["s1", "me", "s2"], {}, []],
])("%s", (_, list, order, wrong) => {
  expect(namesOf(misplaced(rules(...list), "guid-me", order))).toEqual(wrong);
});

test.each<[string, string[], RuleOrder, number | undefined]>([
  ["first of none", [], { first: true }, 0],
  ["first", ["s1", "s2"], { first: true }, 0],
  ["first after two", ["p1", "p2", "s1"], { first: true, after: ["p1", "p2"] }, 2],
  ["first, when only those of after are there", ["p1"], { first: true, after: ["p1"] }, 1],
  ["after", ["s1", "p1", "s2"], { after: ["p1"] }, 2],
  ["after the lowest of several", ["p2", "s1", "p1"], { after: ["p1", "p2"] }, 3],
  ["before", ["s1", "p1"], { before: ["p1"] }, 1],
  ["nothing that exists is named", ["s1"], { after: ["x"], before: ["y"] }, undefined],
])("the place %s", (_, others, order, place) => {
  expect(placeFor(rules(...others), order)).toBe(place);
});

test("a place is always one that Exchange takes", () => {
  fc.assert(
    fc.property(tenant, anyOrder, (others, order) => {
      const place = placeFor(rules(...others), order);
      if (place !== undefined) {
        expect(Number.isInteger(place)).toBe(true);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(others.length);
      }
    }),
  );
});

test("after the move to it the rule is above every stranger, or stands right where that can be", () => {
  fc.assert(
    fc.property(tenant, anyOrder, fc.nat(7), (others, order, at) => {
      const list = moved(rules(...others), rule("me"), Math.min(at, others.length));
      const { list: now } = handle(list, "me", order);
      const names = namesOf(now);
      const rank = names.indexOf("me");
      const still = namesOf(misplaced(now, "guid-me", order));
      if (order.first) {
        // Only those of `after` that stand under a stranger may remain, they come up by their own move.
        const strangersAbove = names.slice(0, rank).filter((name) => !order.after.includes(name));
        expect(strangersAbove).toEqual([]);
        expect(still.every((name) => order.after.includes(name))).toBe(true);
        return;
      }
      const lowestAfter = Math.max(...order.after.map((name) => others.indexOf(name)));
      const highestBefore = Math.min(
        ...order.before.map((name) => others.indexOf(name)).filter((index) => index >= 0),
      );
      if (lowestAfter < highestBefore) {
        expect(still).toEqual([]);
      }
    }),
  );
});

test("the others keep their order, whatever is moved", () => {
  fc.assert(
    fc.property(tenant, anyOrder, fc.nat(7), (others, order, at) => {
      const list = moved(rules(...others), rule("me"), Math.min(at, others.length));
      const { list: now } = handle(list, "me", order);
      expect(namesOf(now).filter((name) => name !== "me")).toEqual(others);
    }),
  );
});

const chain = ["p1", "p2", "p3", "p4"];
const orderOf = (name: string): RuleOrder => ({ first: true, after: chain.slice(0, chain.indexOf(name)) });

test("a declared chain is reached by handling each rule once, in any order, with at most one write a rule", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pool, { minLength: pool.length }),
      fc.shuffledSubarray(chain, { minLength: chain.length }),
      (start, handling) => {
        let list = rules(...start);
        let writes = 0;
        for (const name of handling) {
          const done = handle(list, name, orderOf(name));
          list = done.list;
          writes += done.writes;
        }
        const strangers = start.filter((name) => !chain.includes(name));
        expect(namesOf(list)).toEqual([...chain, ...strangers]);
        expect(writes).toBeLessThanOrEqual(chain.length);
        for (const name of chain) {
          expect(misplaced(list, `guid-${name}`, orderOf(name))).toEqual([]);
        }
      },
    ),
  );
});

test("a chain whose rules are created one by one, in any order, stands as declared", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(["s1", "s2", "s3"]),
      fc.shuffledSubarray(chain, { minLength: chain.length }),
      (strangers, creation) => {
        let list = rules(...strangers);
        for (const name of creation) {
          const place = placeFor(list, orderOf(name));
          list = moved(list, rule(name), place ?? list.length);
        }
        expect(namesOf(list)).toEqual([...chain, ...strangers]);
      },
    ),
  );
});
