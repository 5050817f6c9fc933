import { isDomainOrSubdomains } from "../parameters/addresses";
import { Refusal } from "../refusal";

/** `contoso.com`, `*` and `smtp:contoso.com;1` are all kept as an address space with its cost: `smtp:contoso.com;1`. */
export function senderDomain(entry: string): string {
  const match = entry.trim().match(/^(?:smtp:)?([^;:]+)(?:;(\d{1,3}))?$/i);
  const domain = match?.[1] ?? "";
  const cost = Number(match?.[2] ?? 1);
  if ((domain !== "*" && !isDomainOrSubdomains(domain)) || cost < 1 || cost > 100) {
    throw new Refusal("argument", `"${entry}" is not a valid sender domain. (Parameter 'SenderDomains')`);
  }
  return `smtp:${domain};${cost}`;
}
