import { deliver } from "./delivery/deliver";
import type { Delivery } from "./delivery/delivery";
import type { TestMessage, Vendor } from "./delivery/message";
import type { Fault } from "./faults/fault";
import { Faults } from "./faults/faults";
import type { ObjectRecord } from "./json";
import { CallLog } from "./log";
import { FrontDoor, type FrontDoorSettings } from "./protocol/front-door";
import { isWrite } from "./protocol/invoke-command";
import { Paging } from "./protocol/paging";
import { Refusal } from "./refusal";
import { readState, writeState } from "./tenant/persistence";
import { type SeedName, seed } from "./tenant/seeds";
import { type Snapshot, snapshotOf } from "./tenant/snapshot";
import type { TenantState } from "./tenant/state";
import { Tenant, type WriteEvent } from "./tenant/tenant";

/** What may be changed while the emulator runs. */
export interface Settings extends FrontDoorSettings {
  /** Longest page; default 1000. */
  pageSize?: number;
}

export interface EmulatorOptions extends Partial<Settings> {
  /** A named tenant, or a state of your own. Default `empty`. */
  seed?: SeedName | TenantState;
  /** Default: a fixed Guid. Ignored when a state is given. */
  tenantId?: string;
  /** Keeps the tenant in this file: read at the start if it exists, written after every change. */
  stateFile?: string;
}

/** The emulated service without its HTTP server. */
export class Emulator {
  readonly log = new CallLog();
  readonly faults = new Faults();
  readonly settings: Settings;
  readonly frontDoor: FrontDoor;
  private readonly organization: Tenant;
  private readonly paging = new Paging();

  constructor(private readonly options: EmulatorOptions = {}) {
    const {
      tokens = ["emulator"],
      latencyMs = 0,
      serialRuleWrites = false,
      maxConcurrentRequests,
      pageSize,
    } = options;
    this.settings = { tokens, latencyMs, serialRuleWrites, maxConcurrentRequests, pageSize };
    const saved = options.stateFile === undefined ? undefined : readState(options.stateFile);
    this.organization = new Tenant(saved ?? this.initialState(options.seed ?? "empty"));
    this.frontDoor = new FrontDoor(
      {
        tenant: this.organization,
        faults: this.faults,
        paging: this.paging,
        log: this.log,
        pageSize: () => this.settings.pageSize,
      },
      () => this.settings,
    );
    this.organization.onWrite((event) => event.changed && this.save());
    this.save();
  }

  private initialState(wanted: SeedName | TenantState): TenantState {
    return typeof wanted === "string" ? seed(wanted, this.options.tenantId) : structuredClone(wanted);
  }

  private save(): void {
    if (this.options.stateFile !== undefined) {
      writeState(this.options.stateFile, this.organization.state);
    }
  }

  get tenantId(): string {
    return this.organization.state.tenantId;
  }

  /** The tenant's state: only what was set, object by object. Never changed in place; do not change it either. */
  get tenant(): TenantState {
    return this.organization.state;
  }

  /** Replaces the whole tenant. */
  setTenant(state: TenantState): void {
    this.organization.replace(structuredClone(state));
    this.paging.clear();
    this.save();
  }

  /** Every object as it would be read back, without times: two equal tenants give equal text. */
  snapshot(): Snapshot {
    return snapshotOf(this.organization.state);
  }

  /** Called right after every successful write, before its answer is sent. Returns how to stop listening. */
  onWrite(listener: (event: WriteEvent) => void): () => void {
    return this.organization.onWrite(listener);
  }

  /** Runs a cmdlet as an outside administrator: same code and checks, no HTTP, no faults. Throws when refused. */
  admin(cmdlet: string, parameters: ObjectRecord = {}): ObjectRecord[] {
    const common = { cmdlet, parameters, kind: isWrite(cmdlet) ? "write" : "read", actor: "admin" } as const;
    try {
      const { records, changed, confirmation } = this.organization.run(cmdlet, parameters, "admin");
      const write = changed ? "ok" : confirmation === undefined ? "unchanged" : "whatIf";
      this.log.addCmdlet({ ...common, outcome: isWrite(cmdlet) ? write : "ok" });
      return records;
    } catch (error) {
      if (error instanceof Error) {
        const exception = error instanceof Refusal ? { exception: error.type } : {};
        this.log.addCmdlet({ ...common, outcome: "refused", ...exception, message: error.message });
        error.message = `${cmdlet} ${JSON.stringify(parameters)}: ${error.message}`;
      }
      throw error;
    }
  }

  /** Where a test message ends, by the tenant as it is and the delivery's own routing. Throws `NotDelivered` rather than guess. */
  deliver(message: TestMessage, vendor: Vendor): Delivery {
    return deliver(this.organization.state, message, vendor);
  }

  /** Back to the seed: no faults, empty log, nothing pending. */
  reset(wanted: SeedName | TenantState = this.options.seed ?? "empty"): void {
    this.setTenant(this.initialState(wanted));
    this.faults.clear();
    this.log.clear();
  }
}

export type { Fault };
