import type { TestMessage } from "../delivery/message";
import type { ObjectRecord } from "../json";
import { Post } from "./deliveries";

export interface Tried {
  readonly as: "conditions" | "exceptions";
  /** Other properties of the rule. */
  readonly details?: ObjectRecord;
}

/** Whether a rule with these conditions, or with these and no others as exceptions, acts on a message. */
export function acts(conditions: ObjectRecord, message: TestMessage, { as, details }: Tried): boolean {
  const name = "Tried";
  const parts =
    as === "conditions"
      ? conditions
      : Object.fromEntries(Object.entries(conditions).map(([part, value]) => [`ExceptIf${part}`, value]));
  return new Post("groups")
    .rule(name, { ...details, ...parts, SetAuditSeverity: "Low" })
    .deliver(message)
    .recipients.some(({ rulesThatActed }) => rulesThatActed.includes(name));
}

/** What conditions, a message that fits and one that does not. */
export type Row = readonly [name: string, conditions: ObjectRecord, yes: TestMessage, no: TestMessage];
