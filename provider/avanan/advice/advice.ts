/** Codes never change their meaning: pipelines match on them. */
export type AdviceCode =
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
  | "dmarc"
  | "externalMailRule"
  | "foreignRoute"
  | "groupsOverlap"
  | "junkAction"
  | "legacyJunkRule"
  | "lockDown"
  | "spf"
  | "stopsAbove";

/** Something that people should know before a tenant is changed, or while it is as it is. */
export interface Advice {
  readonly code: AdviceCode;
  /** `error`: mail would be lost, or the vendor would not see it. */
  readonly severity: "warning" | "error";
  /** The object it is about, by its name in Exchange. */
  readonly object?: string;
  /** What is the case. */
  readonly what: string;
  readonly why?: string;
  /** What to do about it. */
  readonly todo?: string;
}

/** Advice as one line for a terminal. */
export function adviceLine({ code, severity, what, why, todo }: Advice): string {
  return `${severity} ${code}: ${[what, why, todo].filter((text) => text !== undefined).join(". ")}.`;
}
