import {
  type Answer,
  type Command,
  type ExchangeClient,
  type ExchangeError,
  type ExchangeRecord,
  isExchangeError,
} from "../exchange";
import type { Inputs, Kind, State } from "../kinds/kind";
import type { Noun, TenantView } from "../kinds/tenant-view";
import { Doubts } from "./doubts";
import { listDifferences, refusal } from "./messages";
import { OneAtATime } from "./one-at-a-time";
import { patiently, type Waiting } from "./patience";
import { TenantReader } from "./tenant-reader";
import { Writer } from "./writer";

/** Objects may have been read this long ago when a change begins; our own changes age them at once. */
const recentMs = 10_000;
/** A preview of many resources lives on one reading. */
const previewMs = 5 * 60_000;
/** Rounds of look, plan and write for one object. More means that somebody keeps changing it back. */
const mostRounds = 8;

/** What came of running cmdlets; `doubt`: the answer was lost, only another look can tell. */
type Ran = { readonly answers: readonly Answer[] } | { readonly doubt: ExchangeError };

/** What one look at the object led to. */
type Step =
  | { readonly done: ExchangeRecord }
  | { readonly ran: Ran; readonly plan: string; readonly view: TenantView }
  | { readonly notYetSeen: string };

/** Brings objects to what is declared: look, plan, write, and look again until the plan is empty. */
export class Converger {
  readonly reader: TenantReader;
  private readonly writer: Writer;
  private readonly turns = new OneAtATime();

  constructor(
    readonly client: ExchangeClient,
    private readonly waiting: Waiting,
    readonly say: (line: string) => void,
  ) {
    this.reader = new TenantReader(client);
    this.writer = new Writer(client, this.reader);
  }

  /** What a change starts from. */
  recent(kind: Kind, inputs: Inputs): Promise<TenantView> {
    return this.reader.view(needsOf(kind, inputs), recentMs);
  }

  /** What a preview compares with. */
  shared(kind: Kind, inputs: Inputs): Promise<TenantView> {
    return this.reader.view(needsOf(kind, inputs), previewMs);
  }

  /** Lists for a look at the tenant before anything is written. */
  lists(nouns: readonly Noun[]): Promise<TenantView> {
    return this.reader.view(nouns, previewMs);
  }

  /**
   * Makes the object what is declared and returns it as Exchange shows it. `existing` is the object where it is known
   * to be ours: it is never created again, though a list may not show it. `onFound` hears of the object as soon as it
   * is known to exist, so that its id can be kept whatever happens next.
   */
  async ensure(
    kind: Kind,
    inputs: Inputs,
    state: State,
    existing: ExchangeRecord | undefined,
    onFound: (record: ExchangeRecord) => void,
  ): Promise<ExchangeRecord> {
    const wait = patiently(this.waiting);
    let known = existing === undefined ? undefined : kind.idOf(existing);
    let created = existing;
    /** A New of ours may have taken effect. */
    let tried = false;
    /** The name was taken before any try of ours. */
    let taken = false;
    /** The view a New was planned on: its own answer is the newest word on the object, no list is newer. */
    let base: TenantView | undefined;
    let sent = "";
    let polling = false;
    /** The last write that Exchange accepted, for a support case. */
    let accepted = "";
    const doubts = new Doubts(this.waiting, this.say);

    const look = async (): Promise<Step> => {
      const listed = base ?? (await this.reader.view(needsOf(kind, inputs), polling ? 0 : recentMs));
      const view = withCreated(listed, kind, created);
      const record = kind.find(view, inputs, known);
      if (record !== undefined) {
        const reason = taken && known === undefined ? refusal(kind, view, record, inputs) : undefined;
        if (reason !== undefined) {
          throw new Error(reason);
        }
        known ??= kind.idOf(record);
        onFound(record);
      }
      const commands = kind.plan(view, record, inputs, state);
      if (commands.length === 0 && record !== undefined) {
        return { done: record };
      }
      const plan = JSON.stringify(commands);
      if (plan === sent) {
        return { notYetSeen: listDifferences(record ? kind.differences(view, record, inputs, state) : []) };
      }
      return { ran: await this.run(kind, commands, view, tried), plan, view };
    };

    for (let round = 0; round < mostRounds; ) {
      const step = await this.inTurn(kind, look);
      base = undefined;
      if ("done" in step) {
        return step.done;
      }
      if ("notYetSeen" in step) {
        polling = true;
        if (!(await wait())) {
          throw new Error(
            `${kind.type} "${kind.label(inputs)}": Exchange accepted the change but does not show it:${step.notYetSeen}\nRun it again in a few minutes; if it stays so, Exchange ignored the change. (request id ${accepted})`,
          );
        }
        continue;
      }
      round++;
      if ("answers" in step.ran) {
        sent = step.plan;
        accepted = step.ran.answers.at(-1)?.requestId ?? accepted;
        const answered = step.ran.answers.flatMap(createdBy)[0];
        if (answered !== undefined) {
          created = answered;
          base = step.view;
        }
      } else {
        sent = "";
        tried ||= step.ran.doubt.details.mayHaveHappened;
        taken ||= !tried;
        await doubts.bear(step.ran.doubt);
      }
    }
    throw new Error(
      `${kind.type} "${kind.label(inputs)}": was changed back ${mostRounds} times while it was being set; something else manages it too.`,
    );
  }

