import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import { farmOf, regionOfFarm } from "./farms";
import type { KnownTenant } from "./known-tenant";

/** The host's name in DNS tells where the portal lives; its addresses have to be that region's. */
export function farmRegion(spec: TenantSpec, { dns }: KnownTenant): Advice[] {
  const { names } = planOf(spec);
  const answer = dns?.hosts.get(names.smartHost);
  const chain = answer?.kind === "found" ? answer.value : [];
  const [farm] = chain.flatMap((name) => farmOf(name) ?? []);
  const region = farm && regionOfFarm(farm);
  if (region === undefined || region === spec.region || region === spec.previousRegion) {
    return [];
  }
  const overridden = spec.addresses.inbound !== undefined;
  return [
    {
      code: "farmRegion",
      severity: spec.mode === "inline" && !overridden ? "error" : "warning",
      object: names.smartHost,
      what: `${names.smartHost} is served by ${farm}, which is of region ${region}, and avanan:region is ${spec.region}`,
      why: overridden
        ? "avanan:addresses has to name that region's addresses"
        : "mail comes back from that region's addresses, which the rules do not spare, so that it would go in circles",
      todo: `Compare with the portal, and set avanan:region ${region}`,
    },
  ];
}
