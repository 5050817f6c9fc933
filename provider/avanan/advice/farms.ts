import type { Region } from "../catalogue";

/**
 * Farms of the vendor by region, as a public resolver's source lists them (avanan.md 1.1, C9): third-party knowledge. Of
 * the last four only the end of the name is known.
 */
const farms: Readonly<Record<Region, readonly string[]>> = {
  us: ["mt-prod-3", "mt-prod-cp-1", "mt-prod-cp-us-2"],
  eu: ["mt-prod-av-1", "mt-prod-cp-eu-1", "mt-prod-cp-eu-2"],
  ca: ["mt-prod-av-ca-2", "mt-prod-cp-ca-1"],
  au: ["mt-prod-cp-au-4"],
  in: ["-aps1-1"],
  sg: ["-apse1-1"],
  uae: ["-mec1-1"],
  uk: ["-euw2-1"],
};

/** The farm in the name of one of its mail servers, e.g. `mt-prod-3` of `mt-prod-3-mta-elb-1.…`; undefined for others. */
export function farmOf(host: string): string | undefined {
  return /mta-(elb|incoming)/i.test(host)
    ? host.toLowerCase().match(/mt-prod(-[a-z][a-z0-9]*)*-\d+(?=[.-]|$)/)?.[0]
    : undefined;
}

/** The region of a farm; undefined where it is not on the list. */
export function regionOfFarm(farm: string): Region | undefined {
  const entries = Object.entries(farms) as [Region, readonly string[]][];
  return entries.find(([, names]) =>
    names.some((name) => (name.startsWith("-") ? farm.endsWith(name) : farm === name)),
  )?.[0];
}
