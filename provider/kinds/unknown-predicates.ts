import type { ExchangeRecord } from "../exchange/command";
import { type PropertyTable, type PropertyValue, propertyName } from "./property";
import { isBlank } from "./values";

const exception = (parameter: string) => `ExceptIf${parameter}`;
const shown = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

/**
 * Conditions of a rule that the catalogue does not have, with their exceptions: every condition has one, and what Exchange only tells
 * of a rule has none. Without them a rule would look as if it asked for less than it does.
 */
export function unknownPredicates(
  table: PropertyTable,
): (record: ExchangeRecord) => Record<string, PropertyValue> {
  const known = new Set(Object.values(table).map(({ parameter }) => parameter));
  return (record) => unknownIn(record, known);
}

function unknownIn(record: ExchangeRecord, known: ReadonlySet<string>): Record<string, PropertyValue> {
  const pairs = Object.keys(record)
    .filter((name) => exception(name) in record && !known.has(name))
    .map((name) => [name, exception(name)]);
  return Object.fromEntries(
    pairs
      .filter((pair) => pair.some((name) => saysSomething(record[name])))
      .flatMap((pair) => pair.map((name) => [propertyName(name), declared(record[name])])),
  );
}

const saysSomething = (value: unknown) => !isBlank(value) && value !== false;

const declared = (value: unknown): PropertyValue =>
  saysSomething(value) ? (Array.isArray(value) ? value : [value]).map(shown) : null;
