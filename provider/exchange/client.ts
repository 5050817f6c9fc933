import type { IPolicy } from "cockatiel";
import { type Page, readPage } from "./answer";
import type { Answer, Command, ExchangeRecord } from "./command";
import { tokenSource } from "./credentials/token-source";
import { encodeCommand } from "./encoding";
import { ExchangeError, isExchangeError } from "./errors";
import { readFault } from "./read-error";
import { type Patience, patience, retryPolicy } from "./retry";
import type { Environment, ExchangeSettings } from "./settings";
import { type Attempt, type RawAnswer, Transport } from "./transport";

/** The outcome of one of several reads sent together. */
export type ReadOutcome = { readonly answer: Answer } | { readonly error: Error };

export interface ExchangeClient {
  /** Runs a cmdlet that changes something. An error says whether the change may have happened. */
  write(command: Command): Promise<Answer>;
  /** Runs a Get- cmdlet and follows all pages. */
  read(command: Command): Promise<Answer>;
  /** Runs several Get- cmdlets as one request; each has its own outcome, in the order asked. */
  readTogether(commands: readonly Command[]): Promise<readonly ReadOutcome[]>;
}

export interface ClientOptions {
  readonly patience?: Partial<Patience>;
  readonly say?: (line: string) => void;
  readonly fetch?: typeof fetch;
}

/** Items that Exchange takes in one `$batch` (exchange-online.md a.10). */
const batchSize = 10;

export function exchangeClient(
  settings: ExchangeSettings,
  env: Environment,
  options: ClientOptions = {},
): ExchangeClient {
  const transport = new Transport(settings, tokenSource(settings, env), options.fetch);
  const policy = retryPolicy({ ...patience, ...options.patience }, options.say ?? (() => undefined));
  return new Client(transport, policy);
}

class Client implements ExchangeClient {
  constructor(
    private readonly transport: Transport,
    private readonly policy: IPolicy,
  ) {}

  async write(command: Command): Promise<Answer> {
    const attempt = {
      path: "InvokeCommand",
      body: encodeCommand(command),
      cmdlet: command.cmdlet,
      target: command.target,
      writes: true,
    };
    const { page, requestId } = await this.page(attempt);
    return { ...page, requestId };
  }

  async read(command: Command): Promise<Answer> {
    return this.pages(command, await this.page(readAttempt(command, "InvokeCommand")));
  }

  async readTogether(commands: readonly Command[]): Promise<readonly ReadOutcome[]> {
    const [only] = commands;
    if (commands.length === 1 && only !== undefined) {
      return [await outcome(this.read(only))];
    }
    const parts = Array.from({ length: Math.ceil(commands.length / batchSize) }, (_, part) =>
      commands.slice(part * batchSize, (part + 1) * batchSize),
    );
    return (await Promise.all(parts.map((part) => this.batch(part)))).flat();
  }

  private async batch(commands: readonly Command[]): Promise<ReadOutcome[]> {
    const url = await this.transport.address("InvokeCommand");
    const headers = await this.transport.headers();
    const requests = commands.map((command, index) => ({
      id: String(index + 1),
      method: "POST",
      url,
      headers,
      body: encodeCommand(command),
    }));
    const cmdlet = `Reading the tenant (${new Set(commands.map((command) => command.cmdlet)).size} cmdlets in one batch)`;
    const answers = await this.attempt(
      { path: "$batch", body: { requests }, cmdlet, writes: false },
      readBatch,
    );
    return Promise.all(
      commands.map((command, index) => {
        // Correlated by id alone: items come back in any order (a.10).
        const item = answers.value.get(String(index + 1));
        return outcome(this.batchItem(command, item, answers.requestId));
      }),
    );
  }

  private async batchItem(command: Command, item: BatchItem | undefined, requestId: string): Promise<Answer> {
    const page = item !== undefined && item.status < 300 ? readPage(item.body) : undefined;
    if (page !== undefined && page.errors.length === 0) {
      return this.pages(command, { page, requestId });
    }
    if (item !== undefined && item.status >= 400) {
      const { transient, ...fault } = readFault(
        item.status,
        typeof item.body === "string" ? item.body : JSON.stringify(item.body),
      );
      if (!transient && fault.code !== "badAnswer") {
        throw new ExchangeError({
          ...fault,
          cmdlet: command.cmdlet,
          target: command.target,
          status: item.status,
          requestId,
          mayHaveHappened: false,
        });
      }
    }
    // Failed in passing, or is missing from the answer: asked again by itself, with the retries of a single call.
    return this.read(command);
  }

