import type { DesiredRule } from "./desired";
import type { RuleRole } from "./names";
import type { Plan } from "./plan";
import { ruleObject } from "./rules";

/** The headers by which the vendor speaks to Exchange, and the rules that take forged ones away: a rule removes one. */
export const strippedHeaders = {
  "strip-info": "X-CLOUD-SEC-AV-Info",
  "strip-uuid": "X-CLOUD-SEC-AV-UUID",
  "strip-spam": "X-CLOUD-SEC-AV-SCL",
  "strip-spam-low": "X-CLOUD-SEC-AV-SPAM-LOW",
  "strip-spam-high": "X-CLOUD-SEC-AV-SPAM-HIGH",
} as const satisfies Partial<Record<RuleRole, string>>;

/** Optional: mail that does not come from the vendor loses headers that only the vendor may set (avanan.md 5.6). */
export function strippingRules(plan: Plan): DesiredRule[] {
  if (!plan.spec.stripForgedHeaders) {
    return [];
  }
  return (Object.keys(strippedHeaders) as (keyof typeof strippedHeaders)[]).map((role) =>
    ruleObject(plan, role, ["inbound"], {
      headerMatchesMessageHeader: strippedHeaders[role],
      headerMatchesPatterns: ["."],
      removeHeader: strippedHeaders[role],
      exceptIfSenderIpRanges: plan.both,
    }),
  );
}
