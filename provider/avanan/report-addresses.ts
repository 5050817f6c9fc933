import type { Brand, Provenance, Region } from "./catalogue";

/** Domain of the vendor's hosts by brand (avanan.md 1.1). */
export const topLevelDomains: Readonly<Record<Brand, string>> = {
  avanan: "avanan.net",
  checkpoint: "checkpointcloudsec.com",
};

/** The farm that takes a region's undeliverable journal reports. */
export interface ReportFarm {
  readonly farm: string;
  readonly provenance: Provenance;
  readonly source: string;
  /** When the value was last compared with its source. */
  readonly checked: string;
}

const checked = "2026-11-01";
const on = (farm: string, provenance: Provenance, source: string): ReportFarm => ({
  farm,
  provenance,
  source,
  checked,
});

/**
 * Farms by brand and region (avanan.md 1.5). A region has several farms: where the documents do not name one, or do
 * not agree on one (Check Point in the US), nothing stands here and the program asks.
 */
export const reportFarms: Readonly<Record<Brand, Partial<Record<Region, ReportFarm>>>> = {
  avanan: {
    us: on("mt-prod-3", "vendor", "V5"),
    eu: on("mt-prod-av-1", "vendor", "V5"),
    ca: on("mt-prod-av-ca-2", "vendor", "V5"),
  },
  checkpoint: {
    eu: on("mt-prod-cp-eu-1", "vendor", "V4c"),
    au: on("mt-prod-cp-au-4", "vendor", "V4c"),
    ca: on("mt-prod-cp-ca-1", "vendor", "V4c"),
  },
};

/** Address for undeliverable journal reports, where the catalogue knows the region's; else `avanan:journalingReportNdrTo` is asked for. */
export function journalingReportNdrTo(brand: Brand, region: Region, portal: string): string | undefined {
  const known = reportFarms[brand][region];
  return known === undefined ? undefined : `${portal}@${known.farm}-journal-error.${topLevelDomains[brand]}`;
}
