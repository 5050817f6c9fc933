import type { TenantSpec } from "../spec";
import type { Advice, Severity } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { isKnown, topics } from "./topics";

const urgency: readonly Severity[] = ["error", "warning", "note"];

/** Everything that can be said of a specification and the tenant it is for, most urgent first; `today` as an ISO date. */
export function advise(spec: TenantSpec, tenant: KnownTenant, today: string): readonly Advice[] {
  const all = topics
    .filter((topic) => isKnown(topic, spec, tenant))
    .flatMap((topic) => topic.advise(spec, tenant, today));
  return urgency.flatMap((severity) => all.filter((advice) => advice.severity === severity));
}
