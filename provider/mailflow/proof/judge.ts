import type { TenantObjects } from "../tenant";
import { type ProveInput, type ProvenViolation, prove } from "./prove";

export interface JudgeInput extends Omit<ProveInput, "states" | "mustInspect"> {
  /** The tenant as it is. */
  readonly now: TenantObjects;
}

/** Proves a tenant as it is, whatever became of its people since; an empty list means that mail is safe. */
export function judge({ now, ...input }: JudgeInput): readonly ProvenViolation[] {
  return prove({ ...input, states: [{ name: "now", tenant: now }] }).violations;
}
