import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { ruleConflicts } from "./rule-conflicts";

/** Everything that can be said of a specification and the tenant it is for, most urgent first. */
export function advise(spec: TenantSpec, tenant: KnownTenant): readonly Advice[] {
  const all = [...ruleConflicts(spec, tenant)];
  return [...all.filter(isError), ...all.filter((advice) => !isError(advice))];
}

const isError = ({ severity }: Advice) => severity === "error";
