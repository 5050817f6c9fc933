import { type Surroundings, specification } from "./avanan/specification";
import { kinds } from "./kinds";
import type { Kind } from "./kinds/kind";
import { provenKinds, rehearsal } from "./proven-kinds";
import { today } from "./today";

const rehearse: Surroundings["rehearse"] = (...question) => rehearsal().rehearse(...question);

/** Everything that is a resource: the kinds of Exchange's objects, and Avanan's specification. */
export const resourceKinds = {
  ...kinds,
  ...provenKinds,
  Specification: specification({ today, rehearse }),
} as const satisfies Record<string, Kind>;

export type ResourceKindName = keyof typeof resourceKinds;
