import type { DesiredRule } from "./desired";
import type { Plan } from "./plan";
import { ruleObject } from "./rules";

/** Rules for mail that comes back: it is let in, or put to junk by the vendor's verdict (avanan.md 1.4, rows 4 to 6). */
export function markingRules(plan: Plan): DesiredRule[] {
  const { spec, delivering } = plan;
  const returned = { senderIpRanges: delivering };
  const header = (name: string | null, pattern: string) => ({
    headerMatchesMessageHeader: name,
    headerMatchesPatterns: name === null ? null : [pattern],
  });
  return [
    ruleObject(plan, "whitelist", ["inbound"], {
      ...returned,
      // Hardened, it also asks for the portal's name: all of the vendor's customers share its addresses (avanan.md 5.2).
      ...header(spec.whitelistHeader ?? null, `(^|:)${spec.portal},`),
      setSCL: -1,
      // "Is spam", whatever the level: then the junk rules below decide (avanan.md 1.6, row 2).
      exceptIfHeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
      exceptIfHeaderMatchesPatterns: ["true"],
    }),
    ruleObject(plan, "junk-filter-low", ["inbound"], {
      ...returned,
      ...header("X-CLOUD-SEC-AV-SPAM-LOW", "true"),
      setSCL: 6,
    }),
    ruleObject(plan, "junk-filter", ["inbound"], {
      ...returned,
      ...header("X-CLOUD-SEC-AV-SPAM-HIGH", "true"),
      setSCL: 9,
    }),
  ];
}
