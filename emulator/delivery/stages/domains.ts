/** `*.contoso.com` is contoso.com and every domain below (assumption `wildcardsHoldTheDomain`). */
export function coversDomain(pattern: string, domain: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), domain.toLowerCase()];
  return (
    wanted === "*" || wanted === given || (wanted.startsWith("*.") && `.${given}`.endsWith(wanted.slice(1)))
  );
}
