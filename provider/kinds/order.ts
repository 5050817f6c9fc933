import type { ExchangeRecord } from "../exchange/command";
import { decidesDelivery } from "./delivery-rule";

/**
 * Where a transport rule stands among the others, relative to them: numbers would shift with every rule that
 * somebody else adds. Rules are named by name or GUID; names that do not exist (yet) are ignored.
 */
export interface RuleOrder {
  /**
   * Above every rule but those in `after`. `belowDelivery`: rules that decide on delivery (quarantine, allow, route,
   * redirect, reject) and stand on top of all others may stay above, too.
   */
  readonly first?: boolean | "belowDelivery";
  /** Rules that must stand above this one. */
  readonly after?: readonly string[];
  /** Rules that must stand below this one. */
  readonly before?: readonly string[];
  /**
   * The whole sequence of rules that this one belongs to, the first to run first, its own name included. Every rule
   * of it declares the same, so that of rules in disorder only the fewest are moved.
   */
  readonly sequence?: readonly string[];
}

export interface RankedRule {
  readonly guid: string;
  readonly name: string;
  /** Whether it decides on delivery, and not on what the message looks like. */
  readonly delivers?: boolean;
}

/** All rules of the tenant, the first to run first. */
export function rankedRules(records: readonly ExchangeRecord[]): RankedRule[] {
  return [...records]
    .sort((a, b) => Number(a.Priority) - Number(b.Priority))
    .map((record) => ({
      guid: String(record.Guid),
      name: String(record.Name),
      ...(decidesDelivery(record) ? { delivers: true } : {}),
    }));
}

/**
 * Whether a rule of somebody else may not stand above one that is to be first. `rules` are all, in order; `isOurs` tells
 * those that belong together with it.
 */
export function strangersTo(
  rules: readonly RankedRule[],
  order: RuleOrder,
  isOurs: (rule: RankedRule) => boolean,
): (rule: RankedRule) => boolean {
  const foreign = rules.filter((rule) => !isOurs(rule) && !isNamed(rule, order.after));
  const end = foreign.findIndex(({ delivers }) => order.first !== "belowDelivery" || delivers !== true);
  return (rule) => foreign.indexOf(rule) >= (end === -1 ? foreign.length : end);
}

/** The rules that stand on the wrong side of the given one. */
export function misplaced(rules: readonly RankedRule[], guid: string, order: RuleOrder): RankedRule[] {
  const self = rules.findIndex((rule) => rule.guid === guid);
  const isOurs = (rule: RankedRule) => rule.guid === guid || isNamed(rule, order.sequence);
  const isStranger = strangersTo(rules, order, isOurs);
  return rules.filter((rule, rank) => {
    if (rank === self) {
      return false;
    }
    const above = rank < self;
    const strangerAbove = Boolean(order.first) && above && isStranger(rule);
    return strangerAbove || (!above && isNamed(rule, order.after)) || (above && isNamed(rule, order.before));
  });
}

/**
 * The priority that puts the rule in its place, or undefined where it may stay. `others` are all rules but this
 * one; the result is an index among them and so the priority after the move, always within 0…n.
 */
export function placeFor(others: readonly RankedRule[], order: RuleOrder): number | undefined {
  const lowest = others.findLastIndex((rule) => isNamed(rule, order.after)) + 1;
  const firstStranger = others.findIndex(strangersTo(others, order, () => false));
  const firstBelow = others.findIndex((rule) => isNamed(rule, order.before));
  if (order.first) {
    // Not below `lowest`: a rule of `after` may still stand under a stranger and comes up by its own move.
    return firstStranger === -1 ? others.length : firstStranger;
  }
  if (order.after?.length && lowest > 0) {
    return lowest;
  }
  return firstBelow === -1 ? undefined : firstBelow;
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a rule is one of those named, by name or GUID. */
export function isNamed(rule: RankedRule, names: readonly string[] | undefined): boolean {
  return names?.some((name) => [rule.name, rule.guid].some((known) => sameName(known, name))) ?? false;
}
