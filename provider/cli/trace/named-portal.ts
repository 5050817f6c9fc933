import { catalogued } from "../../avanan/adopt/return-addresses";
import { type Brand, type Region, regions } from "../../avanan/catalogue";
import { topLevelDomains } from "../../avanan/report-addresses";
import { portal as portalName } from "../../avanan/spec-fields";
import type { Portal } from "../../mailflow";

/** What was typed of a portal, for programs that do not declare it in the stack's configuration. */
export interface TypedPortal {
  readonly portal?: string;
  readonly region?: Region;
  readonly brand?: Brand;
  readonly declared?: true;
}

/** The portal that was named, with the catalogue's addresses; undefined where none was. Problems begin with the option. */
export function namedPortal({
  portal,
  region,
  brand,
  declared,
}: TypedPortal): { readonly portal: Portal | undefined } | { readonly problems: readonly string[] } {
  if (portal === undefined) {
    const alone = [region && "--region", brand && "--brand"].filter((option) => option !== undefined);
    return alone.length === 0
      ? { portal }
      : {
          problems: alone.map((option) => `${option}: goes with --portal; add that, or leave ${option} out.`),
        };
  }
  const name = portalName.safeParse(portal);
  if (!name.success) {
    return { problems: name.error.issues.map(({ message }) => `--portal: ${message}.`) };
  }
  if (declared) {
    return {
      problems: [
        "--portal: the tenant as it would be has the portal that the stack declares; leave --portal or --declared out.",
      ],
    };
  }
  if (region === undefined) {
    return {
      problems: [
        `--portal: mail comes back from the addresses of the portal's region; add --region, one of ${regions.join(", ")}.`,
      ],
    };
  }
  const tld = topLevelDomains[brand ?? "avanan"];
  const [inboundSet, dlpSet] = [catalogued("inbound", [region]), catalogued("dlp", [region])];
  return { portal: { name: name.data, tld, inboundSet, dlpSet } };
}
