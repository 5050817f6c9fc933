import fc from "fast-check";
import type { RankedRule, RuleOrder } from "./order";
import { moveOf, placeOfNew } from "./rule-move";

const rule = (name: string): RankedRule => ({
  name,
  guid: `guid-${name}`,
  ...(name.startsWith("d") ? { delivers: true } : {}),
});
const rules = (...names: string[]) => names.map(rule);
const namesOf = (list: readonly RankedRule[]) => list.map(({ name }) => name);

const ours = ["A", "B", "C", "D", "E"];
const foreign = ["s1", "s2", "s3"];

/** What the provider does with one rule: nothing where it may stay, else one move. */
function handle(list: readonly RankedRule[], name: string, order: RuleOrder) {
  const move = moveOf(list, `guid-${name}`, name, order);
  if (move === undefined) {
    return { list: [...list], writes: 0 };
  }
  expect(move.priority).toBeGreaterThanOrEqual(0);
  expect(move.priority).toBeLessThan(list.length);
  expect(move.misplacedTo.length).toBeGreaterThan(0);
  const others = list.filter((one) => one.name !== name);
  return { list: [...others.slice(0, move.priority), rule(name), ...others.slice(move.priority)], writes: 1 };
}

/** The fewest moves there can be, counted another way: try every set of rules that might stay. */
function fewestMoves(start: readonly string[], first: boolean): number {
  const top = first
    ? start.slice(
        0,
        Math.max(
          start.findIndex((name) => foreign.includes(name)),
          0,
        ),
      )
    : start;
  const candidates = (foreign.some((name) => start.includes(name)) ? top : start).filter((name) =>
    ours.includes(name),
  );
  let most = 0;
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const staying = candidates.filter((_, index) => (set >> index) & 1);
    if (staying.every((name, index) => index === 0 || name > (staying[index - 1] ?? ""))) {
      most = Math.max(most, staying.length);
    }
  }
  return start.filter((name) => ours.includes(name)).length - most;
}

test.each([true, false])(
  "a sequence is reached with the fewest moves, in whatever order its rules are handled (first: %s)",
  (first) => {
    const order: RuleOrder = { first, sequence: ours };
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ours, ...foreign], { minLength: 1 }),
        fc.shuffledSubarray(ours, { minLength: ours.length }),
        (start, handling) => {
          let list = rules(...start);
          let writes = 0;
          for (const name of handling.filter((one) => start.includes(one))) {
            const done = handle(list, name, order);
            list = done.list;
            writes += done.writes;
          }
          const present = ours.filter((name) => start.includes(name));
          const strangers = start.filter((name) => foreign.includes(name));
          expect(namesOf(list).filter((name) => ours.includes(name))).toEqual(present);
          expect(namesOf(list).filter((name) => foreign.includes(name))).toEqual(strangers);
          if (first) {
            expect(namesOf(list)).toEqual([...present, ...strangers]);
          }
          expect(writes).toBe(fewestMoves(start, first));
        },
      ),
      { numRuns: 500 },
    );
  },
);

test("one rule at the wrong end is one move, and one line in the preview", () => {
  const order: RuleOrder = { first: true, sequence: ["A", "B", "C", "D"] };
  const list = rules("D", "A", "B", "C", "s1");
  expect(["A", "B", "C"].map((name) => moveOf(list, `guid-${name}`, name, order))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(moveOf(list, "guid-D", "D", order)).toEqual({ priority: 3, misplacedTo: ["A", "B", "C"] });
});

test("rules created one by one, in any order, come to stand in sequence above all strangers", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ours, { minLength: ours.length }), (creation) => {
      let list = rules(...foreign);
      for (const name of creation) {
        const place = placeOfNew(list, name, { first: true, sequence: ours }) ?? list.length;
        list = [...list.slice(0, place), rule(name), ...list.slice(place)];
      }
      expect(namesOf(list)).toEqual([...ours, ...foreign]);
    }),
  );
});

test("a rule renamed outside keeps its place in the sequence", () => {
  const renamed = { name: "Renamed", guid: "guid-B" };
  const list = [rule("A"), renamed, rule("C"), rule("s1")];
  expect(moveOf(list, "guid-B", "B", { sequence: ["A", "B", "C"] })).toBeUndefined();
});

test("without a sequence a rule moves for itself: nobody else may know of the order", () => {
  expect(moveOf(rules("B", "A"), "guid-A", "A", { before: ["B"] })).toEqual({
    priority: 0,
    misplacedTo: ["B"],
  });
});

describe("below the rules on delivery", () => {
  const order: RuleOrder = { first: "belowDelivery", sequence: ours };
  const customers = ["d1", "d2", "s1", "s2", "d3"];
  /** Customers' rules that may stand above ours: those on delivery, up to the first that is not. */
  const leading = (names: readonly string[]) => {
    const theirs = names.filter((name) => !ours.includes(name));
    const end = theirs.findIndex((name) => !name.startsWith("d"));
    return end === -1 ? theirs : theirs.slice(0, end);
  };

  test("new rules come right below those that are on top, in whatever order they are made", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(customers),
        fc.shuffledSubarray(ours, { minLength: ours.length }),
        (theirs, creation) => {
          let list = rules(...theirs);
          for (const name of creation) {
            const place = placeOfNew(list, name, order) ?? list.length;
            list = [...list.slice(0, place), rule(name), ...list.slice(place)];
          }
          const above = leading(theirs);
          expect(namesOf(list)).toEqual([...above, ...ours, ...theirs.slice(above.length)]);
        },
      ),
    );
  });

  test("no other rule stays above ours, customers' rules keep their order, and once is enough", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ours, ...customers], { minLength: 1 }),
        fc.shuffledSubarray(ours, { minLength: ours.length }),
        (start, handling) => {
          let list = rules(...start);
          const present = handling.filter((name) => start.includes(name));
          for (const name of present) {
            list = handle(list, name, order).list;
          }
          const names = namesOf(list);
          expect(names.filter((name) => ours.includes(name))).toEqual(
            ours.filter((name) => start.includes(name)),
          );
          expect(names.filter((name) => customers.includes(name))).toEqual(
            start.filter((name) => customers.includes(name)),
          );
          const lowest = Math.max(...present.map((name) => names.indexOf(name)), -1);
          const above = names.slice(0, lowest + 1).filter((name) => customers.includes(name));
          expect(leading(names)).toEqual(expect.arrayContaining(above));
          for (const name of present) {
            expect(moveOf(list, `guid-${name}`, name, order)).toBeUndefined();
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a customer's rule on delivery that is put on top stays there, a tag does not", () => {
    const onTop = (name: string) => moveOf(rules(name, "A", "B"), "guid-A", "A", order);
    expect(onTop("d1")).toBeUndefined();
    expect(onTop("s1")).toEqual({ priority: 0, misplacedTo: ["s1"] });
  });
});
