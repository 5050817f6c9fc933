import { type Page, readPage } from "./answer";
import { type BatchItem, itemFailure, readBatch } from "./batch";
import type { Answer, Command, ExchangeRecord } from "./command";
import { type CreateCredential, type TokenSource, tokenSource } from "./credentials/token-source";
import { encodeCommand } from "./encoding";
import { ExchangeError, isExchangeError } from "./errors";
import { isWorthRepeating, type Patience, type Patient, patience, retryPolicy } from "./retry";
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
  /** Default: a source of its own. Whoever has looked at a token hands its source on: a second request would be waste. */
  readonly tokens?: TokenSource;
  /** Default: the credential that `exchange:auth` names. */
  readonly credential?: CreateCredential;
}

/** Items that Exchange takes in one `$batch` (exchange-online.md a.10). */
const batchSize = 10;

export function exchangeClient(
  settings: ExchangeSettings,
  env: Environment,
  options: ClientOptions = {},
): ExchangeClient {
  const transport = new Transport(settings, options.tokens ?? tokenSource(settings, env), options.fetch);
  const say = options.say ?? (() => undefined);
  return new Client(transport, retryPolicy({ ...patience, ...options.patience }, say), say);
}

class Client implements ExchangeClient {
  constructor(
    private readonly transport: Transport,
    private readonly policy: Patient,
    private readonly say: (line: string) => void,
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

  async read(command: Command, failed?: ExchangeError): Promise<Answer> {
    return this.pages(command, await this.page(readAttempt(command, "InvokeCommand"), failed));
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
    const failure = itemFailure(command, item, requestId);
    if (!isWorthRepeating(failure)) {
      throw failure;
    }
    // Asked again by itself. The failure counts as the first try: it is said, and the pause after it kept.
    return this.read(command, failure);
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

  private async page(attempt: Attempt, failed?: ExchangeError): Promise<{ page: Page; requestId: string }> {
    const interpret = (body: unknown) => readPage(body, attempt.writes);
    const { value, requestId } = await this.attempt(attempt, interpret, failed);
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

  /**
   * One call with its retries; `interpret` returns undefined for a body that is not Exchange's. `failed`: how the first
   * try ended, when it was made in company.
   */
  private async attempt<T>(
    attempt: Attempt,
    interpret: (body: unknown) => T | undefined,
    failed?: ExchangeError,
  ): Promise<{ value: T; requestId: string }> {
    let claims: string | undefined;
    let renewed = false;
    let tries = 0;
    const send = async (): Promise<RawAnswer> => {
      tries++;
      if (tries === 1 && failed !== undefined) {
        throw failed;
      }
      try {
        return await this.transport.send(claims === undefined ? attempt : { ...attempt, claims });
      } catch (error) {
        // A token may be revoked or lack claims before its time: one new token is worth a try, a second is not.
        if (!isExchangeError(error, "unauthorized") || renewed) {
          throw error;
        }
        renewed = true;
        claims = error.details.claims;
        if (!error.details.renewable && claims === undefined) {
          throw error;
        }
        this.say(`${error.fact}; asking for a new access token`);
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
