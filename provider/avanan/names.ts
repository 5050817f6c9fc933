import { type Brand, topLevelDomains } from "./catalogue";

/** Names of the objects and hosts, in the spelling of the vendor's manual (S2; V3c for the Check Point brand). */
export function namesFor(brand: Brand, portal: string) {
  const prefix = { avanan: "Avanan", checkpoint: "Check Point" }[brand];
  const domain = topLevelDomains[brand];
  return {
    inbound: `${prefix} Inbound`,
    outbound: `${prefix} Outbound`,
    journalingOutbound: `${prefix} Journaling Outbound`,
    rule: (name: string) => `${prefix} - ${name}`,
    /** Where inline mail and journal reports go. */
    smartHost: `${portal}-host.${domain}`,
    journalDomain: `${portal}-mail.${domain}`,
    journalAddress: `${portal}@${portal}-mail.${domain}`,
  };
}

export type Names = ReturnType<typeof namesFor>;
