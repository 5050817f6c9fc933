import type { Assumptions } from "../../assumptions";
import type { Copy } from "../../copy";
import type { Directory } from "../../directory";
import type { Message } from "../../message";
import type { TransportRule } from "../../tenant";
import type { Truth } from "../../truth";
import type { Condition } from "../rule-properties";

/** What a predicate may look at besides the message itself. */
export interface Basis {
  readonly directory: Directory;
  readonly assumptions: Readonly<Assumptions>;
}

/** Does this copy of the message satisfy the condition? */
export type Ask = (copy: Copy, message: Message) => Truth;

/**
 * One condition (and its exception twin). `properties` lists the parameters that belong together: the first is the
 * one it is called by. `compile` is given their values once; asking is then cheap.
 */
export interface PredicateKind {
  readonly properties: readonly Condition[];
  compile(value: (property: Condition) => unknown, rule: TransportRule, basis: Basis): Ask;
}
