import { bulkhead, DelegateBackoff, handleWhen, retry } from "cockatiel";
import { type ExchangeError, isExchangeError } from "./errors";

/** How patient the client is. Source of the defaults: the official client's constants (exchange-online.md a.9). */
export interface Patience {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** First pause in milliseconds; it doubles each time. `Retry-After` wins over it. */
  readonly pauseMs: number;
  /** No pause is longer than this, not even one the service asks for. */
  readonly longestPauseMs: number;
  /** Requests in flight for one tenant: Exchange counts them over all apps and refuses too many (a.9). */
  readonly inFlight: number;
}

export const patience: Patience = { attempts: 6, pauseMs: 2_000, longestPauseMs: 120_000, inFlight: 3 };

/** Runs a call as often as it takes, and as it may. */
export interface Patient {
  execute<T>(call: () => Promise<T>): Promise<T>;
}

/** How long calls go one at a time once Exchange has refused one too many, in first pauses. */
const calmPauses = 30;

/**
 * Repeats what Exchange says is passing. A request whose effect is unknown is not repeated here: whoever asked
 * for the change looks first whether it happened.
 */
export function retryPolicy(
  { attempts, pauseMs, longestPauseMs, inFlight }: Patience,
  say: (line: string) => void,
): Patient {
  const backoff = new DelegateBackoff<{ attempt: number; result: { error?: unknown } }>(
    ({ attempt, result }) => {
      const asked = isExchangeError(result.error) ? result.error.details.retryAfterMs : undefined;
      const jitter = 0.75 + Math.random() / 2;
      return Math.min(asked ?? pauseMs * 2 ** (attempt - 1) * jitter, longestPauseMs);
    },
  );
  const repeat = retry(handleWhen(isWorthRepeating), {
    maxAttempts: attempts - 1,
    backoff: backoff as never,
  });
  repeat.onRetry(({ attempt, delay, ...reason }) => {
    if ("error" in reason) {
      say(
        `${(reason.error as ExchangeError).fact}; waiting ${(delay / 1000).toFixed(1)} s before try ${attempt + 1} of ${attempts}`,
      );
    }
  });
  const abreast = bulkhead(inFlight, Number.MAX_SAFE_INTEGER);
  const single = bulkhead(1, Number.MAX_SAFE_INTEGER);
  let calmUntil = Number.NEGATIVE_INFINITY;
  const watched = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      if (isExchangeError(error, "throttled")) {
        calmUntil = performance.now() + calmPauses * pauseMs;
      }
      throw error;
    }
  };
  const admitted = <T>(call: () => Promise<T>): Promise<T> =>
    performance.now() < calmUntil ? single.execute(() => watched(call)) : watched(call);
  return { execute: (call) => repeat.execute(() => abreast.execute(() => admitted(call))) };
}

export function isWorthRepeating(error: Error): boolean {
  if (!isExchangeError(error)) {
    return false;
  }
  return (
    !error.details.mayHaveHappened &&
    isExchangeError(error, "throttled", "unavailable", "network", "badAnswer")
  );
}
