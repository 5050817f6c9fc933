import type { RunningEmulator } from "../../emulator";
import { findCmdlet, type Parameter } from "../../emulator/catalogue";
import type { KindName } from "../../provider/kinds";
import type { Inputs } from "../../provider/kinds/kind";
import type { Property, PropertyTable } from "../../provider/kinds/property";
import { type Pair, type Sample, valuesByType } from "./values";

/** How a property is changed by somebody outside: the cmdlet's parameters beside Identity. */
export interface OutsideChange {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the walk has to know of one property beyond its type. Whatever is left out follows from the catalogue. */
export interface Row {
  /** Two different legal values. */
  readonly values?: Pair;
  /** What is declared beside it, from the first step to the last. */
  readonly beside?: Inputs;
  /** What is taken away from the kind's usual declaration, because it excludes this property. */
  readonly without?: readonly string[];
  /** What is cleared in the same step: the other half of a pair. */
  readonly clearedWith?: readonly string[];
  /** How it reads when cleared; `refused` where Exchange knows no such state. Default: by kind and type. */
  readonly cleared?: unknown;
  /** Parameters of the object that Exchange changes along with it. */
  readonly moves?: readonly string[];
  /** The record's property where it is not the parameter's own name. */
  readonly readAs?: string;
  /** Where no cmdlet changes it from outside, or another one than Set-. */
  readonly outside?: (foreign: Sample) => OutsideChange | undefined;
  /** What the tenant has to hold first. */
  readonly given?: (emulator: RunningEmulator) => void;
  /** Exchange never shows it: it is sent, and that is all that can be known. */
  readonly unseen?: boolean;
}

/** One kind of object with all of its properties. */
export interface KindTable {
  readonly kind: KindName;
  readonly noun: string;
  readonly properties: PropertyTable;
  /** A declaration that is complete and legal, whatever property is looked at. */
  readonly base: Inputs;
  /** How cleared properties read, by the property's type. */
  readonly cleared: Partial<Record<Property["type"], unknown>>;
  /** What the record shows that follows from other properties. */
  readonly derived?: readonly string[];
  /** An object of settings is there in any case; this says which of them. */
  readonly settings?: { readonly identity?: string };
  /** Rows by property, or by a pattern of property names. The first that fits counts. */
  readonly rows: readonly (readonly [property: string | RegExp, row: Row])[];
}

export interface Walked extends Row {
  readonly property: string;
  readonly known: Property;
  readonly values: Pair;
}

/** Every property of the kind that can be set, with all that the walk needs of it; throws for one that is not known. */
export function walksOf(table: KindTable): Walked[] {
  return Object.entries(table.properties)
    .filter(([, { refused }]) => refused === undefined)
    .map(([property, known]) => {
      const row = table.rows.find(([name]) =>
        typeof name === "string" ? name === property : name.test(property),
      )?.[1];
      const values = row?.values ?? valuesByType(parameterOf(table.noun, known.parameter), known);
      if (values === undefined) {
        throw new Error(
          `test/parameters: ${table.kind}.${property} is new and its type does not say what is legal; give it a row with two values`,
        );
      }
      return { ...row, property, known, values };
    });
}

export function parameterOf(noun: string, name: string): Parameter {
  const found = ["New", "Set"]
    .map((verb) => findCmdlet(`${verb}-${noun}`)?.parameters.get(name.toLowerCase()))
    .find((parameter) => parameter !== undefined);
  if (found === undefined) {
    throw new Error(`the catalogue has no parameter ${name} of New- or Set-${noun}`);
  }
  return found;
}
