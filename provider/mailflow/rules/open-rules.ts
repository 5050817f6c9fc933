import type { Answer } from "../assumptions";
import type { Copy } from "../copy";
import type { Message } from "../message";
import type { CompiledAction } from "./actions";
import type { CompiledRule } from "./rule";
import { perhapsChanged } from "./texts";

/** Actions that leave the message's way alone: at most they add to what later rules read. */
const ADDING: ReadonlySet<string> = new Set(["note", "prependSubject", "classify"]);

/** Whether two ways are to be followed where it is open if a rule matches. */
export function mattersForTheWay(rule: CompiledRule, auditRuleStops: Answer, message: Message): boolean {
  if (!rule.enforced) return rule.stops && auditRuleStops !== "no";
  const matters = (action: CompiledAction) =>
    action.does === "disclaim" ? action.rejects && takesNoDisclaimer(message) : !ADDING.has(action.does);
  return rule.stops || rule.unknownProperty !== undefined || rule.actions.some(matters);
}

/** What a rule may have added, where it does no more: the message goes one way, and what it reads is open. */
export function perhapsAdd(copy: Copy, { enforced, actions }: CompiledRule, message: Message): void {
  if (!enforced) return;
  for (const action of actions) {
    if (action.does === "prependSubject")
      copy.subject = perhapsChanged(copy.subject, (subject) => prepended(subject, action));
    if (action.does === "disclaim")
      copy.body = takesNoDisclaimer(message)
        ? undefined
        : perhapsChanged(copy.body, (body) => disclaimed(body, action));
    if (action.does === "classify" && copy.classification !== action.classification)
      copy.classification = undefined;
  }
}

/** Whether it is open if a disclaimer can be put into the message: Exchange may not change what is signed or encrypted. */
export const takesNoDisclaimer = ({ type }: Message): boolean =>
  type === "Signed" || type === "Encrypted" || type === "PermissionControlled";

export const prepended = (subject: string, { text }: { readonly text: string }): string => text + subject;
export const disclaimed = (body: string, { text }: { readonly text: string }): string => `${body}\n${text}`;
