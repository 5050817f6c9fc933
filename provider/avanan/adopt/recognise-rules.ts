import type { KnownRule } from "../advice/known-tenant";
import type { RuleRole } from "../names";
import { strippedHeaders } from "../stripping";
import { sameText, verdictHeaders } from "../vendor-marks";
import { catalogued, within } from "./return-addresses";

/** The header that a condition of a rule is about; hand-made rules ask for words as well as for patterns. */
const asks = (rule: KnownRule, header: string) =>
  sameText(rule.headerMatchesMessageHeader, header) || sameText(rule.headerContainsMessageHeader, header);

/**
 * The part that a rule plays for mail that comes back. `legacy`: one rule for spam of any level, as in the first manuals,
 * where there are two by now (avanan.md 1.6, row 1).
 */
export function markingRole(rule: KnownRule):
  | {
      readonly role: Extract<RuleRole, "whitelist" | "junk-filter-low" | "junk-filter">;
      readonly legacy: boolean;
    }
  | undefined {
  if (rule.setSCL === undefined || rule.setSCL === null) {
    return undefined;
  }
  if (rule.setSCL === -1) {
    const spares =
      sameText(rule.exceptIfHeaderMatchesMessageHeader, verdictHeaders.spam) ||
      sameText(rule.exceptIfHeaderContainsMessageHeader, verdictHeaders.spam);
    const returned = within(rule.senderIpRanges ?? [], catalogued("inbound"));
    return spares || returned.length > 0 ? { role: "whitelist", legacy: false } : undefined;
  }
  if (asks(rule, verdictHeaders.low)) {
    return { role: "junk-filter-low", legacy: false };
  }
  if (asks(rule, verdictHeaders.high)) {
    return { role: "junk-filter", legacy: false };
  }
  return asks(rule, verdictHeaders.spam) ? { role: "junk-filter", legacy: true } : undefined;
}

/** The rule that takes a forged header out of mail which does not come from the vendor. */
export function strippingRole(rule: KnownRule): keyof typeof strippedHeaders | undefined {
  const roles = Object.keys(strippedHeaders) as (keyof typeof strippedHeaders)[];
  return roles.find(
    (role) =>
      sameText(rule.removeHeader, strippedHeaders[role]) && (rule.exceptIfSenderIpRanges ?? []).length > 0,
  );
}