  private async pages(command: Command, first: { page: Page; requestId: string }): Promise<Answer> {
    const records: ExchangeRecord[] = [...first.page.records];
    const warnings: string[] = [...first.page.warnings];
    const followed = new Set<string>();
    for (let next = first.page.nextLink; next !== undefined; ) {
      if (followed.has(next)) {
        throw new ExchangeError({
          code: "badAnswer",
          cmdlet: command.cmdlet,
          sentence: "Exchange returned the same page twice",
          requestId: first.requestId,
          mayHaveHappened: false,
        });
      }
      followed.add(next);
      // Further pages are asked for by sending the same body again to the link (a.7).
      const { page } = await this.page(readAttempt(command, next));
      records.push(...page.records);
      warnings.push(...page.warnings);
      next = page.nextLink;
    }
    return { records, warnings, requestId: first.requestId };
  }

  private async page(attempt: Attempt): Promise<{ page: Page; requestId: string }> {
    const { value, requestId } = await this.attempt(attempt, (body) => readPage(body, attempt.writes));
    if (value.errors.length > 0) {
      throw new ExchangeError({
        code: "refused",
        cmdlet: attempt.cmdlet,
        target: attempt.target,
        sentence: value.errors.join("; "),
        requestId,
        mayHaveHappened: attempt.writes,
      });
    }
    return { page: value, requestId };
  }

  /** One call with its retries; `interpret` returns undefined for a body that is not Exchange's. */
  private async attempt<T>(
    attempt: Attempt,
    interpret: (body: unknown) => T | undefined,
  ): Promise<{ value: T; requestId: string }> {
    let claims: string | undefined;
    let renewed = false;
    let tries = 0;
    const send = async (): Promise<RawAnswer> => {
      tries++;
      try {
        return await this.transport.send(claims === undefined ? attempt : { ...attempt, claims });
      } catch (error) {
        // A token may be revoked or lack claims before its time: one new token is worth a try, a second is not.
        if (!isExchangeError(error, "unauthorized") || error.details.status !== 401 || renewed) {
          throw error;
        }
        renewed = true;
        claims = error.details.claims;
        if (!this.transport.renewToken() && claims === undefined) {
          throw error;
        }
        return send();
      }
    };
    try {
      return await this.policy.execute(async () => {
        const raw = await send();
        const value = interpret(bodyOf(raw, attempt));
        if (value === undefined) {
          throw badAnswer(attempt, raw.requestId, raw.text);
        }
        return { value, requestId: raw.requestId };
      });
    } catch (error) {
      throw isExchangeError(error) && tries > 1
        ? new ExchangeError({ ...error.details, attempts: tries })
        : error;
    }
  }
}

interface BatchItem {
  readonly status: number;
  readonly body: unknown;
}

function readBatch(body: unknown): Map<string, BatchItem> | undefined {
  const responses: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "responses") : undefined;
  if (!Array.isArray(responses)) {
    return undefined;
  }
  return new Map(
    responses.flatMap((item: { id?: unknown; status?: unknown; body?: unknown }): [string, BatchItem][] =>
      item?.id === undefined
        ? []
        : [[String(item.id), { status: Number(item.status ?? 200), body: item.body }]],
    ),
  );
}

function readAttempt(command: Command, path: string): Attempt {
  return {
    path,
    body: encodeCommand(command),
    cmdlet: command.cmdlet,
    target: command.target,
    writes: false,
  };
}

async function outcome(answer: Promise<Answer>): Promise<ReadOutcome> {
  return answer.then(
    (value) => ({ answer: value }),
    (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  );
}

function bodyOf(raw: RawAnswer, attempt: Attempt): unknown {
  if (raw.text.trim() === "") {
    // 204: writers may answer with nothing at all.
    return attempt.writes ? { value: [] } : undefined;
  }
  try {
    return JSON.parse(raw.text);
  } catch {
    throw badAnswer(attempt, raw.requestId, raw.text);
  }
}

function badAnswer(attempt: Attempt, requestId: string, text: string): ExchangeError {
  const what = text.trimStart().startsWith("<")
    ? "a web page"
    : "something that is not a whole answer of Exchange";
  return new ExchangeError({
    code: "badAnswer",
    cmdlet: attempt.cmdlet,
    target: attempt.target,
    sentence: `the answer was ${what}`,
    status: 200,
    requestId,
    mayHaveHappened: attempt.writes,
  });
}
