/** `*.contoso.com` is every domain below contoso.com and not that itself (assumption `wildcardsAreBelow`). */
export function coversDomain(pattern: string, domain: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), domain.toLowerCase()];
  return wanted === "*" || wanted === given || (wanted.startsWith("*.") && given.endsWith(wanted.slice(1)));
}
