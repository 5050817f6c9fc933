import { compilePortal, type Portal } from "../leaving/portal";
import type { TenantObjects } from "../tenant";
import type { Diagram, Known } from "./diagram";
import { journalLane } from "./journal-lane";
import { laneOf } from "./lane";
import { sceneOf } from "./sketch";

export * from "./diagram";
export { mermaid } from "./mermaid";
export { kindOf, wordsOf } from "./words";

/** The picture of a tenant's mail flow. */
export function diagramOf(tenant: TenantObjects, portal: Portal | undefined, known: Known): Diagram {
  const scene = sceneOf(tenant, portal && compilePortal(portal), known);
  const directions = ["incoming", "outgoing", "internal"] as const;
  return { lanes: [...directions.map((direction) => laneOf(direction, scene)), journalLane(scene)] };
}
