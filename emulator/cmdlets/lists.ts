import { isRecord, type Json, sameName, strings } from "../json";
import { Refusal } from "../refusal";

/**
 * The list after a parameter was applied: an array replaces, null clears, `{Add, Remove}` changes. Adding what is
 * there or removing what is not is refused, so that a client has to know the difference it wants to make.
 */
export function appliedList(parameter: string, current: Json | undefined, value: Json): string[] {
  if (!isRecord(value)) {
    return strings(value);
  }
  const before = strings(current);
  const { Add, Remove } = value;
  const has = (list: readonly string[], item: string) => list.some((other) => sameName(other, item));
  for (const item of strings(Remove)) {
    if (!has(before, item)) {
      throw new Refusal("argument", `'${item}' can't be removed from '${parameter}' because it isn't there.`);
    }
  }
  const kept = before.filter((item) => !has(strings(Remove), item));
  for (const item of strings(Add)) {
    if (has(kept, item)) {
      throw new Refusal(
        "argument",
        `'${item}' can't be added to '${parameter}' because it is already there.`,
      );
    }
  }
  return [...kept, ...strings(Add)];
}
