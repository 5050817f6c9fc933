import { z } from "zod";
import type { Command, ExchangeRecord, ParameterValue } from "../exchange/command";
import { checkInputs, declared, sameStored } from "./declared";
import type { InputProblem, Inputs, Kind, State } from "./kind";
import type { PropertyTable } from "./property";
import { flag } from "./steering";
import type { Noun } from "./tenant-view";
import { fromExchange, isBlank, sameValue } from "./values";

/** An object of settings that Exchange has in any case: it is only ever changed, never created or removed. */
export interface SettingsDefinition {
  /** The resource class. */
  readonly type: string;
  readonly noun: Exclude<Noun, `${string} of ${string}`>;
  readonly properties: PropertyTable;
  /** Where there are several of them: the input that names one, and the record's property with that name. */
  readonly named?: { readonly input: string; readonly recordedAs: string };
  /** What Set- calls the one object, where it asks for that. */
  readonly identity?: string;
  /** Combinations that Exchange refuses. Asked once every value is known. */
  readonly rules?: (inputs: Inputs) => readonly InputProblem[];
}

const steering = { adopt: flag, unlessSet: flag, restore: z.record(z.string(), z.unknown()) };

/** Makes a Kind of settings. Deleting the resource gives back the values found when it was created. */
export function settingsKind(definition: SettingsDefinition): Kind {
  const { type, noun, properties: table, named } = definition;
  const naming =
    named === undefined ? {} : { [named.input]: z.string({ error: "must be text" }).min(1, "must be given") };

  const nameOf = (inputs: Inputs) => (named === undefined ? type : String(inputs[named.input] ?? ""));

  /** With `unlessSet`, a value that somebody else had set is left: an archiver may depend on it. */
  const isKept = (property: string, record: ExchangeRecord, inputs: Inputs, state: State): boolean => {
    const known = table[property];
    if (known === undefined || inputs.unlessSet !== true || inputs.adopt === true) {
      return false;
    }
    const value = record[known.parameter];
    const isNew = state.previous === undefined;
    const foreign = !isBlank(value) && !sameValue(known, value, inputs[property]);
    return foreign && (isNew || (Array.isArray(state.kept) && state.kept.includes(property)));
  };

  const differences: Kind["differences"] = (_tenant, record, inputs, state) =>
    declared(table, inputs)
      .filter(
        ([property, known, value]) =>
          !isKept(property, record, inputs, state) && !sameValue(known, record[known.parameter], value),
      )
      .map(([property, known, wants]) => ({
        property,
        has: fromExchange(known, record[known.parameter]),
        wants,
      }));

  const set = (inputs: Inputs, values: readonly (readonly [string, unknown])[]): Command[] => {
    const identity = named === undefined ? definition.identity : nameOf(inputs);
    const parameters: Record<string, ParameterValue> = {};
    if (identity !== undefined) {
      parameters.Identity = identity;
    }
    for (const [property, value] of values) {
      parameters[table[property]?.parameter ?? property] = value as ParameterValue;
    }
    return values.length === 0 ? [] : [{ cmdlet: `Set-${noun}`, parameters, target: nameOf(inputs) }];
  };

  const inputRules = {
    table: table,
    extra: { ...steering, ...naming },
    required: Object.keys(naming),
    rules: definition.rules,
  };

  return {
    type,
    needs: [noun],
    outputs: ["previous", "kept"],
    check: (inputs, isUnknown) => checkInputs(inputRules, inputs, isUnknown),
    same: (property, a, b) => sameStored(table, property, a, b),
    replacing: (property) => property === named?.input,
    find(tenant, inputs, id) {
      const records = tenant.records(noun);
      if (named === undefined) {
        return records[0];
      }
      const wanted = (id ?? nameOf(inputs)).toLowerCase();
      return records.find((record) => String(record[named.recordedAs]).toLowerCase() === wanted);
    },
    prove(id): Command {
      const parameters: Record<string, ParameterValue> = named === undefined ? {} : { Identity: id };
      return { cmdlet: `Get-${noun}`, parameters };
    },
    idOf: (record) => (named === undefined ? type : String(record[named.recordedAs]).toLowerCase()),
    differences,
    plan(tenant, record, inputs, state) {
      if (record === undefined) {
        throw new Error(
          named === undefined
            ? `Get-${noun} returned nothing, though every tenant has one`
            : `${type} "${nameOf(inputs)}": the tenant has none of that name; it has ${tenant
                .records(noun)
                .map((one) => String(one[named.recordedAs]))
                .join(", ")}. It is made elsewhere; here only its settings are.`,
        );
      }
      return set(
        inputs,
        differences(tenant, record, inputs, state).map(({ property }) => [property, inputs[property]]),
      );
    },
    remove(_tenant, record, state) {
      const before = { ...(state.previous as State), ...(state.restore as State | undefined) };
      // What somebody has changed since is theirs and stays.
      const ours = declared(table, state).filter(
        ([property, known, value]) => property in before && sameValue(known, record[known.parameter], value),
      );
      return set(
        state,
        ours
          .filter(([property, known]) => {
            const untouched = isBlank(before[property]);
            const value = record[known.parameter];
            return untouched ? !isBlank(value) : !sameValue(known, value, before[property]);
          })
          .map(([property]) => [property, before[property] ?? null]),
      );
    },
    // A text that can be empty and is not was set by somebody; a switch, a number or a text with a default may not have been.
    conflicts: ({ property, has }) =>
      table[property]?.type === "text" && table[property].alwaysSet !== true && !isBlank(has),
    observe(record, inputs, previous, before) {
      const found = { ...(previous.previous as State | undefined) };
      if (before !== undefined) {
        for (const [property, known] of declared(table, inputs)) {
          if (!(property in found)) {
            const value = before[known.parameter];
            // A switch that nobody has touched yet is given back untouched, which is not the same as off.
            found[property] = isBlank(value) ? null : fromExchange(known, value);
          }
        }
      }
      const kept = declared(table, inputs).flatMap(([property]) =>
        isKept(property, record, inputs, previous) ? [property] : [],
      );
      return { previous: found, ...(kept.length > 0 ? { kept } : {}) };
    },
    label: nameOf,
  };
}
