import type { Actor } from "./cmdlets/cmdlet";
import type { ObjectRecord } from "./json";

/** One HTTP request. Headers are not kept: a log never holds a token. */
export interface RequestEntry {
  readonly request: number;
  readonly method: string;
  readonly path: string;
  /** 0 = the connection was dropped without an answer; undefined = not answered yet. */
  status?: number;
  /** The fault that answered instead of the service. */
  fault?: string;
}

export type Outcome = "ok" | "unchanged" | "whatIf" | "refused" | "fault";

/** One cmdlet, whether it came by itself, in a batch, or from the administrator in-process. */
export interface CmdletEntry {
  readonly sequence: number;
  /** Number of the HTTP request; undefined for the administrator in-process. */
  readonly request?: number;
  /** Id of the item inside its batch. */
  readonly item?: string;
  readonly cmdlet: string;
  readonly parameters: ObjectRecord;
  readonly kind: "read" | "write";
  readonly actor: Actor;
  /** `fault`: it never reached the tenant. */
  readonly outcome: Outcome;
  readonly exception?: string;
  readonly message?: string;
  readonly fault?: string;
}

/** Everything that was asked of the emulator, in order. */
export class CallLog {
  readonly requests: RequestEntry[] = [];
  readonly cmdlets: CmdletEntry[] = [];
  private requestCount = 0;
  private sequence = 0;

  addRequest(method: string, path: string): RequestEntry {
    this.requestCount += 1;
    const entry: RequestEntry = { request: this.requestCount, method, path };
    this.requests.push(entry);
    return entry;
  }

  addCmdlet(entry: Omit<CmdletEntry, "sequence">): CmdletEntry {
    this.sequence += 1;
    const numbered = { sequence: this.sequence, ...entry };
    this.cmdlets.push(numbered);
    return numbered;
  }

  /** Cmdlets that really changed the tenant. */
  get writes(): CmdletEntry[] {
    return this.cmdlets.filter((entry) => entry.kind === "write" && entry.outcome === "ok");
  }

  /** Forgets all entries; numbers go on counting. */
  clear(): void {
    this.requests.length = 0;
    this.cmdlets.length = 0;
  }

  toJSON(): { requests: RequestEntry[]; cmdlets: CmdletEntry[] } {
    return { requests: this.requests, cmdlets: this.cmdlets };
  }
}
