import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { sendingDomains } from "./sending-domains";

/** Mail that leaves by the vendor is safe from being taken for forged only with a signature of its own domain (avanan.md 5.7). */
export function dkim(_spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const signed = (tenant.dkimDomains ?? []).map((domain) => domain.toLowerCase());
  const unsigned = sendingDomains(tenant).filter((domain) => !signed.includes(domain));
  return unsigned.length === 0
    ? []
    : [
        {
          code: "dkim",
          severity: "warning",
          what: `Exchange does not sign mail of ${unsigned.join(", ")} with ${unsigned.length > 1 ? "their own domains" : "its own domain"}`,
          why: "mail that the vendor passes straight on to the recipient then fails DMARC",
          todo: "Publish the two CNAME records of each, then: Set-DkimSigningConfig -Identity DOMAIN -Enabled $true",
        },
      ];
}
