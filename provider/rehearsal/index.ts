import { knownNouns } from "../avanan/advice/known-tenant";
import type { TenantSpec } from "../avanan/spec";
import type { Rehearsed } from "../avanan/specification";
import type { TenantView } from "../kinds/tenant-view";
import { proveChange } from "./prove-change";
import { verdictOf } from "./verdict";

/** The lists that a rehearsal looks at. */
const nouns = [...knownNouns, "AcceptedDomain"] as const;

/** Proves a change beside the tenant as it was read, and says what that means for it. */
export function rehearse(previous: TenantSpec | undefined, next: TenantSpec, view: TenantView): Rehearsed {
  const tenant = Object.fromEntries(nouns.map((noun) => [noun, view.records(noun)]));
  return verdictOf(proveChange({ previous, next, tenant }));
}
