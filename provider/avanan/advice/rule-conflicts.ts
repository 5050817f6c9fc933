import { outside } from "../../kinds/address-sets";
import { transportRuleProperties } from "../../kinds/generated/transport-rule.generated";
import { sameName } from "../../kinds/order";
import type { Property } from "../../kinds/property";
import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";
import { decides, foreignRules } from "./foreign-rules";
import type { KnownRule, KnownTenant } from "./known-tenant";
import { acts, oursOf, routeOf } from "./ours";
import { isOfOtherPortal } from "./vendor-rule";

/** Rules of somebody else that route mail which goes to the vendor, too. */
export function foreignRoute(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const { names, both } = planOf(spec);
  const ours = oursOf(spec);
  return foreignRules(spec, tenant.transportRules).flatMap(({ rule }): Advice[] => {
    const over = routeOf(rule, tenant);
    // A rule that uses our own connector is another matter.
    if (!over || ours.outbound({ name: over })) {
      return [];
    }
    const spares = outside(both, rule.exceptIfSenderIpRanges ?? []).length === 0;
    const advice = { code: "foreignRoute", object: rule.name } as const;
    const what = `the rule "${rule.name}" routes mail over "${over}"`;
    return spares
      ? [{ ...advice, severity: "note", what, why: "it spares what the vendor returns" }]
      : [
          {
            ...advice,
            severity: "warning",
            what,
            why: "a message takes one way at a time, so that one of the two may be left out, or mail may go in circles",
            todo: `Put the addresses from which mail comes back from there into avanan:otherInboundIps; if mail is to go there before it goes to ${names.smartHost}, except the vendor's from that rule (ExceptIfSenderIpRanges ${both.join(", ")})`,
          },
        ];
  });
}

/** Rules of somebody else after which ours do not run. */
export function stopsAbove(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  return foreignRules(spec, transportRules)
    .filter(({ rule, above }) => above && rule.stopRuleProcessing && !endsDelivery(rule))
    .map(({ rule }): Advice => {
      const everything = isForAllMail(rule);
      return {
        code: "stopsAbove",
        severity: everything ? "error" : "warning",
        object: rule.name,
        what: `the rule "${rule.name}" stands above the vendor's rules and stops further ones${everything ? ", whatever the mail" : ""}`,
        why: "what it matches is delivered without the vendor having seen it",
        todo: "Take the stop out of it, narrow its conditions, or move it below",
      };
    });
}

/** Rules on delivery that run once mail has come back, and not before it leaves. */
export function deliveryRuleBelow(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  return foreignRules(spec, transportRules)
    .filter(({ rule, above }) => !above && decides(rule) && !rule.routeMessageOutboundConnector)
    .map(({ rule }): Advice => {
      const bySource = rule.senderIpRanges ?? rule.exceptIfSenderIpRanges;
      return {
        code: "deliveryRuleBelow",
        severity: bySource ? "warning" : "note",
        object: rule.name,
        what: `the rule "${rule.name}" decides on delivery and stands below the vendor's rules`,
        why: bySource
          ? "it asks where mail comes from, and inspected mail comes from the vendor"
          : "it sees inspected mail only when that has come back",
        todo: "Move it above them if it is to act first; nothing here moves it",
      };
    });
}

/** Rules for mail from outside, which is what inspected internal mail comes back as (avanan.md 5.15). */
export function externalMailRule(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  const ours = oursOf(spec);
  const { dlp } = planOf(spec);
  return transportRules
    .filter(
      (rule) =>
        !ours.rule(rule) &&
        acts(rule) &&
        !isOfOtherPortal(spec, rule) &&
        rule.fromScope === "NotInOrganization" &&
        (rule.sentToScope ?? "InOrganization") === "InOrganization" &&
        outside(dlp, rule.exceptIfSenderIpRanges ?? []).length > 0,
    )
    .map(({ name }) => ({
      code: "externalMailRule",
      severity: "warning",
      object: name,
      what: `the rule "${name}" is for mail from outside`,
      why: "internal mail that the vendor has inspected comes back as mail from outside, so that it is hit, too",
      todo: `Except the vendor's addresses from it (ExceptIfSenderIpRanges ${dlp.join(", ")})`,
    }));
}

/** Mail that is deleted, refused or held back is delivered to nobody, seen or not. */
function endsDelivery(rule: KnownRule): boolean {
  return Boolean(
    rule.deleteMessage ||
      rule.quarantine ||
      rule.rejectMessageReasonText ||
      rule.rejectMessageEnhancedStatusCode,
  );
}

const conditions = Object.entries(transportRuleProperties as Record<string, Property>).flatMap(
  ([property, { role }]) => (role === "condition" || role === "exception" ? [property] : []),
);

/** Nothing but the direction narrows the rule. */
function isForAllMail(rule: KnownRule): boolean {
  const narrows = Object.keys(rule).filter((property) => conditions.includes(property));
  return narrows.every((property) => sameName(property, "fromScope") || sameName(property, "sentToScope"));
}
