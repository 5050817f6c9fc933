/** One thing that is wrong with the stack's configuration. */
export interface ConfigurationIssue {
  /** The configuration key or environment variable, e.g. `exchange:auth`. */
  readonly key: string;
  /** What is wrong and what is allowed, as the rest of a sentence. */
  readonly reason: string;
}

/** The configuration cannot be used. Nothing has been read or written when this is thrown. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  constructor(readonly issues: readonly ConfigurationIssue[]) {
    super(issues.map(({ key, reason }) => `${key}: ${reason}`).join("\n"));
  }
}
