import { blueprint } from "./blueprint";
import { parseSpec, type TenantSpec } from "./spec";

/** A specification of the tests: contoso, us, inline, with changes. */
export function specOf(input: object = {}): TenantSpec {
  const parsed = parseSpec({ portal: "contoso", region: "us", mode: "inline", ...input });
  if ("problems" in parsed) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.spec;
}

/** The blueprint of such a specification. */
export const objectsOf = (input: object = {}) => blueprint(specOf(input));

/** The properties of one of its objects; empty when it is not there. */
export function propertiesOf(input: object, key: string): Record<string, unknown> {
  return { ...objectsOf(input).find((object) => object.key === key)?.properties };
}
