import { outside } from "../../kinds/address-sets";
import { canonicalAddress } from "../../kinds/addresses";
import type { KnownTenant } from "../advice/known-tenant";
import { type Region, regions } from "../catalogue";
import { reportFarms } from "../report-addresses";
import type { Recognised } from "./recognise";
import { catalogued, type ReturnSet, within } from "./return-addresses";

/** Where a portal keeps its data, as far as its objects show it, and the addresses from which it returns mail. */
export interface Located {
  readonly region: Region;
  readonly previousRegion?: Region;
  readonly addresses?: { readonly inbound?: readonly string[]; readonly dlp?: readonly string[] };
  /** All that are to be in force: the catalogue's, or those that take their place. */
  readonly returned: Readonly<Record<ReturnSet, readonly string[]>>;
  readonly notes: readonly string[];
}

/**
 * The region whose addresses are in force. Two regions at once are a move under way. What no region explains is kept
 * beside the catalogue; fewer addresses than the catalogue has are completed from it, since the vendor returns mail from
 * all of them. `given` wins over what the tenant shows.
 */
export function locate(
  recognised: Recognised,
  tenant: Pick<KnownTenant, "ipAllowList">,
  report: string | undefined,
  given: Region | undefined,
): Located | undefined {
  const own = ownAddresses(recognised, tenant.ipAllowList);
  const shown = regionsOf([...own.inbound, ...own.dlp], report);
  const [region, previousRegion, ...more] = [
    ...new Set([...(given === undefined ? [] : [given]), ...shown]),
  ] as Region[];
  if (region === undefined) {
    return undefined;
  }
  const moving = more.length === 0 ? previousRegion : undefined;
  const inForce = [region, ...(moving === undefined ? [] : [moving])];
  const sets = (["inbound", "dlp"] as const).map((set) => setOf(set, own[set], inForce));
  const [inbound, dlp] = sets;
  const addresses = {
    ...(inbound?.override && { inbound: inbound.override }),
    ...(dlp?.override && { dlp: dlp.override }),
  };
  return {
    region,
    ...(moving === undefined ? {} : { previousRegion: moving }),
    ...(Object.keys(addresses).length > 0 ? { addresses } : {}),
    returned: { inbound: inbound?.all ?? [], dlp: dlp?.all ?? [] },
    notes: [...moveNote(region, moving), ...sets.flatMap(({ notes }) => notes)],
  };
}

/** The return addresses that the tenant itself has in force, set by set. */
function ownAddresses(
  { inbound, rules }: Recognised,
  allowed: readonly string[],
): Readonly<Record<ReturnSet, readonly string[]>> {
  const list = (addresses: readonly string[] | null | undefined) => (addresses ?? []).map(canonicalAddress);
  const marking = [rules.whitelist, rules["junk-filter"], rules["junk-filter-low"]];
  const returned = [
    list(inbound.inbound?.senderIPAddresses),
    ...marking.map((rule) => list(rule?.senderIpRanges)),
    // A rule for incoming mail spares other connectors, too: of those only the vendor's say something.
    within(list(rules.protect?.exceptIfSenderIpRanges), catalogued("inbound")),
  ].find((addresses) => addresses.length > 0);
  const byDlp = [rules["protect-outgoing"], rules["protect-internal"]].map((rule) => {
    const others = outside(list(rule?.exceptIfSenderIpRanges), [
      ...(returned ?? []),
      ...catalogued("inbound"),
    ]);
    // What is taken for the vendor's is let in: nothing that the tenant has not let in already.
    return within(others, [...allowed, ...catalogued("dlp")]);
  });
  const dlp = [list(inbound["dlp-inbound"]?.senderIPAddresses), ...byDlp].find(
    (addresses) => addresses.length > 0,
  );
  return { inbound: returned ?? [], dlp: dlp ?? [] };
}

/** Regions that have an address here which they do not share with a likelier one, the likeliest first. */
function regionsOf(own: readonly string[], report: string | undefined): Region[] {
  const rates = regions
    .map((region) => {
      const known = [...catalogued("inbound", [region]), ...catalogued("dlp", [region])];
      const hits = within(own, known);
      const [first] = hits;
      return { region, hits, rank: first === undefined ? own.length : own.indexOf(first) };
    })
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => b.hits.length - a.hits.length || a.rank - b.rank);
  const explained = new Set<string>();
  const found = rates.flatMap(({ region, hits }) => {
    const isNews = hits.some((hit) => !explained.has(hit));
    for (const hit of hits) {
      explained.add(hit);
    }
    return isNews ? [region] : [];
  });
  const reporting = reportingRegion(report);
  const first =
    reporting !== undefined && (found.length === 0 || found.includes(reporting)) ? [reporting] : [];
  return [...new Set([...first, ...found])];
}

/** The region whose farm takes the undeliverable reports. */
function reportingRegion(report: string | undefined): Region | undefined {
  return regions.find((region) =>
    Object.values(reportFarms).some((farms) => {
      const farm = farms[region]?.farm;
      return farm !== undefined && report?.toLowerCase().includes(`@${farm}-journal-error.`);
    }),
  );
}

function setOf(set: ReturnSet, own: readonly string[], inForce: readonly Region[]) {
  const known = catalogued(set, inForce);
  const label = `${set === "dlp" ? "DLP addresses" : "return addresses"} of region ${inForce.join(" and ")}`;
  const more = outside(own, known);
  if (more.length > 0) {
    const isOwn = within(own, known).length === 0;
    const override = outermost(isOwn ? own : [...known, ...own]);
    const [are, they] = more.length === 1 ? ["is", "it is"] : ["are", "they are"];
    const note = `${more.join(", ")} ${are} not among the catalogue's ${label}: kept by avanan:addresses and let in like the vendor's; later changes of the catalogue no longer reach that list. Ask the vendor whether ${they} still used`;
    return { override, all: override, notes: [note] };
  }
  const missing = own.length > 0 ? outside(known, own) : [];
  const note = `the tenant lacks ${missing.join(", ")} of the vendor's ${label}: added, since mail comes back from all of them`;
  return { override: undefined, all: known, notes: missing.length > 0 ? [note] : [] };
}

/** Each once, and none that lies inside another. */
function outermost(all: readonly string[]): readonly string[] {
  const once = [...new Set(all)];
  return once.filter(
    (one) =>
      outside(
        [one],
        once.filter((other) => other !== one),
      ).length > 0,
  );
}

function moveNote(region: Region, previous: Region | undefined): string[] {
  return previous === undefined
    ? []
    : [
        `addresses of two regions are in force: taken for a move from ${previous} to ${region}. If it is the other way round, exchange avanan:region and avanan:previousRegion; when the move is over, take avanan:previousRegion out`,
      ];
}
