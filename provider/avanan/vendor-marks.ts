import { type Brand, brands } from "./catalogue";
import { topLevelDomains } from "./report-addresses";
import { routes } from "./routes";
import type { Direction } from "./spec";

const label = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const domains = brands.map((brand) => topLevelDomains[brand].replaceAll(".", "\\.")).join("|");
const hostName = new RegExp(`^(${label})-(host|dlp|mail)\\.(${domains})$`);

/** A host or domain of the vendor's that names a portal: `contoso-host.avanan.net`. */
export interface VendorHost {
  readonly portal: string;
  readonly brand: Brand;
  /** `host` takes incoming mail and journals, `dlp` outgoing and internal mail; `mail` is the journal address's domain. */
  readonly kind: "host" | "dlp" | "mail";
}

/** Reads the name of a host or a domain, or an address in one; undefined when it is not the vendor's. */
export function vendorHost(name: string): VendorHost | undefined {
  const [, portal, kind, domain] = hostName.exec(name.trim().toLowerCase().replace(/^.*@/, "")) ?? [];
  const brand = brands.find((one) => topLevelDomains[one] === domain);
  return portal === undefined || brand === undefined
    ? undefined
    : { portal, brand, kind: kind as VendorHost["kind"] };
}

/** The header that tells the vendor whose mail comes, and which. */
export const infoHeader = "X-CLOUD-SEC-AV-Info";

/** The vendor's verdicts: spam as such, and its level (avanan.md 1.6, row 1). */
export const verdictHeaders = {
  spam: "X-CLOUD-SEC-AV-SCL",
  low: "X-CLOUD-SEC-AV-SPAM-LOW",
  high: "X-CLOUD-SEC-AV-SPAM-HIGH",
} as const;

/** What a rule's header tells the vendor: `contoso,office365_emails,sent,inline`. */
export interface InfoMark {
  readonly portal?: string;
  readonly direction?: Direction;
}

/** Reads the header that a rule sets; undefined when it is not the vendor's. */
export function infoMark(
  name: string | null | undefined,
  value: string | null | undefined,
): InfoMark | undefined {
  if (!sameText(name, infoHeader)) {
    return undefined;
  }
  const [portal = "", , ...rest] = (value ?? "").split(",").map((part) => part.trim().toLowerCase());
  const direction = routes.find((route) => route.label === rest.join(","))?.direction;
  return {
    ...(new RegExp(`^${label}$`).test(portal) ? { portal } : {}),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** A certificate with which the vendor itself could come: a name in one of its domains (avanan.md 1.5, 5.1). */
export function isVendorDomain(name: string | null | undefined): boolean {
  return new RegExp(`(^|\\.)(${domains}|cloud-sec-av\\.com)$`, "i").test(name ?? "");
}

/** The vendor's names in all its spellings: `Avanan - X`, `Avanan- X`, `Checkpoint – X`, `Outbound DLPAvananConnector`. */
export function isVendorName(name: string): boolean {
  return /avanan|check ?point/i.test(name);
}

export function sameText(one: string | null | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.toLowerCase();
}