  /** Takes the object away, or gives back what was there before. `locate` finds it; undefined = proved gone. */
  async remove(
    kind: Kind,
    state: State,
    locate: (view: TenantView) => Promise<ExchangeRecord | undefined>,
  ): Promise<void> {
    const doubts = new Doubts(this.waiting, this.say);
    let tried = false;
    const attempt = async (): Promise<Ran> => {
      const view = await this.recent(kind, state);
      const record = await locate(view);
      try {
        return record === undefined
          ? { answers: [] }
          : await this.run(kind, kind.remove(view, record, state), view, tried);
      } catch (error) {
        if (isExchangeError(error, "notFound")) {
          return { answers: [] };
        }
        throw error;
      }
    };
    for (;;) {
      const ran = await this.inTurn(kind, attempt);
      if ("answers" in ran) {
        return;
      }
      tried ||= ran.doubt.details.mayHaveHappened;
      await doubts.bear(ran.doubt);
    }
  }

  private inTurn<T>(kind: Kind, task: () => Promise<T>): Promise<T> {
    return kind.oneAtATime ? this.turns.run(kind.type, task) : task();
  }

  /**
   * Runs cmdlets in order, with patience for changes of ours that Exchange does not yet see everywhere. `tried`: the
   * answer to an earlier try was lost, so a refusal may only mean that it took effect.
   */
  private async run(
    kind: Kind,
    commands: readonly Command[],
    view: TenantView,
    tried: boolean,
  ): Promise<Ran> {
    const wait = patiently(this.waiting);
    const answers: Answer[] = [];
    for (const command of commands) {
      for (let answered = false; !answered; ) {
        try {
          const answer = await this.writer.write(command);
          for (const warning of answer.warnings) {
            this.say(`${command.cmdlet} "${command.target ?? ""}": Exchange warns: ${warning}`);
          }
          answers.push(answer);
          answered = true;
        } catch (error) {
          if (!isExchangeError(error)) {
            throw error;
          }
          const byUs = tried && isExchangeError(error, "refused", "alreadyExists");
          if (error.details.mayHaveHappened || byUs || isOurOwnName(kind, view, command, error)) {
            return { doubt: error };
          }
          if (!(await this.isSettling(kind, command, error)) || !(await wait())) {
            throw error;
          }
          this.say(`${error.fact}; an earlier change is not yet seen everywhere in Exchange, trying again`);
        }
      }
    }
    return { answers };
  }

  /** Whether a refusal will pass because Exchange has yet to see an earlier change of ours. */
  private async isSettling(kind: Kind, command: Command, refusal: ExchangeError): Promise<boolean> {
    if (kind.isSettling === undefined) {
      return false;
    }
    try {
      return kind.isSettling(await this.reader.view(kind.needs, 0), command, refusal.details);
    } catch (error) {
      // The lists cannot be read either: the refusal is what people need to hear of.
      this.say(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}

function needsOf(kind: Kind, inputs: Inputs): readonly Noun[] {
  return [...kind.needs, ...(kind.needsFor?.(inputs) ?? [])];
}

function createdBy(answer: Answer): ExchangeRecord[] {
  const [record] = answer.records;
  return record?.Guid === undefined ? [] : [record];
}

/** "Already exists" although nothing of that name was listed: a try of ours whose answer was lost, or a list that lags. */
function isOurOwnName(kind: Kind, view: TenantView, command: Command, error: ExchangeError): boolean {
  const name = command.parameters.Name;
  return (
    command.cmdlet.startsWith("New-") &&
    error.code === "alreadyExists" &&
    kind.find(view, { name }) === undefined
  );
}

/** The lists with an object in them that Exchange has just created but may not list yet. */
function withCreated(view: TenantView, kind: Kind, created: ExchangeRecord | undefined): TenantView {
  if (created === undefined) {
    return view;
  }
  return {
    records(noun) {
      const records = view.records(noun);
      const listed = noun !== kind.type || records.some((record) => record.Guid === created.Guid);
      // In front: among rules of the same priority the newest comes first, the others have moved down.
      return listed ? records : [created, ...records];
    },
  };
}
