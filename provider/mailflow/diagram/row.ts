import type { TransportRule } from "../tenant";
import { list } from "../values";
import { deedsOf, isHarmless } from "./deeds";
import type { Direction } from "./diagram";
import { mayMatch, passesOf } from "./passes";
import { acts, few, isEnabled, routeOf } from "./rules";
import type { Scene, Sketch } from "./sketch";

/** More rules of others in a row than this are shown as one. */
const mostInARow = 2;

export interface Placed {
  readonly rule: TransportRule;
  readonly priority: number;
  /** It can act only on what the vendor has brought back. */
  readonly onReturn: boolean;
}

/** The rules in question, those of others that change nothing for the way of mail in groups. */
export function rowOf(direction: Direction, scene: Scene, sketch: Sketch): readonly (readonly Placed[])[] {
  const { tenant, portal } = scene;
  const { arrival, returns } = passesOf(direction, scene);
  const isForeign = ({ name }: TransportRule) => sketch.about("TransportRule", name).owner === "foreign";
  const groups: Placed[][] = [];
  for (const [priority, rule] of (tenant.transportRules ?? []).entries()) {
    const onArrival = mayMatch(rule, arrival, portal);
    if (!onArrival && !returns.some((pass) => mayMatch(rule, pass, portal))) continue;
    if (!isEnabled(rule) && isForeign(rule) && routeOf(rule) === undefined) continue;
    const placed = { rule, priority, onReturn: !onArrival };
    const isPlain = (one: Placed) =>
      isForeign(one.rule) && routeOf(one.rule) === undefined && isHarmless(one.rule);
    const last = groups.at(-1);
    if (last?.every(isPlain) && isPlain(placed)) last.push(placed);
    else groups.push([placed]);
  }
  return groups.flatMap((group) => (group.length > mostInARow ? [group] : group.map((one) => [one])));
}

/** The node of one rule, or of several harmless ones of others. */
export function ruleNode(placed: readonly Placed[], sketch: Sketch): string {
  const [first] = placed;
  if (first === undefined || placed.length > 1) {
    const names = placed.map(({ rule }) => `"${rule.name}"`);
    const deeds = new Set(placed.flatMap(({ rule }) => (acts(rule) ? deedsOf(rule) : [])));
    return sketch.node({
      id: `rules ${first?.priority}`,
      kind: "rules",
      stage: "rules",
      label: `${placed.length} rules of others`,
      detail: [few(names), few([...deeds])].filter((part) => part !== "").join(": "),
      owner: "foreign",
    });
  }
  const { rule, priority } = first;
  const off = isEnabled(rule) ? {} : ({ off: "disabled" } as const);
  const about = sketch.about("TransportRule", rule.name);
  const detail = detailOf(first);
  const said = detail === "" ? {} : { detail };
  return sketch.node({
    id: `rule ${priority}`,
    kind: "rule",
    stage: "rules",
    label: rule.name,
    priority,
    ...said,
    ...about,
    ...off,
  });
}

/** Whom a rule is about, or what it does, in a few words. */
function detailOf({ rule, onReturn }: Placed): string {
  return [
    routeOf(rule) === undefined ? deedsOf(rule).join(", ") : whose(rule),
    ...(onReturn ? ["only mail that comes back"] : []),
    ...(acts(rule) || !isEnabled(rule) ? [] : ["only watches"]),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function whose(rule: TransportRule): string {
  const to = [...list(rule.sentToMemberOf), ...list(rule.sentTo)];
  const from = [...list(rule.fromMemberOf), ...list(rule.from)];
  return to.length > 0 ? `to ${few(to)}` : from.length > 0 ? `from ${few(from)}` : "everyone";
}
