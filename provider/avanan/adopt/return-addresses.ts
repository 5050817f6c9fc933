import { outside } from "../../kinds/address-sets";
import { canonicalAddress } from "../../kinds/addresses";
import { addresses, type Region, regions } from "../catalogue";

export type ReturnSet = "inbound" | "dlp";

/** The catalogue's addresses of some regions, each once. */
export function catalogued(set: ReturnSet, of: readonly Region[] = regions): readonly string[] {
  const all = of.flatMap((region) => addresses[region][set] ?? []);
  return [...new Set(all.map(({ address }) => canonicalAddress(address)))];
}

/** Those that lie inside one of the others. */
export function within(these: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(outside(these, others));
  return these.filter((one) => !left.has(one));
}
