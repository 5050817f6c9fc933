import type { Emulator } from "../../emulator";
import {
  formatViolation,
  type Invariant,
  type Portal,
  prove,
  type TenantState,
} from "../../provider/mailflow";
import { objectsOf } from "./tenant-state";

/**
 * From now on remembers the tenant after every single write. Whoever asks gets what is wrong with mail flow, as the product
 * judges it, after any of the writes since it was last asked; but for what is done on purpose.
 */
export function judgeEveryWrite(
  emulator: Emulator,
  portal: Portal | (() => readonly Portal[]),
  onPurpose: readonly Invariant[] = [],
): () => string[] {
  const sameAsBefore = interning();
  const now = () => sameInAll(objectsOf(emulator), sameAsBefore);
  const before = now();
  let states: TenantState[] = [];
  emulator.onWrite(({ cmdlet }) => {
    states.push({ name: `after ${cmdlet}`, tenant: now() });
  });
  return () => {
    const asked = states;
    states = [];
    if (asked.length === 0) return [];
    const portals = typeof portal === "function" ? portal() : [portal];
    return prove({ before, states: asked, portals })
      .violations.filter(({ invariant }) => !onPurpose.includes(invariant))
      .map((violation) => `${violation.state}: ${formatViolation(violation)}`);
  };
}

type Interning = <Value>(value: Value) => Value;

/** What looks the same becomes the very same, which a proof follows once for all states that have it. */
function interning(): Interning {
  const known = new Map<string, unknown>();
  return <Value>(value: Value): Value => {
    const looks = JSON.stringify(value) ?? "";
    if (!known.has(looks)) known.set(looks, value);
    return known.get(looks) as Value;
  };
}

function sameInAll<Tenant extends object>(tenant: Tenant, same: Interning): Tenant {
  const parts = Object.entries(tenant).map(([part, value]) => [
    part,
    same(Array.isArray(value) ? value.map(same) : value),
  ]);
  return Object.fromEntries(parts) as Tenant;
}
