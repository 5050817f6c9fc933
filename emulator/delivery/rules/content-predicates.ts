import { type Json, sameName, strings, text } from "../../json";
import { parseSize } from "../../parameters/quantities";
import { type Answer, some, stated } from "../answer";
import { headerOf } from "../headers";
import { containsWords, matchesPatterns } from "../words";
import type { Asked, Predicate, Predicates } from "./asked";
import { exchangesOwn, withoutBeingStated } from "./unstated-headers";

type Text = (text: string, values: readonly string[]) => Answer;

const inTexts =
  (texts: readonly ("subject" | "body" | "characterSet")[], ask: Text): Predicate =>
  (value, { copy: { message } }) =>
    some(texts, (name) => stated(message[name], `its "${name}"`, (given) => ask(given, strings(value))));

/** The header named by one half of the condition, held against the other half. A header that is not there is a no. */
const inHeader =
  (half: string, ask: Text): Predicate =>
  (name, asked) => {
    const field = text(name);
    const holds = (value: string) => ask(value, strings(asked.part(half)));
    const value = headerOf(asked.copy.message, field) ?? exchangesOwn(field, asked.copy);
    if (value !== undefined) {
      return holds(value);
    }
    return ["subject", "to", "cc"].includes(field.toLowerCase())
      ? { unknown: `the message does not state its "${field.toLowerCase()}"` }
      : withoutBeingStated(field, asked.copy.message, holds);
  };

/** "Over" is "at least" (assumption `overIsAtLeast`). */
export function isAtLeast(bytes: number, limit: Json): Answer {
  const least = parseSize(String(limit));
  return least === undefined ? { unknown: `"${limit}" is no size` } : bytes >= least;
}

function sclOver(value: Json, { copy: { verdict } }: Asked): Answer {
  return stated(verdict.scl ?? undefined, 'its "sclOnReturn"', (scl) => scl >= Number(value));
}

export const contentPredicates: Predicates = {
  SubjectContainsWords: inTexts(["subject"], containsWords),
  SubjectMatchesPatterns: inTexts(["subject"], matchesPatterns),
  SubjectOrBodyContainsWords: inTexts(["subject", "body"], containsWords),
  SubjectOrBodyMatchesPatterns: inTexts(["subject", "body"], matchesPatterns),
  ContentCharacterSetContainsWords: inTexts(["characterSet"], containsWords),
  HeaderContainsMessageHeader: inHeader("HeaderContainsWords", containsWords),
  HeaderMatchesMessageHeader: inHeader("HeaderMatchesPatterns", matchesPatterns),
  HasClassification: (value, { copy: { message } }) =>
    stated(message.classification, 'its "classification"', (given) => sameName(given, value)),
  HasNoClassification: (_value, { copy: { message } }) =>
    stated(message.classification, 'its "classification"', (given) => given === null),
  MessageSizeOver: (value, { copy: { message } }) =>
    stated(message.size, 'its "size"', (size) => isAtLeast(size, value)),
  MessageTypeMatches: (value, { copy: { message } }) => sameName(message.type, value),
  WithImportance: (value, { copy: { message } }) => sameName(message.importance ?? "Normal", value),
  SCLOver: sclOver,
};
