import type { KnownTenant } from "../advice/known-tenant";
import { type Brand, brands } from "../catalogue";
import { infoMark, vendorHost } from "../vendor-marks";

/** A portal that objects of the tenant name. */
export interface FoundPortal {
  readonly portal: string;
  /** By the domain of its hosts; undefined where only a rule's header names it. */
  readonly brand: Brand | undefined;
  /** Names of the objects that name it. */
  readonly namedBy: readonly string[];
}

/** The portals that connectors, journal rules and transport rules name, the most often named first. */
export function portalsOf({
  outboundConnectors,
  journalRules,
  transportRules,
}: KnownTenant): readonly FoundPortal[] {
  const marks = [
    ...outboundConnectors.flatMap(({ name, smartHosts, recipientDomains }) =>
      [...(smartHosts ?? []), ...(recipientDomains ?? [])].map((host) => ({ name, ...vendorHost(host) })),
    ),
    ...journalRules.map(({ name, journalEmailAddress = "" }) => ({
      name,
      ...vendorHost(journalEmailAddress),
    })),
    ...transportRules.map(({ name, setHeaderName, setHeaderValue }) => ({
      name,
      brand: undefined,
      ...infoMark(setHeaderName, setHeaderValue),
    })),
  ];
  const names = [...new Set(marks.flatMap(({ portal }) => portal ?? []))];
  return names
    .map((portal): FoundPortal => {
      const own = marks.filter((mark) => mark.portal === portal);
      const counted = (brand: Brand) => own.filter((mark) => mark.brand === brand).length;
      const [brand] = [...brands].sort((a, b) => counted(b) - counted(a));
      return {
        portal,
        brand: brand !== undefined && counted(brand) > 0 ? brand : undefined,
        namedBy: [...new Set(own.map(({ name }) => name))],
      };
    })
    .sort((a, b) => b.namedBy.length - a.namedBy.length);
}
