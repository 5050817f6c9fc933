import { type Fault, type RunningEmulator, startEmulator } from "../../emulator";
import { Converger } from "../../provider/converge/converge";
import { Lifecycle } from "../../provider/converge/lifecycle";
import { type ClientOptions, exchangeClient, readSettings } from "../../provider/exchange";
import { type KindName, kinds } from "../../provider/kinds";

/** Pauses of a millisecond or two, in the proportions that the product uses. */
export const pauseMs = 4;
export const token = "emulator";

export interface Conditions {
  /** Stack configuration beside endpoint, tenant and auth. */
  readonly config?: Readonly<Record<string, string>>;
  readonly client?: Partial<ClientOptions>;
}

/** The product against the emulator, put together as `provider/session.ts` does, with everything it says kept. */
export class Stand {
  /** What was said while it happened, in this run. */
  said: string[] = [];
  /** Everything that people ever got to read: what was said, and every error. */
  readonly heard: string[] = [];
  private converging: Promise<Converger> | undefined;

  private constructor(
    readonly emulator: RunningEmulator,
    private conditions: Conditions,
  ) {}

  static async start(): Promise<Stand> {
    return new Stand(await startEmulator({ seed: "archived", tokens: [token] }), {});
  }

  /** The tenant as at first, a new process of ours, nothing heard. */
  reset(conditions: Conditions = {}, seed: "archived" | "dehydrated" = "archived"): void {
    this.emulator.reset(seed);
    Object.assign(this.emulator.settings, {
      tokens: [token],
      latencyMs: 0,
      serialRuleWrites: false,
      maxConcurrentRequests: undefined,
      pageSize: undefined,
    });
    this.conditions = conditions;
    this.heard.length = 0;
    this.newProcess();
  }

  newProcess(): void {
    this.said = [];
    this.converging = undefined;
  }

  lifecycle(kind: KindName): Lifecycle {
    return new Lifecycle(
      kinds[kind],
      () => this.converger(),
      () => false,
    );
  }

  order(...faults: readonly Fault[]): void {
    for (const fault of faults) {
      this.emulator.faults.add(fault);
    }
  }

  /** Cmdlets that reached the service's door, whatever became of them. */
  attempts(cmdlet: string): number {
    return this.emulator.log.cmdlets.filter((entry) => entry.cmdlet === cmdlet && entry.actor === "client")
      .length;
  }

  /** Cmdlets of ours that would change something. */
  writes(): string[] {
    return this.emulator.log.cmdlets
      .filter((entry) => entry.kind === "write" && entry.actor === "client")
      .map((entry) => entry.cmdlet);
  }

  /** The message that people get; undefined when the task succeeds. */
  async outcome(task: Promise<unknown>): Promise<string | undefined> {
    try {
      await task;
      return undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.heard.push(message);
      return message;
    }
  }

  private converger(): Promise<Converger> {
    this.converging ??= Promise.resolve().then(() => {
      const { config, client } = this.conditions;
      const configured: Record<string, string> = {
        "exchange:endpoint": this.emulator.url,
        "exchange:tenantId": this.emulator.tenantId,
        "exchange:auth": "token",
        ...config,
      };
      const env = { EXCHANGE_ACCESS_TOKEN: token };
      const say = (line: string) => {
        this.said.push(line);
        this.heard.push(line);
      };
      const settings = readSettings((key) => configured[key] || undefined, env);
      const exchange = exchangeClient(settings, env, { say, patience: { pauseMs }, ...client });
      return new Converger(exchange, { firstPauseMs: pauseMs / 2, longestMs: pauseMs * 30 }, say);
    });
    return this.converging;
  }
}

/** A request's id as a support case needs it. */
export const requestId = /request id [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
