import fc from "fast-check";
import type { Property, PropertyType } from "./property";
import { canonical, fromExchange, isBlank, normalise, sameValue } from "./values";

const of = (type: PropertyType, more: Partial<Property> = {}): Property => ({
  parameter: "X",
  type,
  on: "both",
  ...more,
});
const texts = of("texts", { caseless: true });
const text = of("text");

describe("what Exchange shows and what was declared are the same", () => {
  test.each<[string, Property, unknown, unknown]>([
    ["sender domain with type and cost", texts, ["smtp:*;1"], ["*"]],
    ["domain with type and cost", texts, ["smtp:contoso.com;1"], ["Contoso.com"]],
    ["null and an empty list", texts, null, []],
    ["no property and null", texts, undefined, null],
    ["a list of one empty text and an empty list", texts, [""], []],
    ["null and an empty text", text, "", null],
    ["the empty address", text, "<>", null],
    ["order", texts, ["b", "a"], ["a", "b"]],
    ["letter case", texts, ["A@Contoso.com"], ["a@contoso.com"]],
    ["doubles", texts, ["a", "A"], ["a"]],
    ["a list of one as a scalar", texts, "a", ["a"]],
    ["an address literal as smart host", texts, ["[192.0.2.1]"], ["192.0.2.1"]],
    ["a block of one address", of("addresses", { caseless: true }), ["192.0.2.1/32"], ["192.0.2.1"]],
    [
      "a block written with host bits",
      of("addresses", { caseless: true }),
      ["192.0.2.16/28"],
      ["192.0.2.17/28"],
    ],
    ["a size in prose", of("size"), "8 KB (8,192 bytes)", 8192],
    ["a size in prose and a short one", of("size"), "10 MB (10,485,760 bytes)", "10MB"],
    ["a size in another language's prose", of("size"), "8 KB (8.192 bytes)", "8 KB"],
    ["a short size and a number", of("size"), "1.5KB", 1536],
    ["a number as text", of("integer"), "6", 6],
    ["a negative number as text", of("integer"), "-1", -1],
    ["a time without zone", of("time"), "2026-01-31T22:00:00", "2026-01-31T22:00:00Z"],
    ["a time with seven decimals", of("time"), "2026-01-31T22:00:00.0000000Z", "2026-01-31T22:00:00Z"],
    ["a time in another zone", of("time"), "2026-01-31T22:00:00Z", "2026-02-01T00:00:00+02:00"],
    ["a switch that is not shown", of("boolean"), null, false],
    ["a switch as text", of("boolean", { caseless: true }), "True", true],
    ["a choice in other case", of("choice", { caseless: true }), "Enforce", "enforce"],
    ["a language object", of("text", { caseless: true }), { Name: "en-US", LCID: 1033 }, "en-US"],
  ])("%s", (_, property, shown, declared) => {
    expect(sameValue(property, shown, declared)).toBe(true);
    expect(sameValue(property, declared, shown)).toBe(true);
  });
});

describe("a real difference stays one", () => {
  test.each<[string, Property, unknown, unknown]>([
    ["another cost of a domain", texts, ["smtp:contoso.com;5"], ["contoso.com"]],
    ["one more entry", texts, ["a", "b"], ["a"]],
    ["something and nothing", texts, ["a"], []],
    ["case in a pattern", of("texts"), ["Abc"], ["abc"]],
    ["case in a text", text, "External", "external"],
    ["a space at a text's end", text, "[External] ", "[External]"],
    [
      "which address is the primary one",
      of("texts", { caseless: true, primaryInCapitals: true }),
      ["SMTP:a@contoso.com", "smtp:b@contoso.com"],
      ["smtp:a@contoso.com", "SMTP:b@contoso.com"],
    ],
    ["zero and nothing", of("integer"), null, 0],
    ["true and nothing", of("boolean"), null, true],
    ["another size", of("size"), "8 KB (8,192 bytes)", 8191],
    ["another second", of("time"), "2026-01-31T22:00:00", "2026-01-31T22:00:01Z"],
    ["another block", of("addresses"), ["192.0.2.0/28"], ["192.0.2.0/27"]],
    ["two entries and their join", texts, ["a b"], ["a", "b"]],
  ])("%s", (_, property, shown, declared) => {
    expect(sameValue(property, shown, declared)).toBe(false);
  });
});

test.each<[Property, unknown, unknown]>([
  [texts, ["smtp:*;1"], ["*"]],
  [texts, [], null],
  [texts, [""], null],
  [text, "", null],
  [text, "<>", null],
  [of("text"), { Name: "en-US" }, "en-US"],
  [of("addresses"), ["192.0.2.17/28"], ["192.0.2.16/28"]],
  [of("size"), "8 KB (8,192 bytes)", 8192],
  [of("integer"), "5", 5],
  [of("time"), "2026-01-31T22:00:00.0000000", "2026-01-31T22:00:00.000Z"],
  [text, "[External] ", "[External] "],
  [of("boolean"), null, false],
  [of("boolean"), "False", false],
  [of("boolean"), true, true],
])("%o shows %j as %j", (property, shown, value) => {
  expect(fromExchange(property, shown)).toEqual(value);
});

test("what a preview shows of a value is the same value", () => {
  const value = fc.oneof(fc.array(fc.stringMatching(/^[A-Za-z0-9.*@-]{1,8}$/)), fc.constant(null));
  fc.assert(
    fc.property(value, (shown) => {
      expect(sameValue(texts, fromExchange(texts, shown), shown)).toBe(true);
    }),
  );
});

test("what is stored of a declaration is the same value, in one spelling", () => {
  const address = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
    .map(([last, bits]) => `192.0.2.${last}/${bits}`);
  const property = of("addresses", { caseless: true });
  fc.assert(
    fc.property(fc.array(address), (declared) => {
      const stored = normalise(property, declared);
      expect(sameValue(property, stored, declared)).toBe(true);
      expect(normalise(property, stored)).toEqual(stored);
    }),
  );
});

test("normalising drops doubles and keeps the first spelling and the order", () => {
  expect(normalise(texts, ["B@contoso.com", "a", "b@Contoso.com"])).toEqual(["B@contoso.com", "a"]);
  expect(normalise(of("addresses"), ["192.0.2.1/32", "192.0.2.1"])).toEqual(["192.0.2.1"]);
});

test("a choice is stored in Exchange's spelling", () => {
  expect(normalise(of("choice", { choices: ["EncryptionOnly"] }), "encryptiononly")).toBe("EncryptionOnly");
});

test("a time is stored and sent in UTC, as Exchange wants it", () => {
  expect(normalise(of("time"), "2026-02-01T00:00:00+02:00")).toBe("2026-01-31T22:00:00.000Z");
  expect(normalise(of("time"), "2026-01-31T22:00:00")).toBe("2026-01-31T22:00:00.000Z");
});

test.each([null, undefined, "", "<>", [], [""], [null], [[], ""]])("%j is blank", (value) => {
  expect(isBlank(value)).toBe(true);
});
test.each([0, false, " ", "a", ["a"], ["", "a"], {}])("%j is not blank", (value) => {
  expect(isBlank(value)).toBe(false);
});

test("order and doubles never matter to a list", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1 }), (list) => {
      expect(canonical(texts, [...list].reverse().concat(list))).toBe(canonical(texts, list));
    }),
  );
});
