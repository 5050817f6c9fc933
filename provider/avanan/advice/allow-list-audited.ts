import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";

/** Benchmarks and tools that want the IP allow list empty (pulumi-and-peers.md 0.10, avanan.md 5.3). */
const audits = "CIS Microsoft 365 Foundations 2.1.12, CISA SCuBA MS.EXO.12.1 and ORCA 114";

/** The vendor asks for entries that every security benchmark flags: whoever runs one should know why they are there. */
export function allowListAudited(spec: TenantSpec, { ipAllowList }: KnownTenant): Advice[] {
  const declared = spec.sharedObjects ? planOf(spec).both : [];
  const count = new Set([...ipAllowList, ...declared]).size;
  return count === 0
    ? []
    : [
        {
          code: "allowListAudited",
          severity: "note",
          object: "Default",
          what: `the IP allow list of the connection filter policy "Default" has ${count} entries, ${declared.length} of them for the vendor`,
          why: `mail from there skips spam filtering and sender authentication, and ${audits} flag any entry`,
          todo: "Record it there as an accepted exception",
        },
      ];
}
