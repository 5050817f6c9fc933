import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import { farmOf, regionOfFarm } from "./farms";
import type { KnownTenant } from "./known-tenant";

/** The farm that serves the portal, as the names of its host in DNS tell; undefined where they do not. */
function farmServing(spec: TenantSpec, { dns }: KnownTenant): string | undefined {
  const answer = dns?.hosts.get(planOf(spec).names.smartHost);
  const chain = answer?.kind === "found" ? answer.value : [];
  return chain.flatMap((name) => farmOf(name) ?? [])[0];
}

/** What DNS tells of where the portal lives, when that is as declared. */
export function farmTold(spec: TenantSpec, tenant: KnownTenant): string | undefined {
  const farm = farmServing(spec, tenant);
  return farm && `${planOf(spec).names.smartHost} is served by ${farm}, of region ${regionOfFarm(farm)}`;
}

/** The host's name in DNS tells where the portal lives; its addresses have to be that region's. */
export function farmRegion(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const { names } = planOf(spec);
  const farm = farmServing(spec, tenant);
  const region = farm && regionOfFarm(farm);
  if (farm === undefined || region === spec.region || (region && region === spec.previousRegion)) {
    return [];
  }
  const advice = { code: "farmRegion", object: names.smartHost } as const;
  if (region === undefined) {
    const what = `${names.smartHost} is served by ${farm}, of which nobody has told the region`;
    return [{ ...advice, severity: "note", what, todo: `See in the portal that it is ${spec.region}` }];
  }
  const overridden = spec.addresses.inbound !== undefined;
  return [
    {
      ...advice,
      severity: spec.mode === "inline" && !overridden ? "error" : "warning",
      what: `${names.smartHost} is served by ${farm}, which is of region ${region}, and avanan:region is ${spec.region}`,
      why: overridden
        ? "avanan:addresses has to name that region's addresses"
        : "mail comes back from that region's addresses, which the rules do not spare, so that it would go in circles",
      todo: `Compare with the portal, and set avanan:region ${region}`,
    },
  ];
}
