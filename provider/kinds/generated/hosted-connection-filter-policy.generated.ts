// Generated from the cmdlet catalogue by kinds/generate.mjs; do not edit.
import type { PropertyTable } from "../property";

export const hostedConnectionFilterPolicyProperties = {
  adminDisplayName: {"parameter":"AdminDisplayName","type":"text","on":"set","maxLength":255},
  enableSafeList: {"parameter":"EnableSafeList","type":"boolean","on":"set","alwaysSet":true},
} as const satisfies PropertyTable;

/** What can be declared of HostedConnectionFilterPolicy. A property left out is left alone; `null` clears it. */
export interface HostedConnectionFilterPolicyProperties {
  /** `AdminDisplayName` of Set-HostedConnectionFilterPolicy. at most 255 characters. */
  readonly adminDisplayName?: string | null;
  /** `EnableSafeList` of Set-HostedConnectionFilterPolicy. */
  readonly enableSafeList?: boolean;
}
