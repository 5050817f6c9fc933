import { type ObjectRecord, strings } from "../../json";
import { Refusal } from "../../refusal";
import type { StoredObject, TenantState } from "../../tenant/state";
import { actions, details, isSet, pairs } from "./properties";
import { addedRecipients, regexSize, ruleSize } from "./size";

export const ruleLimits = { rules: 300, size: 8192, patterns: 20_480, addedRecipients: 100, redirects: 10 };

/** Halves of one predicate are sent together: half a change would leave the other half of the old predicate. */
export function checkPairs(given: ObjectRecord, after: ObjectRecord): void {
  for (const [one, other] of pairs) {
    if (one in given !== other in given || isSet(after[one]) !== isSet(after[other])) {
      throw new Refusal(
        "argument",
        `${one} and ${other} must be set, and cleared, together. (Parameter '${one}')`,
      );
    }
  }
  for (const [detail, action] of Object.entries(details)) {
    if (isSet(given[detail]) && !isSet(after[action])) {
      throw new Refusal("argument", `${detail} needs ${action}. (Parameter '${detail}')`);
    }
  }
}

/** What must hold of the whole rule, and of all rules with it. */
export function checkRule(state: TenantState, rule: StoredObject): void {
  if (!actions.some(({ name }) => isSet(rule[name]) && details[name] === undefined)) {
    throw new Refusal(
      "argument",
      "To be valid, all rules have to include at least one action. Please specify at least one action. (Parameter 'Actions')",
    );
  }
  const size = ruleSize(rule);
  if (size > ruleLimits.size) {
    throw new Refusal(
      "argument",
      `The rule cannot be created because it is too large. It has ${size} characters and the maximum number of characters is ${ruleLimits.size}. Try removing some content, such as conditions or exceptions, from the rule.`,
    );
  }
  if (strings(rule.RedirectMessageTo).length > ruleLimits.redirects) {
    throw new Refusal(
      "argument",
      `A message can be redirected to at most ${ruleLimits.redirects} recipients. (Parameter 'RedirectMessageTo')`,
    );
  }
  checkBudgets([...state.transportRules.filter((other) => other.Guid !== rule.Guid), rule]);
}

function checkBudgets(rules: readonly ObjectRecord[]): void {
  const total = (count: (rule: ObjectRecord) => number) => rules.reduce((sum, rule) => sum + count(rule), 0);
  if (total(regexSize) > ruleLimits.patterns) {
    throw new Refusal(
      "argument",
      `The patterns and word lists of all rules together exceed ${ruleLimits.patterns} characters.`,
    );
  }
  if (total(addedRecipients) > ruleLimits.addedRecipients) {
    throw new Refusal(
      "argument",
      `All rules together may add at most ${ruleLimits.addedRecipients} recipients.`,
    );
  }
}

export function checkPriority(priority: number, highest: number): void {
  if (priority < 0 || priority > highest) {
    throw new Refusal(
      "argument",
      `The specified rule priority is invalid. Use a value between '0' (highest priority) and '${highest}' (lowest priority). (Parameter 'Priority')`,
    );
  }
}
