import type { Direction, TenantSpec } from "../spec";
import { infoMark } from "../vendor-marks";
import type { KnownRule } from "./known-tenant";

/** What a rule says in the vendor's header: whose mail of which direction it sends there (avanan.md 1.4). */
export interface VendorRule {
  readonly portal: string;
  readonly direction: Direction;
}

/** Reads a rule that sends mail to the vendor, whoever made it; undefined for any other. */
export function vendorRule({ setHeaderName, setHeaderValue }: KnownRule): VendorRule | undefined {
  const { portal, direction } = infoMark(setHeaderName, setHeaderValue) ?? {};
  return portal === undefined || direction === undefined ? undefined : { portal, direction };
}

/** Whether a rule sends mail to another of the tenant's portals. */
export function isOfOtherPortal({ portal }: TenantSpec, rule: KnownRule): boolean {
  const vendor = vendorRule(rule);
  return vendor !== undefined && vendor.portal !== portal;
}
