import type { RuleRole } from "./names";
import type { Direction } from "./spec";

/** How mail of one direction is recognised, where it goes and how it is labelled (avanan.md 1.4, rows 1 to 3). */
export interface Route {
  readonly role: Extract<RuleRole, "protect" | "protect-outgoing" | "protect-internal">;
  readonly direction: Direction;
  readonly label: string;
  readonly connector: "outbound" | "dlp-outbound";
  readonly from: "InOrganization" | "NotInOrganization";
  readonly to: "InOrganization" | "NotInOrganization";
  /** Whose side of the message the scope and the exclusions are about. */
  readonly whose: "recipient" | "sender";
}

export const routes: readonly Route[] = [
  {
    role: "protect",
    direction: "incoming",
    label: "inline",
    connector: "outbound",
    from: "NotInOrganization",
    to: "InOrganization",
    whose: "recipient",
  },
  {
    role: "protect-internal",
    direction: "internal",
    label: "internal,inline",
    connector: "dlp-outbound",
    from: "InOrganization",
    to: "InOrganization",
    whose: "recipient",
  },
  {
    role: "protect-outgoing",
    direction: "outgoing",
    label: "sent,inline",
    connector: "dlp-outbound",
    from: "InOrganization",
    to: "NotInOrganization",
    whose: "sender",
  },
];
