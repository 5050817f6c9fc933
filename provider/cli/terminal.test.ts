import { wantsColours } from "./terminal";

const people = { isTTY: true, columns: 80 };
const file = { isTTY: false, columns: undefined };

test("colours are for people, unless they say otherwise", () => {
  expect(wantsColours(people, {})).toBe(true);
  expect(wantsColours(people, { NO_COLOR: "" })).toBe(true);
  expect(wantsColours(people, { TERM: "dumb" })).toBe(false);
  expect(wantsColours(people, { NO_COLOR: "1" })).toBe(false);
  expect(wantsColours(people, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
  expect(wantsColours(people, { FORCE_COLOR: "0" })).toBe(false);
});

test("a pipe gets plain text, unless colours are asked for", () => {
  expect(wantsColours(file, {})).toBe(false);
  expect(wantsColours(file, { FORCE_COLOR: "1" })).toBe(true);
});
