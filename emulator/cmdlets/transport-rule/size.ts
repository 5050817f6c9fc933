import type { Json, ObjectRecord } from "../../json";
import { isSet, parts } from "./properties";

function escaped(value: Json | undefined): number {
  return String(value ?? "").replace(/[&<>"']/g, "&quot;").length;
}

/**
 * Exchange counts the rule as XML, markup included, and its exact markup is not known. This count is on the high side
 * of the one measured rule (382 characters), so that a rule that passes here passes there.
 */
export function ruleSize(rule: ObjectRecord): number {
  const markup = { rule: 200, property: 60, value: 20 };
  return parts
    .filter(({ name }) => isSet(rule[name]))
    .reduce(
      (size, { name }) => {
        const values = [rule[name]].flat();
        return (
          size +
          markup.property +
          values.reduce<number>((sum, value) => sum + escaped(value) + markup.value, 0)
        );
      },
      markup.rule + escaped(rule.Name) + escaped(rule.Comments),
    );
}

/** Characters of patterns and word lists, which share one budget over all rules. */
export function regexSize(rule: ObjectRecord): number {
  return parts
    .filter(({ name, type }) => (type === "Pattern[]" || type === "Word[]") && isSet(rule[name]))
    .flatMap(({ name }) => [rule[name]].flat())
    .reduce<number>((sum, value) => sum + String(value).length, 0);
}

/** Recipients that a rule adds to messages. */
export function addedRecipients(rule: ObjectRecord): number {
  return ["AddToRecipients", "CopyTo", "BlindCopyTo", "RedirectMessageTo"].flatMap((name) => rule[name] ?? [])
    .length;
}
