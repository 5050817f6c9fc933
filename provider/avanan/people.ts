import type { Direction, TenantSpec } from "./spec";

type People = TenantSpec["scope"];

/** Whose mail of a direction is meant; undefined: everybody's. Outgoing mail may have a scope of its own. */
export function scopeOf(spec: TenantSpec, direction: Direction): People {
  if (direction !== "outgoing" || spec.scopeOutgoing === undefined) {
    return spec.scope;
  }
  return spec.scopeOutgoing === "everyone" ? undefined : spec.scopeOutgoing;
}

/** Whose mail of a direction is not, although the scope says so; undefined: nobody's. */
export function excludedOf(spec: TenantSpec, direction: Direction): People {
  if (direction !== "outgoing" || spec.excludeOutgoing === undefined) {
    return spec.exclude;
  }
  return spec.excludeOutgoing === "nobody" ? undefined : spec.excludeOutgoing;
}
