import { createHash } from "node:crypto";
import { topLevelDomains } from "./report-addresses";
import type { TenantSpec } from "./spec";

/** Exchange takes no longer name for a rule. */
const longest = 64;

/**
 * What each object is called in the vendor's manual, behind the brand (S2; V3c for the Check Point brand). The keys are
 * those of `avanan:objects`.
 */
export const connectorNames = {
  inbound: "Inbound",
  "dlp-inbound": "DLP Inbound",
  outbound: "Outbound",
  "dlp-outbound": "DLP Outbound",
  "journaling-outbound": "Journaling Outbound",
} as const;

/** The vendor's order of the rules (V3), whichever of them a tenant has; what strips forged headers comes before all. */
export const ruleNames = {
  "strip-info": "Strip Forged Info",
  "strip-uuid": "Strip Forged UUID",
  "strip-spam": "Strip Forged Spam",
  "strip-spam-low": "Strip Forged Spam Low",
  "strip-spam-high": "Strip Forged Spam High",
  "protect-outgoing": "Protect Outgoing",
  "protect-outgoing-recipients": "Protect Outgoing Recipients",
  "protect-internal": "Protect Internal",
  "protect-internal-recipients": "Protect Internal Recipients",
  protect: "Protect",
  "protect-recipients": "Protect Recipients",
  whitelist: "Whitelist",
  "junk-filter-low": "Junk Filter Low",
  "junk-filter": "Junk Filter",
} as const;

/** Journal rules; those of further entries of the scope are called by the entry's address, too. */
export const journalNames = { monitor: "Monitor" } as const;

export type ConnectorRole = keyof typeof connectorNames;
export type RuleRole = keyof typeof ruleNames;
export type Role = ConnectorRole | RuleRole | keyof typeof journalNames;
export const roles = Object.keys({ ...connectorNames, ...journalNames, ...ruleNames }) as readonly Role[];

/** How a brand begins the names of its objects. */
export const prefixes = { avanan: "Avanan", checkpoint: "Check Point" } as const;

/** Names of the objects and hosts of one portal. */
export function namesFor({
  brand,
  portal,
  suffix,
  objects,
}: Pick<TenantSpec, "brand" | "portal" | "suffix" | "objects">) {
  const prefix = prefixes[brand];
  const domain = topLevelDomains[brand];
  const end = suffix === undefined ? "" : ` (${suffix})`;
  const usual = (role: ConnectorRole) => `${prefix} ${connectorNames[role]}`;
  const connector = (role: ConnectorRole) => objects[role]?.name ?? `${usual(role)}${end}`;
  const ruleNamed = (name: string) => fitted(`${prefix} - ${name}${end}`);
  const rule = (role: RuleRole) => objects[role]?.name ?? ruleNamed(ruleNames[role]);
  const entries = new Map(
    Object.entries(objects.monitor?.entries ?? {}).map(([entry, name]) => [entry.toLowerCase(), name]),
  );
  return {
    connector,
    /** The description that the manual gives a connector. */
    comment: (role: ConnectorRole) => {
      const comment = objects[role]?.comment;
      return comment === undefined ? `${usual(role)} Connector` : comment;
    },
    rule,
    /** The journal rule of everybody or of the first entry of the scope, and those of the further ones. */
    journal: (entry?: string) =>
      entry === undefined
        ? (objects.monitor?.name ?? ruleNamed(journalNames.monitor))
        : (entries.get(entry.toLowerCase()) ?? ruleNamed(`${journalNames.monitor} ${entry}`)),
    ruleSequence: (Object.keys(ruleNames) as RuleRole[]).map(rule),
    portalHost: `${portal}.${domain}`,
    /** Where inline mail and journal reports go. */
    smartHost: `${portal}-host.${domain}`,
    dlpHost: `${portal}-dlp.${domain}`,
    journalDomain: `${portal}-mail.${domain}`,
    journalAddress: `${portal}@${portal}-mail.${domain}`,
  };
}

/** A name that is too long keeps its beginning and ends in a mark that tells it from others with the same beginning. */
function fitted(name: string): string {
  if (name.length <= longest) {
    return name;
  }
  const mark = createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - mark.length - 1)} ${mark}`;
}

export type Names = ReturnType<typeof namesFor>;
