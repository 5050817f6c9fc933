import { type Cmdlet, findCmdlet } from "../catalogue";
import type { Actor } from "../cmdlets/cmdlet";
import { cmdlets } from "../cmdlets/registry";
import type { Fault } from "../faults/fault";
import { Replication } from "../faults/replication";
import { type ObjectRecord, same } from "../json";
import { bind } from "../parameters/bind";
import { UnknownCmdlet } from "../refusal";
import { type Snapshot, snapshotOf } from "./snapshot";
import type { StoredObject, TenantState } from "./state";

/** What a cmdlet said. */
export interface Result {
  readonly records: ObjectRecord[];
  readonly warnings: string[];
  /** With WhatIf or Confirm: what would have been done. */
  readonly confirmation?: string;
  /** Whether the tenant is different now. */
  readonly changed: boolean;
  readonly parameters: ObjectRecord;
}

/** A write that succeeded. */
export interface WriteEvent {
  readonly cmdlet: string;
  readonly parameters: ObjectRecord;
  readonly actor: Actor;
  /** False for a write that changed nothing. */
  readonly changed: boolean;
  /** The tenant right after the write; built when asked for. */
  snapshot(): Snapshot;
}

/** Lists end at 1,000 objects unless `ResultSize` says otherwise. */
function firstOf(
  records: ObjectRecord[],
  cmdlet: Cmdlet,
  parameters: ObjectRecord,
  warnings: string[],
): ObjectRecord[] {
  const size = cmdlet.parameters.has("resultsize") ? (parameters.ResultSize ?? "1000") : "Unlimited";
  if (size === "Unlimited" || records.length <= Number(size)) {
    return records;
  }
  warnings.push(
    "There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.",
  );
  return records.slice(0, Number(size));
}

/** One tenant: its state, and the only way to read or change it. */
export class Tenant {
  readonly replication = new Replication();
  private readonly listeners = new Set<(event: WriteEvent) => void>();

  constructor(private current: TenantState) {}

  get state(): TenantState {
    return this.current;
  }

  replace(state: TenantState): void {
    this.current = state;
    this.replication.clear();
  }

  onWrite(listener: (event: WriteEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs one cmdlet. Throws `Refusal` or `UnknownCmdlet`. `effects` are faults that begin with this write, or that this
   * validation finds out.
   */
  run(
    name: string,
    raw: Readonly<Record<string, unknown>>,
    actor: Actor,
    effects: readonly Fault[] = [],
  ): Result {
    const cmdlet = findCmdlet(name);
    const run = cmdlet === undefined ? undefined : cmdlets[cmdlet.name];
    if (cmdlet === undefined || run === undefined) {
      throw new UnknownCmdlet(name);
    }
    const { parameters, whatIf } = bind(cmdlet, raw);
    const warnings: string[] = [];
    // An administrator looks at the directory itself; clients look at whatever copy they happen to reach.
    const state = cmdlet.writes
      ? structuredClone(this.current)
      : actor === "client"
        ? this.replication.view(cmdlet.noun, this.current)
        : this.current;
    const records = run({
      cmdlet,
      parameters,
      state,
      actor,
      warnings,
      unseenByRules: (guid) => this.replication.isUnseenByRules(guid),
      keptDisabled: (guid) => this.replication.isKeptDisabled(guid),
      validationFaults: effects.filter((effect) => effect.fault === "validationFails"),
    });
    if (whatIf) {
      const target = String(parameters.Identity ?? parameters.Name ?? "the organization");
      return {
        records: [],
        warnings,
        confirmation: `Are you sure you want to perform this action? ${cmdlet.name} on "${target}".`,
        changed: false,
        parameters,
      };
    }
    if (!cmdlet.writes) {
      return {
        records: firstOf(records, cmdlet, parameters, warnings),
        warnings,
        changed: false,
        parameters,
      };
    }
    const changed = !same({ ...this.current, objectsMade: 0 }, { ...state, objectsMade: 0 });
    if (!changed) {
      const target = String(parameters.Identity ?? cmdlet.noun);
      warnings.push(`The command completed successfully but no settings of '${target}' have been modified.`);
    } else {
      this.begin(effects, cmdlet, state, records, warnings);
      this.current = state;
    }
    const event: WriteEvent = {
      cmdlet: cmdlet.name,
      parameters,
      actor,
      changed,
      snapshot: () => snapshotOf(state),
    };
    for (const listener of this.listeners) {
      listener(event);
    }
    return { records, warnings, changed, parameters };
  }

  private begin(
    effects: readonly Fault[],
    cmdlet: Cmdlet,
    state: TenantState,
    records: ObjectRecord[],
    warnings: string[],
  ): void {
    const created = cmdlet.verb === "New" ? records[0] : undefined;
    const guid = String(created?.Guid ?? "");
    for (const effect of effects) {
      if (effect.fault === "staleReads") {
        this.replication.staleReads(cmdlet.noun, this.current, effect.reads);
      } else if (effect.fault === "notYetVisible" && created !== undefined) {
        this.replication.hide(cmdlet.noun, guid, effect.reads);
      } else if (effect.fault === "notYetVisibleToRules" && created !== undefined) {
        this.replication.hideFromRules(guid, effect.tries);
      } else if (effect.fault === "createdDisabled" && created !== undefined) {
        this.disableNew(state, created, warnings);
      }
    }
  }

  private disableNew(state: TenantState, created: ObjectRecord, warnings: string[]): void {
    const connectors: StoredObject[] = [...state.inboundConnectors, ...state.outboundConnectors];
    const connector = connectors.find(({ Guid }) => Guid === created.Guid);
    if (connector !== undefined) {
      connector.Enabled = false;
      created.Enabled = false;
      this.replication.keepDisabled(connector.Guid);
      warnings.push(
        "Inbound connector for this service offering is created in a disabled state. Contact Support to enable it.",
      );
    }
  }
}
