/** Codes never change their meaning: pipelines match on them. */
export type AdviceCode =
  | "addressesLeftOut"
  | "addressesOfAnotherRegion"
  | "allowListAudited"
  | "automaticModeLive"
  | "automaticRepliesRefused"
  | "catalogueOld"
  | "catalogueUnverified"
  | "connectorUsedTwice"
  | "deliveryRuleBelow"
  | "directSend"
  | "dkim"
  | "dlpAddressesShared"
  | "dlpCertificateDomain"
  | "dmarc"
  | "externalMailRule"
  | "farmRegion"
  | "foreignRoute"
  | "groupsOverlap"
  | "junkAction"
  | "legacyJunkRule"
  | "lockDown"
  | "smartHost"
  | "spf"
  | "stopsAbove";

/**
 * `error`: mail would be lost, or the vendor would not see it. `warning`: somebody should act. `note`: a fact that stays
 * as it is, to be known and not to be said again in every run.
 */
export type Severity = "error" | "warning" | "note";

/** Something that people should know before a tenant is changed, or while it is as it is. */
export interface Advice {
  readonly code: AdviceCode;
  readonly severity: Severity;
  /** The object it is about, by its name in Exchange or in DNS. */
  readonly object?: string;
  /** What is the case. */
  readonly what: string;
  readonly why?: string;
  /** What to do about it. */
  readonly todo?: string;
}

/** Whether somebody should act on it. */
export function callsForAction({ severity }: Advice): boolean {
  return severity !== "note";
}

/** Advice as one line for a terminal. */
export function adviceLine({ code, severity, what, why, todo }: Advice): string {
  const fact = why === undefined ? what : `${what}: ${why}`;
  return `${severity} ${code}: ${[fact, todo].filter((text) => text !== undefined).join(". ")}.`;
}
