import type { Advice } from "../advice/advice";
import type { KnownTenant } from "../advice/known-tenant";
import { isVendorDomain, isVendorName } from "../vendor-marks";

/** Groups that the automatic mode makes and fills, in every spelling of the vendor's pages (avanan.md 1.1). */
export const isVendorGroup = (address: string) =>
  /^(avanan|checkpoint)_inline_(incoming|outgoing|outcoming)$/i.test(address.replace(/@.*/, ""));

/**
 * Whether the vendor's automatic mode set the tenant up, by what it leaves behind. Its application and its login are not
 * to be seen through Exchange, so that this is a suspicion and no proof.
 */
export function automaticMode(
  { inboundConnectors, outboundConnectors, transportRules, acceptedDomains = [] }: KnownTenant,
  groups: readonly { readonly address: string }[],
): Advice | undefined {
  const inRules = transportRules.flatMap(({ sentToMemberOf, fromMemberOf }) => [
    ...(sentToMemberOf ?? []),
    ...(fromMemberOf ?? []),
  ]);
  const made = distinct([...groups.map(({ address }) => address), ...inRules]).filter(isVendorGroup);
  const called = [...inboundConnectors, ...outboundConnectors]
    .map(({ name }) => name)
    // The manual has administrators type "Avanan Inbound"; the pages on the automatic mode say "… Connector".
    .filter((name) => isVendorName(name) && /connector$/i.test(name));
  const domains = acceptedDomains.filter(isVendorDomain);
  const signs = [
    ...list("the group", made),
    ...list(
      "the connector",
      called.map((name) => `"${name}"`),
    ),
    ...list("the accepted domain", domains),
  ];
  if (signs.length === 0) {
    return undefined;
  }
  return {
    code: "automaticModeLive",
    severity: "warning",
    what: `the vendor's automatic mode seems to have set this tenant up: ${signs.join("; ")}`,
    why: "while it is live it rewrites the same objects, so that it and the stack fight over each change. Exchange does not show whether it is",
    todo: 'In the Microsoft Entra admin center, look under enterprise applications for "Check Point Cloud Security Platform - Emails V2" and for recent sign-ins of it (older ones: of avanan-service-user). If it is there, first have the portal bound in manual mode or disable that login, then run pulumi up',
  };
}

function list(what: string, found: readonly string[]): string[] {
  return found.length === 0 ? [] : [`${what}${found.length > 1 ? "s" : ""} ${found.join(", ")}`];
}

function distinct(all: readonly string[]): string[] {
  return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()];
}
