import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";

/** Recognised by addresses that others use as well, the way back in is one that Microsoft warns of (avanan.md 5.1). */
export function dlpAddressesShared(spec: TenantSpec): Advice[] {
  const name = planOf(spec).names.connector("dlp-inbound");
  return spec.dlpCertificate !== undefined
    ? []
    : [
        {
          code: "dlpAddressesShared",
          severity: "note",
          object: name,
          what: `the inbound connector "${name}" recognises the vendor by addresses that all of its customers share`,
          why: "Microsoft may take such mail for another tenant's, and says that this may stop working without notice (MC1226222)",
          todo: "Ask the vendor's support for a certificate of your own, and set avanan:dlpCertificate",
        },
      ];
}

/** Recognised by a certificate, its domain has to be the tenant's own (avanan.md 5.1; MC1226222). */
export function dlpCertificateDomain(spec: TenantSpec, { acceptedDomains = [] }: KnownTenant): Advice[] {
  const { dlpCertificate: certificate } = spec;
  const name = planOf(spec).names.connector("dlp-inbound");
  return certificate === undefined || isUnder(certificate, acceptedDomains)
    ? []
    : [
        {
          code: "dlpCertificateDomain",
          severity: "error",
          object: name,
          what: `avanan:dlpCertificate is ${certificate}, and neither that nor a domain above it is an accepted domain of the tenant`,
          why: "Exchange takes mail that comes back with it for another tenant's, and refuses automatic replies, which have no sender address",
          todo: `Add the domain to the tenant, or have the vendor use a certificate for one of ${acceptedDomains.join(", ")}`,
        },
      ];
}

/** A certificate for `mail.contoso.com` or `*.contoso.com` belongs to contoso.com. */
function isUnder(certificate: string, domains: readonly string[]): boolean {
  const labels = certificate.toLowerCase().replace(/^\*\./, "").split(".");
  const known = domains.map((domain) => domain.toLowerCase());
  return labels.some((_, index) => known.includes(labels.slice(index).join(".")));
}
