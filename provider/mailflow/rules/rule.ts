import type { Copy } from "../copy";
import type { Message } from "../message";
import type { TransportRule } from "../tenant";
import { no, type Truth, unknown, yes } from "../truth";
import { flag, isUnset, text } from "../values";
import { type CompiledAction, compileActions } from "./actions";
import { momentOf } from "./moment";
import { PREDICATES } from "./predicates";
import type { Ask, Basis } from "./predicates/predicate";
import { ACTIONS, CONDITIONS, exceptionOf, NEUTRAL } from "./rule-properties";

/** A transport rule made ready: its predicates compiled, its actions in the order they act. */
export interface CompiledRule {
  readonly name: string;
  readonly enabled: boolean;
  /** False in the modes Audit and AuditAndNotify. */
  readonly enforced: boolean;
  readonly actions: readonly CompiledAction[];
  readonly stops: boolean;
  /** A property the model does not know: it may be a condition, or an action that does anything. */
  readonly unknownProperty: string | undefined;
  /** Does the rule apply to this copy? `because` names the condition or exception that decides. */
  applies(copy: Copy, message: Message): Truth;
}

interface Named {
  readonly property: string;
  readonly ask: Ask;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...CONDITIONS,
  ...CONDITIONS.map(exceptionOf),
  ...ACTIONS,
  ...NEUTRAL,
]);

export function compileRule(rule: TransportRule, basis: Basis): CompiledRule {
  const values = rule as Readonly<Record<string, unknown>>;
  const collect = (nameOf: (condition: (typeof CONDITIONS)[number]) => string): Named[] => {
    const found: Named[] = [];
    const done = new Set<unknown>();
    for (const condition of CONDITIONS) {
      // `hasNoClassification: false` is a real condition only when set on purpose; Exchange prints false for unset.
      if (isUnset(values[nameOf(condition)])) continue;
      const kind = PREDICATES.get(condition);
      if (done.has(kind) && kind) continue;
      done.add(kind);
      const property = nameOf(kind?.properties[0] ?? condition);
      const ask = kind
        ? kind.compile((name) => values[nameOf(name)], rule, basis)
        : () => unknown(`what ${property} looks for is documented nowhere`);
      found.push({ property, ask });
    }
    return found;
  };
  const conditions = collect((condition) => condition);
  const exceptions = collect(exceptionOf);
  for (const property of unknownProperties(rule))
    conditions.push({ property, ask: () => unknown("this property is not known to the model") });
  const dates = compileDates(rule);
  if (dates) conditions.push(dates);

  return {
    name: rule.name,
    enabled: rule.state ? rule.state.toLowerCase() === "enabled" : flag(rule.enabled, true),
    enforced: (rule.mode ?? "Enforce").toLowerCase() === "enforce",
    actions: compileActions(rule),
    stops: flag(rule.stopRuleProcessing),
    unknownProperty: unknownPropertyOf(rule),
    applies: (copy, message) => applies(conditions, exceptions, copy, message),
  };
}

const unknownProperties = (rule: TransportRule): string[] =>
  Object.entries(rule)
    .filter(([property, value]) => !KNOWN.has(property) && !property.includes("@") && !isUnset(value))
    .map(([property]) => property);

/** A property that the model does not know and that may be an action: what has an exception is a condition. */
export const unknownPropertyOf = (rule: TransportRule): string | undefined =>
  unknownProperties(rule).find(
    (property) =>
      !property.startsWith("exceptIf") &&
      !(`exceptIf${property.charAt(0).toUpperCase()}${property.slice(1)}` in rule),
  );

/**
 * All conditions and no exception (M7); a definite "no" of either kind beats everything that is open. A plain message is one
 * that the rule does not match, if anything that is not known of it can make it so.
 */
function applies(conditions: Named[], exceptions: Named[], copy: Copy, message: Message): Truth {
  let open: Truth | undefined;
  const isPlain = ({ undecided }: Truth) => message.plain === true && undecided !== true;
  const reasons: string[] = [];
  for (const { property, ask } of conditions) {
    const answer = ask(copy, message);
    const because = `${property}: ${answer.because}`;
    if (answer.is === "no") return no(because);
    if (answer.is === "unknown" && isPlain(answer)) return no(`${because}: taken not to match`);
    if (answer.is === "unknown") open ??= { ...answer, because };
    else reasons.push(because);
  }
  for (const { property, ask } of exceptions) {
    const answer = ask(copy, message);
    const because = `${property}: ${answer.because}`;
    if (answer.is === "yes") return no(because);
    if (answer.is === "unknown" && isPlain(answer)) return no(`${because}: taken to match`);
    if (answer.is === "unknown") open ??= { ...answer, because };
  }
  return (
    open ?? yes(reasons.length > 0 ? reasons.join("; ") : "it has no conditions and matches every message")
  );
}

/** Rules outside their activation and expiry dates do nothing; which it is needs the message's moment. */
function compileDates(rule: TransportRule): Named | undefined {
  const from = text(rule.activationDate);
  const until = text(rule.expiryDate);
  if (from === undefined && until === undefined) return undefined;
  const [start, stop] = [momentOf(from ?? "1970-01-01"), momentOf(until ?? "9999-12-31")];
  return {
    property: from === undefined ? "expiryDate" : "activationDate",
    ask: (_, { at }) => {
      if (at === undefined || Number.isNaN(start) || Number.isNaN(stop))
        return unknown(
          `the rule is in force ${from ?? "always"} to ${until ?? "always"}, the moment is not known`,
        );
      const now = momentOf(at);
      return now >= start && now < stop ? yes(`${at} is in its time`) : no(`${at} is not in its time`);
    },
  };
}
