import { outside } from "../../kinds/address-sets";
import { decidesDelivery } from "../../kinds/delivery-rule";
import { sameName } from "../../kinds/order";
import { planOf } from "../plan";
import { type Route, routes } from "../routes";
import { protects, type TenantSpec } from "../spec";
import type { KnownRule } from "./known-tenant";
import { acts, oursOf } from "./ours";
import { isOfOtherPortal } from "./vendor-rule";

export interface ForeignRule {
  readonly rule: KnownRule;
  /** Whether it runs before the rules that send mail to the vendor, once these are in their place. */
  readonly above: boolean;
}

/**
 * Rules of somebody else that act on mail which goes inline, on its way in or out. Not those of another portal, with
 * which ours have to share people, nor those for mail alone that the vendor has returned.
 */
export function foreignRules(spec: TenantSpec, rules: readonly KnownRule[]): ForeignRule[] {
  const { both } = planOf(spec);
  const ours = oursOf(spec);
  const places = new Map(routes.map((route) => [route, placeOf(spec, rules, route)]));
  return rules.flatMap((rule, rank) => {
    const from = rule.senderIpRanges ?? [];
    const onlyReturned = from.length > 0 && outside(from, both).length === 0;
    const isForeign = !ours.rule(rule) && !isOfOtherPortal(spec, rule) && !onlyReturned;
    const ways = isForeign && acts(rule) ? waysOf(spec, rule) : [];
    return ways.length === 0 ? [] : [{ rule, above: ways.some((way) => rank < (places.get(way) ?? 0)) }];
  });
}

/** The ways of inline mail that a rule may match. */
function waysOf(spec: TenantSpec, { fromScope, sentToScope }: KnownRule): Route[] {
  const to = sentToScope?.startsWith("External") ? "NotInOrganization" : sentToScope;
  return routes.filter(
    (route) =>
      protects(spec, route.direction) &&
      (fromScope ?? route.from) === route.from &&
      (to ?? route.to) === route.to,
  );
}

/**
 * Where the rule will stand that sends mail of a direction to the vendor, or the last of them: no lower than now, and
 * below no more than the rules on delivery that are on top of all others (the order that `ruleObject` declares).
 */
function placeOf(spec: TenantSpec, rules: readonly KnownRule[], { role }: Route): number {
  const { names } = planOf(spec);
  const wanted = [names.rule(role), names.rule(`${role}-recipients`)];
  const ours = oursOf(spec);
  const place = rules.findLastIndex(({ name }) => wanted.some((one) => sameName(one, name)));
  const leading = rules.findIndex((rule) => !ours.rule(rule) && !decides(rule));
  return Math.min(...[place, leading].filter((rank) => rank !== -1), rules.length);
}

/** The classification is made for Exchange's own records: parameters as the cmdlets spell them. */
export function decides(rule: KnownRule): boolean {
  return decidesDelivery(
    Object.fromEntries(
      Object.entries(rule).map(([property, value]) => [
        property[0]?.toUpperCase() + property.slice(1),
        value,
      ]),
    ),
  );
}
