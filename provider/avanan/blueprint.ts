import { canonicalAddress } from "../kinds/addresses";
import { addresses, journalingReportNdrTo } from "./catalogue";
import type { DesiredObject } from "./desired";
import { incomingObjects } from "./incoming";
import { monitoringObjects } from "./monitoring";
import { namesFor } from "./names";
import type { TenantSpec } from "./spec";

/** What the parts of the blueprint share. */
export interface Plan {
  readonly spec: TenantSpec;
  readonly names: ReturnType<typeof namesFor>;
  /** Addresses from which the vendor returns incoming mail. */
  readonly inbound: readonly string[];
  /** Addresses from which the vendor returns outgoing mail, as far as they are known. */
  readonly dlp: readonly string[];
  readonly journalingReportNdrTo: string;
}

/**
 * The objects that Avanan needs in a tenant, in an order in which each may be made once those before it are there,
 * with mail flowing after every one of them; the reverse order takes them away just as safely.
 */
export function blueprint(spec: TenantSpec): readonly DesiredObject[] {
  const names = namesFor(spec.brand, spec.portal);
  const plan: Plan = {
    spec,
    names,
    inbound: addressesOf(spec, "inbound"),
    dlp: addressesOf(spec, "dlp"),
    journalingReportNdrTo:
      spec.journalingReportNdrTo ?? journalingReportNdrTo(spec.brand, spec.region, spec.portal) ?? "",
  };
  return [...monitoringObjects(plan), ...(spec.mode === "inline" ? incomingObjects(plan) : [])];
}

/** While a region is being left, both regions' addresses are in force: mail may still return from either. */
function addressesOf(spec: TenantSpec, set: "inbound" | "dlp"): string[] {
  const regions = [spec.region, ...(spec.previousRegion === undefined ? [] : [spec.previousRegion])];
  const catalogued = regions.flatMap((region) => addresses[region][set]?.map(({ address }) => address) ?? []);
  return [...new Set((spec.addresses[set] ?? catalogued).map(canonicalAddress))];
}
