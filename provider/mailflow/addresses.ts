/**
 * SMTP addresses and domains, compared the way Exchange does: without case, and without the wrapping it adds
 * when it stores them (`contoso.com` comes back as `smtp:contoso.com;1`, exchange-online.md section b).
 */

/** Strips Exchange's `smtp:` prefix and `;cost` suffix, angle brackets and case. */
export function normal(address: string): string {
  const bare = address
    .trim()
    .replace(/^smtp:/i, "")
    .replace(/;\d+$/, "");
  const angled = /<([^<>]*)>\s*$/.exec(bare);
  return (angled?.[1] ?? bare).trim().toLowerCase();
}

/** The domain of an address; "" for the empty sender `<>`. */
export const domainOf = (address: string): string => normal(address).split("@")[1] ?? "";

/** How closely a domain matches `*`, `*.contoso.com` or `contoso.com`: 0 = not at all, larger = more specific. */
export function specificity(domain: string, pattern: string): number {
  const wanted = normal(pattern);
  if (wanted === "*") return 1;
  if (wanted.startsWith("*.")) {
    const tail = wanted.slice(1);
    return domain.endsWith(tail) || domain === wanted.slice(2) ? 1 + wanted.length : 0;
  }
  return domain !== "" && domain === wanted ? 1000 + wanted.length : 0;
}

/** The best `specificity` among several patterns. */
export const bestMatch = (domain: string, patterns: readonly string[]): number =>
  patterns.reduce((best, pattern) => Math.max(best, specificity(domain, pattern)), 0);

/** A host name as connectors store it: no case, no closing dot, no brackets around an address. */
export const hostName = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
