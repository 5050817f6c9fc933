import type { Json } from "../../json";
import type { StoredObject, TenantState } from "../../tenant/state";
import type { Answer } from "../answer";
import type { Addressee, Copy } from "../copy";

/** What a condition may look at. */
export interface Asked {
  readonly state: TenantState;
  readonly rule: StoredObject;
  readonly copy: Copy;
  readonly recipient: Addressee;
  /** Everybody the message was under way to when the rules began (assumption `anyRecipientOfThePass`). */
  readonly everybody: readonly Addressee[];
  /** The value of the condition's other half, or of another property of the rule. */
  part(name: string): Json | undefined;
}

export type Predicate = (value: Json, asked: Asked) => Answer;
export type Predicates = Readonly<Record<string, Predicate>>;
