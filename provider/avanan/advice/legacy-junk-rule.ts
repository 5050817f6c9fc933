import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownRule, KnownTenant } from "./known-tenant";
import { acts, oursOf } from "./ours";

/** The one junk rule of the old manual, beside the two of today: the last one that matches decides (avanan.md 1.6). */
export function legacyJunkRule(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const { names } = planOf(spec);
  return transportRules
    .filter((rule) => !ours.rule(rule) && acts(rule) && isForSpam(rule))
    .map(({ name, setSCL }) => ({
      code: "legacyJunkRule",
      severity: "warning",
      object: name,
      what: `the rule "${name}" sets SCL ${String(setSCL)} on all that the vendor calls spam`,
      why: `"${names.rule("junk-filter-low")}" and "${names.rule("junk-filter")}" tell more certain spam from less certain, and the last rule that matches wins`,
      todo: "Remove it once theirs are in force",
    }));
}

function isForSpam({ headerMatchesMessageHeader, headerContainsMessageHeader, setSCL }: KnownRule): boolean {
  const asked = [headerMatchesMessageHeader, headerContainsMessageHeader];
  return (
    typeof setSCL === "number" &&
    setSCL > 0 &&
    asked.some((header) => header?.toLowerCase() === "x-cloud-sec-av-scl")
  );
}
