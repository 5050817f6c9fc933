import { type Json, strings } from "../json";
import { overlaps, parseIpv4 } from "../parameters/addresses";

/** Whether an address is one of these addresses, blocks and ranges. */
export function isListed(list: Json | undefined, ip: string): boolean {
  const asked = parseIpv4(ip);
  return (
    asked !== undefined &&
    strings(list).some((entry) => {
      const span = parseIpv4(entry);
      return span !== undefined && overlaps(span, asked);
    })
  );
}

/** The first address of a list's first entry. */
export function firstAddress(list: readonly string[]): string | undefined {
  return list[0]?.split(/[/-]/)[0];
}
