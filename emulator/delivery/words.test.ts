import { containsWords, matchesPatterns } from "./words";

test.each([
  ["a deal!", "deal", true],
  ["a DEAL", "Deal", true],
  ["ideal", "deal", false],
  ["dealer, deal", "deal", true],
  ["deal_1", "deal", false],
  ["the best deal", "best deal", true],
  ["Re[External] x", "[External]", true],
  ["alice@contoso.com", "contoso", true],
  ["Größe", "Gr", false],
  ["", "deal", false],
])('"%s": "%s" %s', (text, word, is) => {
  expect(containsWords(text, [word])).toBe(is);
});

test("patterns are searched for anywhere, whatever their case", () => {
  expect(matchesPatterns("One two", ["^TWO", "one"])).toBe(true);
  expect(matchesPatterns("One two", ["^two"])).toBe(false);
});

test("what only .NET reads is not known, unless another pattern decides", () => {
  expect(matchesPatterns("one", ["(?i)two"])).toEqual({
    unknown: 'the delivery does not read the pattern "(?i)two"',
  });
  expect(matchesPatterns("one", ["(?i)two", "one"])).toBe(true);
});
