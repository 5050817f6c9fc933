import type { DesiredObject } from "../avanan/desired";
import { kinds } from "../kinds";
import type { Inputs, Kind, State } from "../kinds/kind";
import { type Course, installation } from "./course";
import { type PaperTenant, viewOf } from "./paper-tenant";

/** What the proof of one object has shown, a line for each message. */
export interface Shown {
  /** What it would certainly break by itself. */
  readonly refused: readonly string[];
  /** The command that follows the first message of those: nothing of a program's own is known to it, so in the tenant as it is. */
  readonly follow?: string;
  /** What it would break together with others, which the same program may be about to change. */
  readonly notes: readonly string[];
}

export const nothing: Shown = { refused: [], notes: [] };

/** The way of one object of a program's own into the tenant; undefined where it is there as declared. */
export function courseOfOne(
  type: "TransportRule" | "OutboundConnector",
  previous: State,
  inputs: Inputs,
  tenant: PaperTenant,
): Course | undefined {
  const kind: Kind = kinds[type];
  const named = previous.name === undefined ? inputs : previous;
  const record = kind.find(viewOf(tenant), named);
  const ids = new Map(record === undefined ? [] : [["one", kind.idOf(record)]]);
  // A program's inputs are the properties that a blueprint would have.
  const object = { key: "one", type, after: [], properties: inputs } as unknown as DesiredObject;
  const course = installation([object], tenant, true, ids);
  return course.steps.some(({ commands }) => commands.length > 0) ? course : undefined;
}
