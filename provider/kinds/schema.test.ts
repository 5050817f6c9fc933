import type { Property, PropertyType } from "./property";
import { checkProperties, valueSchema } from "./schema";

const of = (type: PropertyType, more: Partial<Property> = {}): Property => ({
  parameter: "X",
  type,
  on: "both",
  ...more,
});
const reasons = (property: Property, value: unknown) =>
  checkProperties({ x: property }, {}, [], { x: value }, () => false);
const reason = (property: Property, value: unknown) => reasons(property, value)[0]?.reason;

const choices = { choices: ["Enforce", "Audit", "AuditAndNotify"] };

test.each<[Property, unknown, string]>([
  [of("boolean"), "true", "must be true or false"],
  [of("boolean"), 1, "must be true or false"],
  [of("integer", { min: -1, max: 9 }), "6", "must be a whole number"],
  [of("integer", { min: -1, max: 9 }), 1.5, "must be a whole number"],
  [of("integer", { min: -1, max: 9 }), -2, "must be at least -1"],
  [of("integer", { min: -1, max: 9 }), 10, "must be at most 9"],
  [of("choice", choices), "Enf", '"Enf" is not allowed; must be one of Enforce, Audit, AuditAndNotify'],
  [of("choice", choices), "", '"" is not allowed; must be one of Enforce, Audit, AuditAndNotify'],
  [of("choice", choices), 5, "must be one of Enforce, Audit, AuditAndNotify"],
  [of("choices", choices), "Audit", "must be a list"],
  [of("choices", choices), ["Aud"], '"Aud" is not allowed; must be one of Enforce, Audit, AuditAndNotify'],
  [of("texts"), "a", "must be a list of texts"],
  [of("texts"), [5], "must be text"],
  [of("texts", { maxItemLength: 3 }), ["abcd"], "is too long: each entry may have at most 3 characters"],
  [of("text", { maxLength: 3 }), "abcd", "is too long: it may have at most 3 characters"],
  [of("text"), 5, "must be text"],
  [of("addresses", { formats: ["ip"] }), "192.0.2.1", "must be a list of addresses"],
  [of("addresses", { formats: ["ip"] }), [5], "must be an address as text"],
  [of("size"), "much", "must be a number of bytes or a size such as 10MB"],
  [of("size"), -1, "must be a number of bytes or a size such as 10MB"],
  [of("time"), "soon", "must be a date and time such as 2026-01-31T22:00:00Z"],
  [of("tables"), ["a"], "must be a table"],
  [of("tables"), "a", "must be a list of tables"],
])("%j refuses %j", (property, value, message) => {
  const problems = reasons(property, value);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.reason.startsWith(message) || problems[0]?.reason).toBe(true);
});

test.each<[Property, unknown]>([
  [of("boolean"), false],
  [of("integer", { min: -1, max: 9 }), -1],
  [of("integer"), 300],
  [of("choice", choices), "Audit"],
  [of("choice", choices), "audit"],
  [of("choices", choices), ["Audit", "Enforce"]],
  [of("texts"), []],
  [of("text"), ""],
  [of("addresses", { formats: ["ip", "cidr"] }), ["192.0.2.0/24"]],
  [of("addresses", { formats: ["ip", "cidr"], role: "condition" }), ["10.0.0.0/8"]],
  [of("size"), 0],
  [of("size"), "10MB"],
  [of("time"), "2026-01-31T22:00:00Z"],
  [of("tables"), [{ Name: "x" }]],
])("%j takes %j", (property, value) => {
  expect(reasons(property, value)).toEqual([]);
});

test("null clears whatever can be empty", () => {
  expect(reasons(of("texts"), null)).toEqual([]);
  expect(reasons(of("integer"), null)).toEqual([]);
  expect(reasons(of("boolean", { role: "condition" }), null)).toEqual([]);
});

test.each([
  ["boolean", null],
  ["choice", null],
  ["texts", []],
] as const)("what Exchange always has a value for cannot be cleared: %s %j", (type, value) => {
  expect(reason(of(type, { alwaysSet: true }), value)).toBe(
    "cannot be cleared: Exchange always has a value for it; leave it out to leave it alone",
  );
});

test("an entry's place is a part of the property's name", () => {
  expect(reasons(of("addresses", { formats: ["ip"] }), ["192.0.2.1", "10.0.0.1"])).toEqual([
    { property: "x.1", reason: expect.stringContaining('"10.0.0.1" is in a private or reserved range') },
  ]);
});

test("what is missing, unheard of or not to be set is named, all at once", () => {
  const table = { name: of("text"), hidden: of("text", { refused: "it is reserved" }) };
  const extra = { adopt: valueSchema(of("boolean")) };
  expect(
    checkProperties(table, extra, ["name"], { nmae: "a", hidden: "b", adopt: "yes" }, () => false),
  ).toEqual([
    { property: "name", reason: "must be given" },
    { property: "nmae", reason: "is not a property of this resource; allowed: name, adopt" },
    { property: "hidden", reason: "cannot be set: it is reserved" },
    { property: "adopt", reason: "must be true or false" },
  ]);
});

test("an empty name counts as missing", () => {
  expect(checkProperties({ name: of("text") }, {}, ["name"], { name: "" }, () => false)).toEqual([
    { property: "name", reason: "must be given" },
  ]);
});

test("a value that is not known yet passes, but only for a property that exists and may be set", () => {
  const table = { name: of("text"), hidden: of("text", { refused: "it is reserved" }) };
  const unknown = () => true;
  expect(checkProperties(table, {}, ["name"], { name: 5 }, unknown)).toEqual([]);
  expect(checkProperties(table, {}, ["name"], { name: 5, hidden: 5, other: 5 }, unknown)).toHaveLength(2);
});
