import { kinds } from "../../kinds";
import type { Difference, Kind } from "../../kinds/kind";
import { type PaperTenant, viewOf } from "../../rehearsal/paper-tenant";
import type { ManagedObject } from "../stack-state";
import { isMove, placeOf } from "./place";
import { type PropertyChange, valueText } from "./plan-rows";

/** An object of the stack that is no longer as the last run left it. */
export interface OutsideRow {
  readonly type: string;
  readonly name: string;
  readonly missing: boolean;
  readonly changes: readonly PropertyChange[];
}

/** What others have changed since the last run, as far as the lists that were read tell. */
export function changedOutside(
  objects: readonly ManagedObject[],
  tenant: PaperTenant,
): readonly OutsideRow[] {
  const view = viewOf(tenant);
  return objects.flatMap(({ type, id, inputs, state }): OutsideRow[] => {
    const kind: Kind = kinds[type];
    const needs = [...kind.needs, ...(kind.needsFor?.(inputs) ?? [])];
    if (needs.some((noun) => tenant[noun] === undefined)) {
      return [];
    }
    const row = { type, name: kind.label(inputs) };
    const found = kind.find(view, inputs, id);
    if (found === undefined) {
      return [{ ...row, missing: true, changes: [] }];
    }
    const changes = kind.differences(view, found, inputs, state).map((one) => changeOf(one, tenant, id));
    return changes.length === 0 ? [] : [{ ...row, missing: false, changes }];
  });
}

function changeOf(difference: Difference, tenant: PaperTenant, id: string): PropertyChange {
  const { property, has, wants } = difference;
  return isMove(difference)
    ? { property: "priority", has: placeOf(tenant, id), wants: "its place among the others" }
    : { property, has: valueText(has), wants: valueText(wants) };
}
