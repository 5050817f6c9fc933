import { baseline } from "./baseline";
import { inboundConnector } from "./inbound-connector";
import { ipAllowListEntry } from "./ip-allow-list-entry";
import { journalRule } from "./journal-rule";
import type { Kind } from "./kind";
import { outboundConnector } from "./outbound-connector";
import { transportConfig } from "./transport-config";
import { transportRule } from "./transport-rule";

/** All kinds by the name of their resource class. */
export const kinds = {
  InboundConnector: inboundConnector,
  OutboundConnector: outboundConnector,
  TransportRule: transportRule,
  JournalRule: journalRule,
  IpAllowListEntry: ipAllowListEntry,
  TransportConfig: transportConfig,
  Baseline: baseline,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
