import type { Outcome } from "./validate-connector";

/** An outcome for people: the connector, a line for each step, what to do, what the connector says of itself. */
export function outcomeLines({ connector, recipients, tasks, isValidated, error }: Outcome): string[] {
  return [
    `${connector}, test mail to ${recipients.join(", ")}`,
    ...tasks.flatMap(({ name, ok, detail, advice }) => [
      `  ${(ok ? "ok" : "failed").padEnd(8)}${name}${detail === undefined ? "" : `: ${detail}`}`,
      ...(advice === undefined ? [] : [`          ${advice}`]),
    ]),
    ...(error === undefined ? [] : [`  failed  ${error}`]),
    isValidated === undefined
      ? "  The connector is marked as it was before."
      : `  The connector is marked as ${isValidated ? "" : "not "}validated.`,
  ];
}

export function summary(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ ok }) => !ok).length;
  const all = `${outcomes.length} ${outcomes.length === 1 ? "connector" : "connectors"}`;
  return failed === 0 ? `${all} validated` : `${failed} of ${all} failed; when it is mended, run this again`;
}
