import { z } from "zod";
import type { ExchangeRecord, ParameterValue } from "../exchange/command";
import { transportConfigProperties } from "./generated/transport-config.generated";
import type { Inputs, Kind, State } from "./kind";
import type { Property, PropertyTable, PropertyValue } from "./property";
import { checkProperties } from "./schema";
import { fromExchange, isBlank, normalise, sameValue } from "./values";

const table: PropertyTable = transportConfigProperties;
const flag = z.boolean({ error: "must be true or false" });
const extra = { adopt: flag, unlessSet: flag, restore: z.record(z.string(), z.unknown()) };

/**
 * The organisation's transport settings: one object that always exists, so it is never created or removed. Deleting
 * the resource gives back the values found when it was created. Cmdlets: Get-/Set-TransportConfig.
 */
export const transportConfig: Kind = {
  type: "TransportConfig",
  needs: ["TransportConfig"],
  outputs: ["previous", "kept"],
  check(inputs, isUnknown) {
    const problems = checkProperties(table, extra, [], inputs, isUnknown);
    const normal = Object.entries(inputs).map(([property, value]) => {
      const known = table[property];
      return [
        property,
        known === undefined || isUnknown(property) ? value : normalise(known, value as PropertyValue),
      ];
    });
    return { inputs: problems.length > 0 ? inputs : Object.fromEntries(normal), problems };
  },
  same: (property, a, b) => {
    const known = table[property];
    return known === undefined ? JSON.stringify(a) === JSON.stringify(b) : sameValue(known, a, b);
  },
  replacing: () => false,
  find: (tenant) => tenant.records("TransportConfig")[0],
  prove: () => ({ cmdlet: "Get-TransportConfig", parameters: {} }),
  idOf: () => "TransportConfig",
  differences: (_tenant, record, inputs, state) =>
    declared(inputs)
      .filter(
        ([property, known, value]) =>
          !isKept(property, record, inputs, state) && !sameValue(known, record[known.parameter], value),
      )
      .map(([property, known, wants]) => ({
        property,
        has: fromExchange(known, record[known.parameter]),
        wants,
      })),
  plan(tenant, record, inputs, state) {
    if (record === undefined) {
      throw new Error("Get-TransportConfig returned nothing, though every tenant has transport settings");
    }
    return set(
      transportConfig
        .differences(tenant, record, inputs, state)
        .map(({ property }) => [property, inputs[property]]),
    );
  },
  remove(_tenant, record, state) {
    const before = { ...(state.previous as State), ...(state.restore as State | undefined) };
    // What somebody has changed since is theirs and stays.
    const ours = declared(state).filter(
      ([property, known, value]) => property in before && sameValue(known, record[known.parameter], value),
    );
    return set(
      ours
        .filter(([property, known]) => !sameValue(known, record[known.parameter], before[property]))
        .map(([property]) => [property, before[property] ?? null]),
    );
  },
  conflicts: ({ property, has }) => table[property]?.type === "text" && !isBlank(has),
  observe(record, inputs, previous, before) {
    const found = { ...(previous.previous as State | undefined) };
    if (before !== undefined) {
      for (const [property, known] of declared(inputs)) {
        if (!(property in found)) {
          found[property] = fromExchange(known, before[known.parameter]);
        }
      }
    }
    const kept = declared(inputs).flatMap(([property]) =>
      isKept(property, record, inputs, previous) ? [property] : [],
    );
    return { previous: found, ...(kept.length > 0 ? { kept } : {}) };
  },
  label: () => "TransportConfig",
};

/** With `unlessSet`, a value that somebody else had set is left: an archiver may depend on it. */
function isKept(property: string, record: ExchangeRecord, inputs: Inputs, state: State): boolean {
  const known = table[property];
  if (known === undefined || inputs.unlessSet !== true || inputs.adopt === true) {
    return false;
  }
  const value = record[known.parameter];
  const isNew = state.previous === undefined;
  const foreign = !isBlank(value) && !sameValue(known, value, inputs[property]);
  return foreign && (isNew || (Array.isArray(state.kept) && state.kept.includes(property)));
}

function declared(inputs: Inputs): [string, Property, PropertyValue][] {
  return Object.entries(table).flatMap(([property, known]): [string, Property, PropertyValue][] =>
    inputs[property] === undefined ? [] : [[property, known, inputs[property] as PropertyValue]],
  );
}

function set(values: readonly (readonly [string, unknown])[]) {
  const parameters = values.map(([property, value]) => [
    table[property]?.parameter ?? property,
    value as ParameterValue,
  ]);
  return values.length === 0
    ? []
    : [
        {
          cmdlet: "Set-TransportConfig",
          parameters: Object.fromEntries(parameters),
          target: "TransportConfig",
        },
      ];
}
