import { misplaced, placeFor, type RankedRule, type RuleOrder, sameName } from "./order";
import { isKept, placeInSequence } from "./rule-sequence";

/** A rule that has to move: to which priority, and which rules stand on the wrong side of it now. */
export interface Move {
  readonly priority: number;
  readonly misplacedTo: readonly string[];
}

/** Where a rule that exists has to go; undefined where it may stay. */
export function moveOf(
  rules: readonly RankedRule[],
  guid: string,
  name: string,
  order: RuleOrder,
): Move | undefined {
  const full = withNeighbours(name, order);
  const wrong = misplaced(rules, guid, full);
  const rank = rules.findIndex((rule) => rule.guid === guid);
  const others = rules.filter((rule) => rule.guid !== guid);
  if (wrong.length === 0 || (order.sequence && isKept(rules, guid, name, order))) {
    return undefined;
  }
  const priority = order.sequence ? placeInSequence(others, name, order) : placeFor(others, full);
  return priority === undefined || priority === rank
    ? undefined
    : { priority, misplacedTo: wrong.map((rule) => rule.name) };
}

/** Where a new rule goes; undefined = last. */
export function placeOfNew(rules: readonly RankedRule[], name: string, order: RuleOrder): number | undefined {
  return order.sequence ? placeInSequence(rules, name, order) : placeFor(rules, order);
}

/** The order with what its sequence says about the rule's neighbours. */
function withNeighbours(name: string, order: RuleOrder): RuleOrder {
  const sequence = order.sequence ?? [];
  const own = sequence.findIndex((one) => sameName(one, name));
  return {
    ...order,
    after: [...(order.after ?? []), ...sequence.slice(0, Math.max(own, 0))],
    before: [...(order.before ?? []), ...(own < 0 ? [] : sequence.slice(own + 1))],
  };
}
