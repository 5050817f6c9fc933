import { outside } from "../../kinds/address-sets";
import { addresses as catalogue, type Provenance } from "../catalogue";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";

/** Where somebody has seen it, or the vendor says it: not by analogy. */
const sure: readonly Provenance[] = ["seed", "vendor", "observed"];

/** Documented return addresses that `avanan:addresses` does not list. */
export function addressesLeftOut({ region, previousRegion, addresses }: TenantSpec): Advice[] {
  const regions = previousRegion === undefined ? [region] : [region, previousRegion];
  const left = (["inbound", "dlp"] as const).flatMap((set) => {
    const given = addresses[set];
    const known = regions.flatMap((place) => catalogue[place][set] ?? []);
    return given === undefined
      ? []
      : outside(
          known.filter(({ provenance }) => sure.includes(provenance)).map(({ address }) => address),
          given,
        );
  });
  return left.length === 0
    ? []
    : [
        {
          code: "addressesLeftOut",
          severity: "warning",
          what: `avanan:addresses lacks ${left.join(", ")}, from where the vendor returns mail of region ${regions.join(" and ")} by what is documented`,
          why: "mail that comes back from there would be sent to the vendor again, in circles until it is refused",
          todo: "Add them, unless the portal or the vendor's support names others in their place",
        },
      ];
}
