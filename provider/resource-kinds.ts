import { specification } from "./avanan/specification";
import { kinds } from "./kinds";
import type { Kind } from "./kinds/kind";
import { rehearse } from "./rehearsal";
import { today } from "./today";

/** Everything that is a resource: the kinds of Exchange's objects, and Avanan's specification. */
export const resourceKinds = {
  ...kinds,
  Specification: specification({ today, rehearse }),
} as const satisfies Record<string, Kind>;

export type ResourceKindName = keyof typeof resourceKinds;
