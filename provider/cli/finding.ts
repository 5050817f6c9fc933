/** `warning` does not fail the check: the stack may work, somebody should know. */
export type Status = "ok" | "warning" | "failed";

/** What one step of the check found: one line for people, one object for pipelines. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly status: Status;
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
export const warning = finding("warning");
export const failed = finding("failed");
