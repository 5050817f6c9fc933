// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const organizationConfigProperties = {
  ipListBlocked: {"parameter":"IPListBlocked","type":"addresses","on":"set","caseless":true,"formats":["ip","cidr"]},
  rejectDirectSend: {"parameter":"RejectDirectSend","type":"boolean","on":"set","alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of OrganizationConfig. A property left out is left alone; `null` clears it. */
export interface OrganizationConfigProperties {
  /** `IPListBlocked` of Set-OrganizationConfig. List of addresses; notations: ip, cidr. */
  readonly ipListBlocked?: readonly string[] | null;
  /** `RejectDirectSend` of Set-OrganizationConfig. Exchange's default: false. */
  readonly rejectDirectSend?: boolean;
}
