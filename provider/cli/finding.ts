/** `warning` does not fail the check: it may work, somebody should act. `note`: to be known, and left as it is. */
export type Status = "ok" | "note" | "warning" | "failed";

/** What one step of a check found: one line for people, one object for pipelines. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly status: Status;
  /** The object it is about, by its name in Exchange or in DNS. */
  readonly object?: string;
  /** What is the case. */
  readonly what: string;
  readonly why?: string;
  /** What to do about it. */
  readonly todo?: string;
}

type Reasons = Pick<Finding, "why" | "todo">;

const finding =
  (status: Status) =>
  (check: string, what: string, reasons: Reasons = {}): Finding => ({ check, status, what, ...reasons });

export const ok = finding("ok");
export const note = finding("note");
export const warning = finding("warning");
export const failed = finding("failed");
