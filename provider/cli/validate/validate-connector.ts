import type { Command, ExchangeClient, ExchangeRecord } from "../../exchange";
import { adviceFor, type Way } from "./advice";
import { readTasks, type Task } from "./tasks";

/** How the validation of one connector went. */
export interface Outcome {
  readonly connector: string;
  readonly recipients: readonly string[];
  readonly ok: boolean;
  readonly tasks: readonly (Task & { readonly advice?: string })[];
  /** What the connector says of itself from now on; absent: as before, since the outcome is not known. */
  readonly isValidated?: boolean;
  /** Why there is no outcome, or why it could not be noted. */
  readonly error?: string;
}

export interface Trial {
  readonly recipients: readonly string[];
  readonly portal?: string;
  readonly now: Date;
  /** Warnings of Exchange. */
  readonly say: (line: string) => void;
}

/**
 * Has Exchange validate a connector, which sends a real mail, and notes the outcome on it: the cmdlet itself does not
 * (exchange-online.md c.2).
 */
export async function validateConnector(
  client: ExchangeClient,
  record: ExchangeRecord,
  { recipients, portal, now, say }: Trial,
): Promise<Outcome> {
  const connector = String(record.Name);
  const run = async (cmdlet: string, parameters: Command["parameters"]) => {
    const answer = await client.write({
      cmdlet,
      parameters: { Identity: connector, ...parameters },
      target: connector,
    });
    for (const warning of answer.warnings) {
      say(`${cmdlet} "${connector}": Exchange warns: ${warning}`);
    }
    return answer.records;
  };
  let outcome: Outcome = { connector, recipients, ok: false, tasks: [] };
  try {
    const way = wayOf(record, recipients, portal);
    const tasks = readTasks(await run("Validate-OutboundConnector", { Recipients: recipients })).map(
      (task) => (task.ok ? task : { ...task, advice: adviceFor(task, way) }),
    );
    outcome = { ...outcome, tasks };
    if (tasks.length === 0) {
      return { ...outcome, error: `Validate-OutboundConnector "${connector}": Exchange returned no result` };
    }
    const isValidated = tasks.every(({ ok }) => ok);
    await run("Set-OutboundConnector", {
      IsValidated: isValidated,
      LastValidationTimestamp: now.toISOString(),
      ValidationRecipients: recipients,
    });
    return { ...outcome, ok: isValidated, isValidated };
  } catch (error) {
    return { ...outcome, error: error instanceof Error ? error.message : String(error) };
  }
}

function wayOf(record: ExchangeRecord, recipients: readonly string[], portal: string | undefined): Way {
  const { SmartHosts, TlsSettings } = record;
  return {
    hosts: Array.isArray(SmartHosts) ? SmartHosts.map(String) : [],
    recipients,
    tlsSettings: typeof TlsSettings === "string" ? TlsSettings : null,
    ...(portal === undefined ? {} : { portal }),
  };
}
