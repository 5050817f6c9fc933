import type { KnownTenant } from "../advice/known-tenant";
import type { Brand, Region } from "../catalogue";
import { journalingReportNdrTo } from "../report-addresses";
import { parseSpec, type SpecProblem, type TenantSpec } from "../spec";
import type { TenantArgs } from "../tenant-args";
import { sameText } from "../vendor-marks";
import { notesOn } from "./notes";
import { namingOf, suffixOf } from "./object-names";
import { optionsOf } from "./options";
import { otherAddresses } from "./other-addresses";
import type { Recognised } from "./recognise";
import { locate } from "./region";
import { directionsOf, excludedBy, type KnownGroup, scopesOf } from "./scopes";

/** What is known beside the vendor's objects. */
export interface Known {
  readonly portal: string;
  readonly brand: Brand | undefined;
  /** Given by the administrator, where the tenant does not show it or shows another. */
  readonly region: Region | undefined;
  readonly tenant: KnownTenant;
  /** Where undeliverable journal reports go. */
  readonly journalingReportNdrTo: string | undefined;
  readonly groups: readonly KnownGroup[];
}

/** A specification that declares a tenant as it is, as far as one can. */
export interface Derived {
  readonly args: TenantArgs;
  readonly spec: TenantSpec;
  /** What was decided where the tenant leaves a choice. */
  readonly notes: readonly string[];
}

/** Derives the specification from what was recognised. */
export function derive(
  recognised: Recognised,
  known: Known,
): Derived | { readonly problems: readonly SpecProblem[] } {
  const { portal, brand = "avanan", journalingReportNdrTo: report } = known;
  const located = locate(recognised, known.tenant, report, known.region);
  if (located === undefined) {
    return {
      problems: [
        {
          key: "region",
          reason:
            "no object names an address of the vendor's, so that the region cannot be told; give it with --region",
        },
      ],
    };
  }
  const { region, previousRegion, addresses } = located;
  const { protect, bypass } = directionsOf(recognised);
  const inline = protect.length > 0;
  const onlyIncoming = protect.length === 1 && protect[0] === "incoming";
  const others = otherAddresses(recognised, protect.includes("internal"), located);
  const usualReport = journalingReportNdrTo(brand, region, portal);
  const args: TenantArgs = {
    portal,
    ...(brand === "avanan" ? {} : { brand }),
    region,
    mode: inline ? "inline" : "monitor",
    ...(inline && !onlyIncoming ? { protect } : {}),
    ...scopesOf(recognised, protect, known.groups),
    ...excludedBy(recognised, protect, known.groups),
    ...(others.addresses.length > 0 ? { otherInboundIps: others.addresses } : {}),
    ...(report === undefined || sameText(report, usualReport ?? "") ? {} : { journalingReportNdrTo: report }),
    ...(bypass ? { bypass } : {}),
    ...(previousRegion && { previousRegion }),
    ...(addresses && { addresses }),
    ...(inline ? optionsOf(recognised, protect) : {}),
  };
  const suffix = suffixOf(recognised);
  const named = withNames({ ...args, ...(suffix === undefined ? {} : { suffix }) }, recognised);
  const notes = [...located.notes, ...others.notes, ...notesOn(recognised, args)];
  return "problems" in named ? named : { ...named, notes };
}

function withNames(
  args: TenantArgs,
  recognised: Recognised,
): Omit<Derived, "notes"> | { readonly problems: readonly SpecProblem[] } {
  const plain = parseSpec(args);
  const objects = "spec" in plain ? namingOf(recognised, plain.spec) : undefined;
  const named = { ...args, ...(objects && { objects }) };
  const parsed = parseSpec(named);
  return "spec" in parsed ? { args: named, spec: parsed.spec } : parsed;
}
