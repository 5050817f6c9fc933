import { type Answer, type Command, type ExchangeClient, isExchangeError, isListChange } from "../exchange";
import { joinListChanges } from "../exchange/join-list-changes";
import { nounOf } from "../kinds/tenant-view";
import type { TenantReader } from "./tenant-reader";

interface Waiting {
  readonly command: Command;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Changes of a shared list wait for company until none has come for this long. The engine starts one resource after
 * the other, some 20 ms apart, and so many at a time as its parallelism allows: then it waits for us, and all it has
 * started go as one write. Little beside the second or more that a write takes Exchange.
 */
const quietMs = 75;
/** However many keep coming, the first to wait is sent after this long. */
const longestMs = 1_000;

interface Lane {
  waiting: Waiting[];
  running: boolean;
}

/**
 * Sends changes to Exchange. Changes of entries in a shared list are joined: all that are in flight become one
 * Add/Remove. Whatever the outcome, what was read of the noun before is stale afterwards.
 */
export class Writer {
  private readonly lists = new Map<string, Lane>();

  constructor(
    private readonly client: ExchangeClient,
    private readonly reader: TenantReader,
  ) {}

  write(command: Command): Promise<Answer> {
    if (!Object.values(command.parameters).some(isListChange)) {
      return this.send(command);
    }
    const key = `${command.cmdlet} ${String(command.parameters.Identity)}`;
    const lane = this.lists.get(key) ?? { waiting: [], running: false };
    this.lists.set(key, lane);
    return new Promise((resolve, reject) => {
      lane.waiting.push({ command, resolve, reject });
      if (!lane.running) {
        lane.running = true;
        void this.drain(lane);
      }
    });
  }

  private async drain(lane: Lane): Promise<void> {
    for (await company(lane); lane.waiting.length > 0; await company(lane)) {
      const together = lane.waiting.splice(0);
      try {
        const answer = await this.send(joinListChanges(together.map(({ command }) => command)));
        for (const { resolve } of together) {
          resolve(answer);
        }
      } catch (error) {
        await this.settle(together, error);
      }
    }
    lane.running = false;
  }

  /** A joint write that Exchange refused is repeated one by one, so that the refusal meets the entry that caused it. */
  private async settle(together: readonly Waiting[], error: unknown): Promise<void> {
    const refused = isExchangeError(error, "refused", "invalidParameter", "alreadyExists", "notFound");
    if (together.length === 1 || !refused || error.details.mayHaveHappened) {
      for (const { reject } of together) {
        reject(error);
      }
      return;
    }
    for (const { command, resolve, reject } of together) {
      await this.send(command).then(resolve, reject);
    }
  }

  private async send(command: Command): Promise<Answer> {
    const noun = nounOf(command);
    try {
      const answer = await this.client.write(command);
      if (noun !== undefined) {
        this.reader.answered(noun, command, answer);
      }
      return answer;
    } finally {
      if (noun !== undefined) {
        this.reader.changed(noun);
      }
    }
  }
}

/** Resolves when no more changes come. */
async function company(lane: Lane): Promise<void> {
  const until = performance.now() + longestMs;
  for (let known = -1; known !== lane.waiting.length && performance.now() < until; ) {
    known = lane.waiting.length;
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    // In a busy process the timer comes before the news of what has arrived meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
