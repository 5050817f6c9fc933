import fc from "fast-check";
import { momentsOf, type Ordered } from "./orders";

const anySteps = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc
          .subarray(Array.from({ length: index }, (__, one) => `s${one}`))
          .map((after): Ordered => ({ key: `s${index}`, after })),
      ),
    ),
  );

test("each moment has all that what is done in it needs", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      for (const { done: moment } of momentsOf(steps, () => true)) {
        for (const { key, after } of steps.filter((step) => moment.has(step.key))) {
          expect([...moment]).toEqual(expect.arrayContaining([key, ...after]));
        }
      }
    }),
  );
});

test("two things that do not need each other are each seen without the other", () => {
  const steps = [
    { key: "a", after: [] },
    { key: "b", after: ["a"] },
    { key: "c", after: ["a"] },
  ];
  const moments = momentsOf(steps, () => true).map(({ done }) => [...done].sort().join(""));
  expect(moments).toEqual(expect.arrayContaining(["a", "ab", "ac", "abc"]));
  expect(new Set(moments).size).toBe(moments.length);
});

test("without extremes only the given order is seen", () => {
  const steps = ["a", "b", "c"].map((key) => ({ key, after: [] }));
  expect(momentsOf(steps, () => false).map(({ done }) => [...done].join(""))).toEqual(["a", "ab", "abc"]);
});
