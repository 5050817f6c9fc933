import type { Answer } from "../assumptions";
import type { Copy } from "../copy";
import type { CompiledRule } from "./rule";
import { perhapsChanged } from "./texts";

/** Actions that leave the message's way alone: at most they add to what later rules read. */
const ADDING: ReadonlySet<string> = new Set(["note", "prependSubject", "disclaim", "classify"]);

/** Whether two ways are to be followed where it is open if a rule matches. */
export function mattersForTheWay(rule: CompiledRule, auditRuleStops: Answer): boolean {
  if (!rule.enforced) return rule.stops && auditRuleStops !== "no";
  return (
    rule.stops || rule.unknownProperty !== undefined || rule.actions.some(({ does }) => !ADDING.has(does))
  );
}

/** What a rule may have added, where it does no more: the message goes one way, and what it reads is open. */
export function perhapsAdd(copy: Copy, { enforced, actions }: CompiledRule): void {
  if (!enforced) return;
  for (const action of actions) {
    if (action.does === "prependSubject")
      copy.subject = perhapsChanged(copy.subject, (subject) => prepended(subject, action));
    if (action.does === "disclaim") copy.body = perhapsChanged(copy.body, (body) => disclaimed(body, action));
    if (action.does === "classify" && copy.classification !== action.classification)
      copy.classification = undefined;
  }
}

export const prepended = (subject: string, { text }: { readonly text: string }): string => text + subject;
export const disclaimed = (body: string, { text }: { readonly text: string }): string => `${body}\n${text}`;
