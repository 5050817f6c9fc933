import { decidesDelivery } from "../../kinds/delivery-rule";
import { sameName } from "../../kinds/order";
import { planOf } from "../plan";
import { protects, type TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownRule, KnownTenant } from "./known-tenant";

/** Rules of somebody else that get in the way of those that send mail to the vendor. */
export function ruleConflicts(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  if (spec.mode !== "inline") {
    return [];
  }
  const { names } = planOf(spec);
  const isOurs = ({ name }: KnownRule) => names.ruleSequence.some((ours) => sameName(ours, name));
  const protectNames = ["protect-outgoing", "protect-internal", "protect"] as const;
  const top = transportRules.findIndex(({ name }) =>
    protectNames.some((role) => sameName(names.rule(role), name)),
  );
  // Before the first run our rules are not there yet: they will stand below the rules on delivery that are on top.
  const below = (rank: number) => (top === -1 ? !leads(transportRules, rank) : rank > top);
  return transportRules.flatMap((rule, rank): Advice[] => {
    if (isOurs(rule) || rule.enabled === false) {
      return [];
    }
    const advice: Advice[] = [];
    const say = (code: Advice["code"], what: string, why: string, todo: string) =>
      advice.push({ code, severity: "warning", object: rule.name, what, why, todo });
    if (rule.routeMessageOutboundConnector) {
      say(
        "foreignRoute",
        `the rule "${rule.name}" routes mail over "${rule.routeMessageOutboundConnector}"`,
        "a message takes the way that the last rule gives it, so this one may bypass the vendor, or be bypassed",
        "Let each except the other's return addresses (avanan:otherInboundIps for incoming mail), and see that mail takes both ways in turn",
      );
    }
    if (rule.stopRuleProcessing && !below(rank)) {
      say(
        "stopsAbove",
        `the rule "${rule.name}" stands above the vendor's rules and stops further ones`,
        "what it matches is delivered without the vendor having seen it",
        "Take the stop out of it, narrow its conditions, or move it below",
      );
    }
    if (below(rank) && decides(rule) && !rule.routeMessageOutboundConnector) {
      say(
        "deliveryRuleBelow",
        `the rule "${rule.name}" decides on delivery and stands below the vendor's rules`,
        "it sees inspected mail only when it has come back, with the vendor's address as the sender's",
        "Move it above them if it is to act first; nothing here moves it",
      );
    }
    if (protects(spec, "internal") && rule.fromScope === "NotInOrganization") {
      say(
        "externalMailRule",
        `the rule "${rule.name}" is for mail from outside`,
        "internal mail that the vendor has inspected comes back as mail from outside, so it is hit, too",
        `Except the vendor's addresses from it (ExceptIfSenderIpRanges ${planOf(spec).dlp.join(", ")})`,
      );
    }
    return advice;
  });
}

/** Whether a rule is among those on delivery that stand on top of all others. */
function leads(rules: readonly KnownRule[], rank: number): boolean {
  return rules.slice(0, rank + 1).every(decides);
}

/** The classification is made for Exchange's own records: parameters as the cmdlets spell them. */
function decides(rule: KnownRule): boolean {
  return decidesDelivery(
    Object.fromEntries(
      Object.entries(rule).map(([property, value]) => [
        property[0]?.toUpperCase() + property.slice(1),
        value,
      ]),
    ),
  );
}
