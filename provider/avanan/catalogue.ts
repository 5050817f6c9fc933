/** Regions of the vendor's data residency, as in `avanan:region`. */
export const regions = ["us", "eu", "ca", "au", "uk", "in", "uae", "sg"] as const;
export type Region = (typeof regions)[number];

export const brands = ["avanan", "checkpoint"] as const;
export type Brand = (typeof brands)[number];

/**
 * Where a value comes from. `seed`: the vendor's manual in the product's seeds. `vendor`: another vendor page.
 * `observed`: seen in real message headers or DNS. `inferred`: by the pattern of other regions. `community`: third party.
 */
export type Provenance = "seed" | "vendor" | "observed" | "inferred" | "community";

export interface CataloguedAddress {
  readonly address: string;
  readonly provenance: Provenance;
  /** The document, by its mark in the domain reference. */
  readonly source: string;
  /** When the value was last compared with its source. */
  readonly checked: string;
  /**
   * The day since when the vendor no longer names it. Until a later release takes it out it stays in force in every
   * tenant: what is new is added first, what is old is removed later.
   */
  readonly leaving?: string;
}

/** Addresses from which the vendor returns mail. `undefined`: no document states them. */
export interface RegionAddresses {
  readonly inbound: readonly CataloguedAddress[];
  readonly dlp: readonly CataloguedAddress[] | undefined;
}

const checked = "2026-11-01";
const from =
  (provenance: Provenance, source: string) =>
  (address: string): CataloguedAddress => ({ address, provenance, source, checked });

const seed = from("seed", "S2");
const page = from("vendor", "V4");
const split = from("inferred", "V4, split by the US pattern");
const guide = from("community", "C1 (2024-03)");

/** The vendor's return addresses (avanan.md 2.1). All of the vendor's tenants share them. */
export const addresses: Readonly<Record<Region, RegionAddresses>> = {
  us: {
    inbound: [seed("35.174.145.124"), page("44.211.178.96/28"), page("3.101.216.128/28")],
    dlp: [seed("3.214.204.181"), page("44.211.178.112/28"), page("3.101.216.144/28")],
  },
  eu: {
    inbound: [seed("52.212.19.177"), split("3.252.108.160/28"), split("13.39.103.0/28")],
    dlp: [from("observed", "H1, H2")("52.17.62.50"), split("3.252.108.176/28"), split("13.39.103.16/28")],
  },
  ca: {
    inbound: [seed("15.222.110.90"), split("3.99.253.64/28"), split("3.101.216.128/28")],
    dlp: [page("52.60.189.48"), split("3.99.253.80/28"), split("3.101.216.144/28")],
  },
  au: {
    inbound: [seed("13.211.69.231"), split("3.27.51.160/28"), split("18.143.136.64/28")],
    // The vendor's page prints 3.27.51.178/28, which is no network address; it lies inside this block.
    dlp: [page("3.105.224.60"), split("3.27.51.176/28"), split("18.143.136.80/28")],
  },
  uae: { inbound: [split("3.29.194.128/28")], dlp: [split("3.29.194.144/28")] },
  in: { inbound: [guide("3.109.187.96")], dlp: undefined },
  uk: { inbound: [guide("13.42.61.32")], dlp: undefined },
  sg: { inbound: [from("observed", "C10 (2026-08)")("18.99.40.64")], dlp: undefined },
};
