import { type Surroundings, specification } from "./avanan/specification";
import { kinds } from "./kinds";
import type { Kind } from "./kinds/kind";
import { today } from "./today";

/** Loaded when it is asked for: a program, and a stack without Avanan, never rehearses. */
const rehearse: Surroundings["rehearse"] = (...question) => {
  const rehearsal: typeof import("./rehearsal") = require("./rehearsal");
  return rehearsal.rehearse(...question);
};

/** Everything that is a resource: the kinds of Exchange's objects, and Avanan's specification. */
export const resourceKinds = {
  ...kinds,
  Specification: specification({ today, rehearse }),
} as const satisfies Record<string, Kind>;

export type ResourceKindName = keyof typeof resourceKinds;
