import { compilePatterns } from "../rules/text-match";
import { exampleOf } from "./example-text";

test.each([
  "invoice",
  "^Invoice \\d+$",
  "\\bAW: ",
  "(urgent|now) please",
  "^alice@contoso\\.com$",
  "(?i)wire.*transfer",
  "a|b",
  "PO-\\w{1,3}",
])("%s has an example", (pattern) => {
  expect(compilePatterns([pattern]).find(exampleOf(pattern) ?? "")).toBe(pattern);
});

test.each(["(?!x)y\\z", "[^a]{3}", "(?>atomic)", "^[^a]{40}$"])(
  "%s is too wild: no example rather than a wrong one",
  (pattern) => {
    expect(exampleOf(pattern)).toBeUndefined();
  },
);
