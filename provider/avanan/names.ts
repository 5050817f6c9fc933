import { createHash } from "node:crypto";
import { type Brand, topLevelDomains } from "./catalogue";

/** Exchange takes no longer name for a rule. */
const longest = 64;

/** Names of the objects and hosts, in the spelling of the vendor's manual (S2; V3c for the Check Point brand). */
export function namesFor(brand: Brand, portal: string) {
  const prefix = { avanan: "Avanan", checkpoint: "Check Point" }[brand];
  const domain = topLevelDomains[brand];
  const rule = (name: string) => fitted(`${prefix} - ${name}`);
  return {
    inbound: `${prefix} Inbound`,
    outbound: `${prefix} Outbound`,
    journalingOutbound: `${prefix} Journaling Outbound`,
    rule,
    /** The vendor's order of the rules (V3), whichever of them a tenant has. */
    ruleSequence: [
      "Protect Outgoing",
      "Protect Internal",
      "Protect",
      "Protect Recipients",
      "Whitelist",
      "Junk Filter Low",
      "Junk Filter",
    ].map(rule),
    /** Where inline mail and journal reports go. */
    smartHost: `${portal}-host.${domain}`,
    journalDomain: `${portal}-mail.${domain}`,
    journalAddress: `${portal}@${portal}-mail.${domain}`,
  };
}

/** A name that is too long keeps its beginning and ends in a mark that tells it from others with the same beginning. */
function fitted(name: string): string {
  const mark = createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 8);
  return name.length <= longest ? name : `${name.slice(0, longest - mark.length - 1)} ${mark}`;
}

export type Names = ReturnType<typeof namesFor>;
