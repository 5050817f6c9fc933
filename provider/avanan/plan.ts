import { addresses } from "./catalogue";
import { type Names, namesFor } from "./names";
import { journalingReportNdrTo } from "./report-addresses";
import { type Direction, protects, type TenantSpec } from "./spec";

/** What the parts of the blueprint share. */
export interface Plan {
  readonly spec: TenantSpec;
  readonly names: Names;
  /** Addresses from which the vendor returns incoming mail. */
  readonly inbound: readonly string[];
  /** Addresses from which the vendor returns outgoing and internal mail, as far as they are known. */
  readonly dlp: readonly string[];
  /** Both, each once. */
  readonly both: readonly string[];
  /** Addresses from which mail that has been inspected reaches mailboxes. */
  readonly delivering: readonly string[];
  readonly journalingReportNdrTo: string;
}

export function planOf(spec: TenantSpec): Plan {
  const inbound = returnAddresses(spec, "inbound");
  const dlp = returnAddresses(spec, "dlp");
  const both = [...new Set([...inbound, ...dlp])];
  return {
    spec,
    names: namesFor(spec),
    inbound,
    dlp,
    both,
    delivering: protects(spec, "internal") ? both : inbound,
    journalingReportNdrTo:
      spec.journalingReportNdrTo ?? journalingReportNdrTo(spec.brand, spec.region, spec.portal) ?? "",
  };
}

/**
 * Addresses from which the vendor may bring mail back that a direction's rules must not send out again. What Protect
 * Internal sent out comes back as mail from outside, so that Protect spares it as well (avanan.md 5.14).
 */
export function returnsOf(plan: Plan, direction: Direction): readonly string[] {
  return [...new Set(setsOf(plan.spec, direction).flatMap((set) => plan[set]))];
}

/** The sets of which those are. */
export function setsOf(spec: TenantSpec, direction: Direction): readonly ("inbound" | "dlp")[] {
  return direction === "incoming" && !protects(spec, "internal") ? ["inbound"] : ["inbound", "dlp"];
}

/** While a region is being left, both regions' addresses are in force: mail may still return from either. */
function returnAddresses(spec: TenantSpec, set: "inbound" | "dlp"): string[] {
  const regions = [spec.region, ...(spec.previousRegion === undefined ? [] : [spec.previousRegion])];
  const catalogued = regions.flatMap((region) => addresses[region][set]?.map(({ address }) => address) ?? []);
  return [...new Set(spec.addresses[set] ?? catalogued)];
}
