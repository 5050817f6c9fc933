import type { Difference, Inputs, Kind } from "../kinds/kind";

/** A value as a person reads it in a message. */
export function shown(value: unknown): string {
  return value === null || value === undefined ? "nothing" : JSON.stringify(value);
}

/** `property: has X, declared Y`, one line each. */
export function listDifferences(differences: readonly Difference[]): string {
  return differences
    .map(({ property, has, wants }) => `\n  ${property}: has ${shown(has)}, declared ${shown(wants)}`)
    .join("");
}

/** Why an object that already exists is not touched, and how it may be. */
export function notOurs(kind: Kind, inputs: Inputs, differences: readonly Difference[]): string {
  const name = kind.label(inputs);
  const what =
    name === kind.type
      ? `the tenant's ${kind.type}`
      : `the tenant already has ${article(kind.type)} "${name}", which`;
  return `${what} differs from the declaration:${listDifferences(differences)}\nNothing was changed. Make the declaration equal to what is there, or take the object over with adopt: true on the resource (for AvananTenant: pulumi config set avanan:adopt true); only the properties listed would then be written.`;
}

function article(type: string): string {
  return `${/^[AEIO]/.test(type) ? "an" : "a"} ${type}`;
}
