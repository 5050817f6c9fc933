import type { Cmdlet } from "../catalogue";
import type { ValidationFault } from "../faults/fault";
import type { ObjectRecord } from "../json";
import type { TenantState } from "../tenant/state";

export type Actor = "client" | "admin";

/** What a cmdlet works with. It may change `state` freely: the caller commits it, or throws it away. */
export interface Call {
  readonly cmdlet: Cmdlet;
  readonly parameters: ObjectRecord;
  readonly state: TenantState;
  /** A client is an app that owns no group; the admin in-process is an owner of everything. */
  readonly actor: Actor;
  /** Sentences for `@adminapi.warnings`. */
  readonly warnings: string[];
  /** Whether the object with this Guid has not yet reached the servers that run rule cmdlets. */
  readonly unseenByRules: (guid: string) => boolean;
  /** Whether Microsoft keeps this connector disabled. */
  readonly keptDisabled: (guid: string) => boolean;
  /** What a validation of this call finds out. */
  readonly validationFaults: readonly ValidationFault[];
}

/** Runs one cmdlet; returns what it prints. Throws a `Refusal`. */
export type Run = (call: Call) => ObjectRecord[];
export type Cmdlets = Readonly<Record<string, Run>>;
