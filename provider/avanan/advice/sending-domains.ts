import type { KnownTenant } from "./known-tenant";

/** Domains that Microsoft gives to every tenant, and whose DNS it looks after. */
const microsofts = /\.(onmicrosoft\.(com|us)|onmschina\.cn)$/;

/** Domains whose mail may leave by the vendor, and whose DNS is the tenant's. */
export function sendingDomains({ acceptedDomains = [] }: KnownTenant): readonly string[] {
  return acceptedDomains.map((domain) => domain.toLowerCase()).filter((domain) => !microsofts.test(domain));
}
