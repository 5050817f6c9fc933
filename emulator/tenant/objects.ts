import { type Json, type ObjectRecord, same, sameName } from "../json";
import { formatDate } from "../parameters/quantities";
import { notFound } from "../refusal";
import { guidFrom } from "./guid";
import { distinguishedName } from "./names";
import { type Kind, objectsOf, type StoredObject, type TenantState } from "./state";

/** Finds an object by name, Guid or distinguished name. */
export function find(state: TenantState, kind: Kind, identity: Json | undefined): StoredObject | undefined {
  return objectsOf(state, kind).find(
    (object) =>
      sameName(object.Name, identity) ||
      sameName(object.Guid, identity) ||
      sameName(distinguishedName(state, kind, object.Name), identity),
  );
}

export function mustFind(state: TenantState, kind: Kind, identity: Json | undefined): StoredObject {
  const found = find(state, kind, identity);
  if (found === undefined) {
    throw notFound(String(identity));
  }
  return found;
}

export function newObject(
  state: TenantState,
  kind: Kind,
  values: ObjectRecord & { Name: string },
): StoredObject {
  state.objectsMade += 1;
  const now = formatDate(Date.now());
  return {
    ...values,
    Guid: guidFrom(`${state.tenantId}/${kind}/${state.objectsMade}/${values.Name}`),
    WhenCreated: now,
    WhenChanged: now,
  };
}

/** Lays new values over an object; the time of change moves only if something really changed. */
export function change(object: StoredObject, values: ObjectRecord): boolean {
  const changed = Object.entries(values).filter(([key, value]) => !same(object[key], value));
  if (changed.length === 0) {
    return false;
  }
  for (const [key, value] of changed) {
    object[key] = value;
  }
  object.WhenChanged = formatDate(Date.now());
  return true;
}

/** What equals the record already is not stored: a value that only repeats a default is no change. */
export function changedOnly(before: ObjectRecord, values: ObjectRecord): ObjectRecord {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  );
}

export function remove(state: TenantState, kind: Kind, object: StoredObject): void {
  const list = objectsOf(state, kind);
  list.splice(list.indexOf(object), 1);
}
