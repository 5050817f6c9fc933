import { isDeepStrictEqual } from "node:util";
import type { DesiredObject } from "./desired";

/** One step of the engine on the way from one blueprint to another. */
export type ChangeStep =
  | { readonly does: "create"; readonly object: DesiredObject }
  | { readonly does: "update"; readonly object: DesiredObject; readonly previous: DesiredObject }
  | { readonly does: "delete"; readonly object: DesiredObject };

/**
 * The steps from what was declared to what is, in the order in which the engine takes them: what is needed first comes
 * first, created or updated, and what is no longer declared goes last, the last to come first.
 */
export function changePlan(
  previous: readonly DesiredObject[],
  next: readonly DesiredObject[],
): readonly ChangeStep[] {
  const before = new Map(previous.map((object) => [object.key, object]));
  const stays = new Set(next.map(({ key }) => key));
  const forward = next.flatMap((object): ChangeStep[] => {
    const old = before.get(object.key);
    if (old === undefined) {
      return [{ does: "create", object }];
    }
    return isDeepStrictEqual(old.properties, object.properties)
      ? []
      : [{ does: "update", object, previous: old }];
  });
  const backward = [...previous].reverse().filter(({ key }) => !stays.has(key));
  return [...forward, ...backward.map((object): ChangeStep => ({ does: "delete", object }))];
}
