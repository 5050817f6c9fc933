import type { z } from "zod";
import type { InputProblem, Inputs } from "./kind";
import type { Property, PropertyTable, PropertyValue } from "./property";
import { checkProperties } from "./schema";
import { normalise, sameValue } from "./values";

/** The properties of a table that the inputs declare, `null` included. */
export function declared(table: PropertyTable, inputs: Inputs): [string, Property, PropertyValue][] {
  return Object.entries(table).flatMap(([property, known]): [string, Property, PropertyValue][] =>
    inputs[property] === undefined ? [] : [[property, known, inputs[property] as PropertyValue]],
  );
}

/** What a kind asks of its inputs. */
export interface InputRules {
  readonly table: PropertyTable;
  /** Inputs that are no parameters, with their schemas. */
  readonly extra: Readonly<Record<string, z.ZodType>>;
  readonly required: readonly string[];
  /** Combinations that Exchange refuses. Asked once every value is known. */
  readonly rules?: ((inputs: Inputs) => readonly InputProblem[]) | undefined;
}

/** Checks inputs and puts them into the one spelling that is stored; combinations are judged in that spelling. */
export function checkInputs(
  { table, extra, required, rules }: InputRules,
  inputs: Inputs,
  isUnknown: (property: string) => boolean,
): { inputs: Inputs; problems: readonly InputProblem[] } {
  const problems = checkProperties(table, extra, required, inputs, isUnknown);
  if (problems.length > 0) {
    return { inputs, problems };
  }
  const normal = Object.fromEntries(
    Object.entries(inputs).map(([property, value]) => {
      const known = table[property];
      const plain = known === undefined || isUnknown(property);
      return [property, plain ? value : normalise(known, value as PropertyValue)];
    }),
  );
  const complete = !Object.keys(inputs).some(isUnknown);
  return { inputs: normal, problems: complete ? (rules?.(normal) ?? []) : [] };
}

/** Whether two stored values are the same; what is no property of the object is compared as it stands. */
export function sameStored(table: PropertyTable, property: string, a: unknown, b: unknown): boolean {
  const known = table[property];
  return known === undefined ? JSON.stringify(a) === JSON.stringify(b) : sameValue(known, a, b);
}
