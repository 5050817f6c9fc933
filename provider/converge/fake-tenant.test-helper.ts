import {
  type Answer,
  type Command,
  type ExchangeClient,
  ExchangeError,
  type ExchangeErrorCode,
  type ExchangeRecord,
  isListChange,
  type ReadOutcome,
} from "../exchange";
import { Converger } from "./converge";

type Lists = Record<string, ExchangeRecord[]>;
type Fault = (command: Command) => Promise<void> | void;

/** An Exchange in memory, as far as the lifecycle can tell, with faults on demand. */
export class FakeTenant implements ExchangeClient {
  readonly writes: Command[] = [];
  /** What each read asked for. */
  readonly reads: string[][] = [];
  /** Run once each, in order, before or after the next writes take effect; may throw. */
  readonly beforeWrite: (Fault | undefined)[] = [];
  readonly afterWrite: (Fault | undefined)[] = [];
  readonly readErrors = new Map<string, Error>();
  /** How many reads of lists after a write still show what was there before. */
  lag = 0;
  /** What New makes of its parameters, beside what was asked. */
  atCreation: (parameters: Record<string, unknown>) => Record<string, unknown> = () => ({});
  private stale: { lists: Lists; left: number } | undefined;
  private guids = 0;

  constructor(readonly lists: Lists = {}) {
    this.lists.HostedConnectionFilterPolicy ??= [{ Identity: "Default", IPAllowList: [], IPBlockList: [] }];
    this.lists.TransportConfig ??= [{ JournalingReportNdrTo: "<>" }];
  }

  async write(command: Command): Promise<Answer> {
    this.writes.push(command);
    await this.beforeWrite.shift()?.(command);
    const before = structuredClone(this.lists);
    const records = this.apply(command);
    if (this.lag > 0) {
      this.stale = { lists: before, left: this.lag };
    }
    await this.afterWrite.shift()?.(command);
    return { records, warnings: [], requestId: "r" };
  }

  async read(command: Command): Promise<Answer> {
    this.reads.push([command.cmdlet]);
    return this.answer(command, this.lists);
  }

  async readTogether(commands: readonly Command[]): Promise<readonly ReadOutcome[]> {
    this.reads.push(commands.map(({ cmdlet }) => cmdlet));
    const lists = this.stale !== undefined && this.stale.left-- > 0 ? this.stale.lists : this.lists;
    return Promise.all(
      commands.map((command) =>
        this.answer(command, lists).then(
          (answer) => ({ answer }),
          (error: Error) => ({ error }),
        ),
      ),
    );
  }

  private async answer({ cmdlet, parameters }: Command, lists: Lists): Promise<Answer> {
    const error = this.readErrors.get(cmdlet);
    if (error !== undefined) {
      throw error;
    }
    const all = lists[cmdlet.slice(4)] ?? [];
    const named = "Guid" in (all[0] ?? {}) || "Identity" in parameters;
    const wanted = named && parameters.Identity !== undefined && parameters.Identity !== "Default";
    const records = wanted ? all.filter(({ Guid }) => Guid === parameters.Identity) : all;
    if (wanted && records.length === 0) {
      throw failure("notFound", { cmdlet });
    }
    return { records: structuredClone(records), warnings: [], requestId: "r" };
  }

  private apply({ cmdlet, parameters }: Command): ExchangeRecord[] {
    const [verb = "", noun = ""] = cmdlet.split("-");
    this.lists[noun] ??= [];
    const list = this.lists[noun];
    if (verb === "New") {
      return [this.create(noun, list, parameters)];
    }
    const { Identity, Confirm: _, ...given } = parameters;
    const index = list.findIndex(
      (record) => Identity === undefined || [record.Guid, record.Identity].includes(Identity),
    );
    const record = list[index];
    if (record === undefined) {
      throw failure("notFound", { cmdlet });
    }
    if (verb === "Remove") {
      list.splice(index, 1);
    } else if (verb === "Set") {
      list[index] = { ...record, ...applied(record, given) };
      this.rank(noun, list[index], given.Priority);
    } else {
      list[index] = { ...record, Enabled: verb === "Enable", State: `${verb}d` };
    }
    return [];
  }

  private create(noun: string, list: ExchangeRecord[], parameters: Record<string, unknown>): ExchangeRecord {
    if (list.some(({ Name }) => String(Name).toLowerCase() === String(parameters.Name).toLowerCase())) {
      throw failure("alreadyExists", { cmdlet: `New-${noun}` });
    }
    const { Enabled = true, ...given } = parameters;
    const record = {
      ...given,
      Guid: `new-${++this.guids}`,
      Enabled,
      ...(noun === "TransportRule" ? { State: Enabled ? "Enabled" : "Disabled" } : {}),
      ...this.atCreation(parameters),
    };
    list.push(record);
    return this.rank(noun, record, parameters.Priority ?? list.length - 1);
  }

  /** Rules stand in one row without gaps: setting a priority shifts the others. */
  private rank(noun: string, record: ExchangeRecord, priority: unknown): ExchangeRecord {
    const list = this.lists[noun] ?? [];
    if (noun !== "TransportRule" || priority === undefined) {
      return record;
    }
    const others = list
      .filter((one) => one !== record)
      .sort((a, b) => Number(a.Priority) - Number(b.Priority));
    others.splice(Number(priority), 0, record);
    this.lists[noun] = others.map((one, Priority) => ({ ...one, Priority }));
    return { ...record, Priority: priority };
  }
}

function applied(record: ExchangeRecord, given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (!isListChange(value)) {
        return [name, value];
      }
      const held = Array.isArray(record[name]) ? record[name].map(String) : [];
      return [name, [...held.filter((one) => !value.remove?.includes(one)), ...(value.add ?? [])]];
    }),
  );
}

export function failure(
  code: ExchangeErrorCode,
  details: { cmdlet?: string; mayHaveHappened?: boolean; sentence?: string } = {},
): ExchangeError {
  return new ExchangeError({
    code,
    cmdlet: "x",
    sentence: `it was ${code}`,
    mayHaveHappened: false,
    ...details,
  });
}

/** A fault that is thrown. */
export const fails =
  (...args: Parameters<typeof failure>): Fault =>
  () => {
    throw failure(...args);
  };

/** The connection broke: nobody knows whether the change took effect. */
export const lost: Fault = fails("network", { mayHaveHappened: true });

export function convergerOf(tenant: ExchangeClient, said: string[] = []): Converger {
  return new Converger(tenant, { firstPauseMs: 1, longestMs: 6 }, (line) => said.push(line));
}

export const cmdletsOf = (commands: readonly Command[]) => commands.map(({ cmdlet }) => cmdlet);
