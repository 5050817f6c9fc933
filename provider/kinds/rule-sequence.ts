import { isNamed, type RankedRule, type RuleOrder, strangersTo } from "./order";

/**
 * The rules of the sequence that stay: the longest run of them that is in order already. With `first`, only what
 * stands above all strangers counts, since strangers are never moved.
 */
function kept(
  rules: readonly RankedRule[],
  placeOf: (rule: RankedRule) => number,
  order: RuleOrder,
): RankedRule[] {
  const stranger = rules.findIndex(strangersTo(rules, order, (rule) => placeOf(rule) >= 0));
  const top = order.first && stranger >= 0 ? rules.slice(0, stranger) : rules;
  return longestRun(
    top.filter((rule) => placeOf(rule) >= 0),
    placeOf,
  );
}

/** Whether the rule is one of those that stay. `name` is the declared one: the rule may have been renamed outside. */
export function isKept(rules: readonly RankedRule[], guid: string, name: string, order: RuleOrder): boolean {
  const placeOf = (rule: RankedRule) => placeIn(order, rule.guid === guid ? { ...rule, name } : rule);
  return kept(rules, placeOf, order).some((rule) => rule.guid === guid);
}

/** The priority beside the nearest rule that stays; undefined = anywhere. */
export function placeInSequence(
  others: readonly RankedRule[],
  name: string,
  order: RuleOrder,
): number | undefined {
  const placeOf = (rule: RankedRule) => placeIn(order, rule);
  const own = placeIn(order, { name, guid: "" });
  const staying = kept(others, placeOf, order);
  const above = staying.findLast((rule) => placeOf(rule) < own);
  const below = staying.find((rule) => placeOf(rule) > own);
  if (above !== undefined) {
    return others.indexOf(above) + 1;
  }
  if (below !== undefined) {
    return others.indexOf(below);
  }
  if (!order.first) {
    return undefined;
  }
  const stranger = others.findIndex(strangersTo(others, order, (rule) => placeOf(rule) >= 0));
  return stranger === -1 ? others.length : stranger;
}

function placeIn({ sequence = [] }: RuleOrder, rule: RankedRule): number {
  return sequence.findIndex((name) => isNamed(rule, [name]));
}

/** The longest subsequence whose places rise; the same for every rule that asks. */
function longestRun(rules: readonly RankedRule[], placeOf: (rule: RankedRule) => number): RankedRule[] {
  const best: RankedRule[][] = [];
  for (const rule of rules) {
    const before = best
      .filter((run) => placeOf(run.at(-1) as RankedRule) < placeOf(rule))
      .reduce<RankedRule[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, rule]);
  }
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
