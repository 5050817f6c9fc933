import type { ExchangeRecord } from "../../exchange";
import { isBlank } from "../../kinds/values";

/** One step of Exchange's validation: a connection to a smart host, a test mail. */
export interface Task {
  readonly name: string;
  readonly ok: boolean;
  /** What else Exchange says of it. */
  readonly detail?: string;
}

/** Properties that say nothing of the step, or are told elsewhere. */
const silent = new Set(["Identity", "IsValid", "ObjectState", "RunspaceId", "PSComputerName"]);

/**
 * The rows of Validate-OutboundConnector. Only `TaskName` and `IsTaskSuccessful` are known (exchange-online.md c.2);
 * whatever else comes with them is shown as it is. A row that does not say that it succeeded has not.
 */
export function readTasks(records: readonly ExchangeRecord[]): readonly Task[] {
  return records.map(({ TaskName, IsTaskSuccessful, ...more }) => {
    const detail = Object.entries(more)
      .filter(([name, value]) => !silent.has(name) && !isBlank(value))
      .map(([name, value]) => (/detail$/i.test(name) ? said(value) : `${name} ${said(value)}`))
      .join(", ");
    return {
      name: isBlank(TaskName) ? "unnamed task" : String(TaskName),
      ok: String(IsTaskSuccessful).toLowerCase() === "true",
      ...(detail === "" ? {} : { detail }),
    };
  });
}

function said(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\s+/g, " ").trim();
}
