import type { ExchangeRecord } from "../exchange";
import type { Difference, Inputs, Kind } from "../kinds/kind";
import type { TenantView } from "../kinds/tenant-view";

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

/** Why an object that was there before us is not touched; undefined when it equals the declaration or may be taken over. */
export function refusal(
  kind: Kind,
  view: TenantView,
  record: ExchangeRecord,
  inputs: Inputs,
): string | undefined {
  if (inputs.adopt === true) {
    return undefined;
  }
  const differences = kind
    .differences(view, record, inputs, {})
    .filter((difference) => kind.conflicts(difference));
  return differences.length === 0 ? undefined : notOurs(kind, inputs, differences);
}

/** Why an object that already exists is not touched, and how it may be. */
function notOurs(kind: Kind, inputs: Inputs, differences: readonly Difference[]): string {
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
