/** How long to wait for Exchange to show what it accepted. */
export interface Waiting {
  /** The first pause; each next one is twice as long. */
  readonly firstPauseMs: number;
  /** All pauses together. */
  readonly longestMs: number;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A wait that doubles with each call and answers false once its time is spent. */
export function patiently({ firstPauseMs, longestMs }: Waiting): () => Promise<boolean> {
  let next = firstPauseMs;
  let spent = 0;
  return async () => {
    if (spent >= longestMs) {
      return false;
    }
    await pause(next);
    spent += next;
    next = Math.min(next * 2, 10_000);
    return true;
  };
}
