import { actions, conditions, exceptions, isSet, pairs } from "../../cmdlets/transport-rule/properties";
import type { Json } from "../../json";
import { type Answer, every, isUnknown, some, stated, type Unknown } from "../answer";
import { NotDelivered } from "../not-delivered";
import type { Asked, Predicates } from "./asked";
import { attachmentPredicates } from "./attachment-predicates";
import { contentPredicates } from "./content-predicates";
import { recipientPredicates } from "./recipient-predicates";
import { senderPredicates } from "./sender-predicates";

const predicates: Predicates = {
  ...senderPredicates,
  ...recipientPredicates,
  ...contentPredicates,
  ...attachmentPredicates,
};

const named = (parameters: readonly { readonly name: string }[]) =>
  new Set(parameters.map(({ name }) => name));
const [isCondition, isException, isAction] = [named(conditions), named(exceptions), named(actions)];
/** The halves that say what to look for; where to look is said by the others, which are asked. */
const secondHalves = new Set(pairs.map(([, second]) => second));
/** Properties that are neither conditions nor actions, and that the delivery knows or may pass over. */
const plain = new Set([
  "Name",
  "Guid",
  "WhenCreated",
  "WhenChanged",
  "State",
  "Mode",
  "Comments",
  "ActivationDate",
  "ExpiryDate",
  "SenderAddressLocation",
  "RecipientAddressType",
  "RuleErrorAction",
  "RuleSubType",
  "Description",
]);

const prefix = "ExceptIf";
const notKnown: Unknown = { unknown: "the delivery does not know it; disable the rule or leave it out" };

type Part = readonly [name: string, answer: Answer];

/** All conditions, and none of the exceptions. What nobody knows is an error only where it decides. */
export function matches(asked: Omit<Asked, "part">): boolean {
  const set = Object.entries(asked.rule).filter(([, value]) => isSet(value));
  const of = (names: ReadonlySet<string>): Part[] =>
    set
      .filter(([name]) => names.has(name) && !secondHalves.has(name))
      .map(([name, value]) => [name, answer(name, value, asked)]);
  const others = set
    .filter(([name]) => ![plain, isCondition, isException, isAction].some((names) => names.has(name)))
    .map(([name]): Part => [name, notKnown]);
  const parts = [...others, ...dates(asked), ...of(isCondition)];
  const excepted = of(isException);
  if (every(parts, ([, given]) => given) === false || some(excepted, ([, given]) => given) === true) {
    return false;
  }
  for (const [property, given] of [...parts, ...excepted]) {
    if (isUnknown(given)) {
      throw new NotDelivered({ kind: "TransportRule", name: asked.rule.Name }, property, given.unknown);
    }
  }
  return true;
}

function answer(name: string, value: Json, asked: Omit<Asked, "part">): Answer {
  const exception = name.startsWith(prefix);
  const predicate = predicates[exception ? name.slice(prefix.length) : name];
  const part = (other: string) => asked.rule[exception ? prefix + other : other];
  return predicate === undefined ? notKnown : predicate(value, { ...asked, part });
}

const moments: Readonly<Record<string, (now: number, date: number) => boolean>> = {
  ActivationDate: (now, date) => now >= date,
  ExpiryDate: (now, date) => now < date,
};

/** What names no zone is UTC (assumption `datesAreUtc`). */
function utc(moment: string): number {
  const isOpen = /T[\d:.]+$/.test(moment);
  return Date.parse(isOpen ? `${moment}Z` : moment);
}

function dates({ rule, copy: { message } }: Omit<Asked, "part">): Part[] {
  return Object.entries(moments)
    .filter(([name]) => isSet(rule[name]))
    .map(([name, holds]) => [
      name,
      stated(message.at, 'its "at"', (at) => holds(utc(at), utc(String(rule[name])))),
    ]);
}
