import { bulkhead, DelegateBackoff, handleWhen, type IPolicy, retry, wrap } from "cockatiel";
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

/**
 * Repeats what Exchange says is passing. A request whose effect is unknown is not repeated here: whoever asked
 * for the change looks first whether it happened.
 */
export function retryPolicy(
  { attempts, pauseMs, longestPauseMs, inFlight }: Patience,
  say: (line: string) => void,
): IPolicy {
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
  return wrap(repeat, bulkhead(inFlight, Number.MAX_SAFE_INTEGER));
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
