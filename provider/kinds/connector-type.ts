import type { InputProblem, Inputs } from "./kind";
import type { PropertyTable } from "./property";

/** Switches that Exchange takes for one connector type alone. `false` is what the other type has anyway. */
export function onlyForType(properties: PropertyTable, known: Inputs): InputProblem[] {
  const type = known.connectorType;
  if (typeof type !== "string") {
    return [];
  }
  return Object.entries(properties).flatMap(([property, { onlyFor }]) =>
    onlyFor !== undefined && onlyFor.toLowerCase() !== type.toLowerCase() && known[property] === true
      ? [{ property, reason: `is only for connectorType ${onlyFor}; this connector is ${type}` }]
      : [],
  );
}
