import type { Command, ExchangeRecord } from "../exchange/command";
import type { ExchangeErrorCode } from "../exchange/errors";
import type { Noun, TenantView } from "./tenant-view";

/** What a program declares of a resource, after `check`: plain values, `null` clears. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What is kept of a resource in the stack's state: the declared properties and the kind's own outputs. */
export type State = Readonly<Record<string, unknown>>;

/** How Exchange refused a cmdlet. */
export interface Refusal {
  readonly code: ExchangeErrorCode;
  /** The service's own sentence. */
  readonly sentence: string;
}

/** One thing wrong with an input; `property` as the program spells it. */
export interface InputProblem {
  readonly property: string;
  readonly reason: string;
}

/** A declared property that the tenant's object does not have so. */
export interface Difference {
  readonly property: string;
  readonly has: unknown;
  readonly wants: unknown;
}

/** What is looked for in a tenant before anything is written. */
export interface Review {
  /** The lists that it looks at. */
  readonly needs: readonly Noun[];
  /** What must not be, and what people should know. */
  look(tenant: TenantView): { readonly problems: readonly InputProblem[]; readonly notes: readonly string[] };
}

/**
 * Everything the lifecycle has to know about one kind of Exchange object. Data and pure functions: nothing here
 * calls Exchange or knows Pulumi.
 */
export interface Kind {
  /** Resource class and last part of the type token, e.g. `TransportRule`. */
  readonly type: string;
  /** The lists from which the object, and what it depends on, is read. */
  readonly needs: readonly Noun[];
  /** Further lists that depend on what is declared. */
  needsFor?(inputs: Inputs): readonly Noun[];
  /** What the object belongs to may not exist before the run; then a preview has nothing to look at. */
  readonly mayLackParent?: boolean;
  /** Changes of this kind are made one at a time: where a rule stands depends on all others. */
  readonly oneAtATime?: boolean;
  /** Declared properties of which a change changes nothing in Exchange. Default: those by which any object is driven. */
  readonly steering?: readonly string[];
  /** Properties of the state that are not declared but found out, e.g. `guid`. */
  readonly outputs: readonly string[];
  /** Checks declared values and puts them into the one spelling that is stored. `unknown` names those not known yet. */
  check(
    inputs: Inputs,
    isUnknown: (property: string) => boolean,
  ): { inputs: Inputs; problems: readonly InputProblem[] };
  /**
   * A look at the tenant as it is before anything is written; undefined where there is nothing to look for. `previous` is
   * what was declared until now.
   */
  review?(previous: State, inputs: Inputs): Review | undefined;
  /** Declared properties that only the review asks: they do not become part of the state. */
  readonly onlyReviewed?: readonly string[];
  /** Whether two stored values of a property are the same. */
  same(property: string, a: unknown, b: unknown): boolean;
  /** Declared properties that Exchange can only set at creation. */
  replacing(property: string): boolean;
  /** The object: by id when there is one, else by what names it. Ids are Guids where Exchange has them. */
  find(tenant: TenantView, inputs: Inputs, id?: string): ExchangeRecord | undefined;
  /** The read that proves presence or absence when a list does not show the object. */
  prove(id: string): Command | undefined;
  idOf(record: ExchangeRecord): string;
  /** What differs between the object and the declaration, declared properties only. */
  differences(
    tenant: TenantView,
    record: ExchangeRecord,
    inputs: Inputs,
    state: State,
  ): readonly Difference[];
  /** The cmdlets that make the object what is declared; empty when it is. Throws when that would be unsafe. */
  plan(
    tenant: TenantView,
    record: ExchangeRecord | undefined,
    inputs: Inputs,
    state: State,
  ): readonly Command[];
  /** The cmdlets that take the object away, or give back what was there before. */
  remove(tenant: TenantView, record: ExchangeRecord, state: State): readonly Command[];
  /** Whether a difference with an object that was there before us means that it is somebody else's. */
  conflicts(difference: Difference): boolean;
  /**
   * The kind's own outputs. `before` is the object as it was found when the resource was created or changed, if it
   * was there; `previous` the resource's state until now.
   */
  observe(record: ExchangeRecord, inputs: Inputs, previous: State, before: ExchangeRecord | undefined): State;
  /**
   * Whether a refusal only means that an earlier change of ours is not yet seen everywhere in Exchange: a rule may
   * not yet see its new connector, a connector may still see the rule that was just deleted.
   */
  isSettling?(tenant: TenantView, command: Command, refusal: Refusal): boolean;
  /** A name for messages. */
  label(inputs: Inputs): string;
}
