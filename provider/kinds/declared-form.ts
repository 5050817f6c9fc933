import type { ExchangeRecord } from "../exchange/command";
import type { PropertyTable, PropertyValue } from "./property";
import { fromExchange } from "./values";

/** A record of Exchange as a program would declare the object: properties under their names here, nothing unset. */
export function declaredForm(
  table: PropertyTable,
  record: ExchangeRecord,
  readAs: Readonly<Record<string, (record: ExchangeRecord) => unknown>> = {},
): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([property, known]): [string, PropertyValue][] => {
      const value = fromExchange(known, readAs[property]?.(record) ?? record[known.parameter]);
      const unset = value === null || (known.role !== undefined && value === false);
      return unset ? [] : [[property, value]];
    }),
  );
}
