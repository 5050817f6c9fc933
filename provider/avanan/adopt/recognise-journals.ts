import type { KnownJournalRule } from "../advice/known-tenant";
import { sameText, vendorHost } from "../vendor-marks";
import type { Spare } from "./cast";

/**
 * The journal rules whose copies go to a portal. Two for the same people are one too many, and so is any beside one that
 * is for everybody.
 */
export function journalsTo(
  portal: string,
  rules: readonly KnownJournalRule[],
): { readonly journals: readonly KnownJournalRule[]; readonly spares: readonly Spare[] } {
  const found = rules.filter(({ journalEmailAddress = "" }) => {
    const host = vendorHost(journalEmailAddress);
    return host?.kind === "mail" && host.portal === portal;
  });
  const inForce = found.filter(({ enabled }) => enabled !== false);
  const everybody = inForce.find(({ recipient }) => !recipient);
  // One that is disabled copies nothing, and is not taken up beside those that do.
  const journals = everybody === undefined ? distinct(inForce.length > 0 ? inForce : found) : [everybody];
  return {
    journals,
    spares: found
      .filter((rule) => !journals.includes(rule))
      .map((object) => ({ type: "JournalRule", role: "monitor", object })),
  };
}

function distinct(rules: readonly KnownJournalRule[]): KnownJournalRule[] {
  const isFor = (rule: KnownJournalRule, other: KnownJournalRule) =>
    sameText(rule.recipient ?? "", other.recipient ?? "");
  return rules.filter((rule, at) => rules.findIndex((other) => isFor(rule, other)) === at);
}
