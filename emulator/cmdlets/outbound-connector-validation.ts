import type { ValidationFault } from "../faults/fault";
import { glob } from "../faults/glob";
import { type ObjectRecord, sameName, strings } from "../json";
import { isSmtpAddress } from "../parameters/addresses";
import { Refusal } from "../refusal";
import type { Call } from "./cmdlet";

interface Task {
  readonly TaskName: "ValidateConnectivity" | "SendTestEmail";
  readonly Target: string;
}

const details: Readonly<Record<Task["TaskName"], { done: string; failed: string }>> = {
  ValidateConnectivity: {
    done: "250 2.0.0 Resetting",
    failed: "450 4.4.316 Connection refused [Message=Socket error code 10061]",
  },
  SendTestEmail: {
    done: "250 2.6.0 Queued mail for delivery",
    failed: "550 5.4.300 Message expired -> 450 4.4.316 Connection refused",
  },
};

/**
 * What Validate-OutboundConnector prints: a row for each smart host, or for the MX record of each recipient's domain, and
 * one for each test message. Nobody is called and nothing is sent: a task fails only if a fault says so.
 */
export function validationRows(
  connector: ObjectRecord,
  { parameters, validationFaults }: Call,
): ObjectRecord[] {
  const recipients = strings(parameters.Recipients);
  for (const recipient of recipients) {
    checkRecipient(strings(connector.RecipientDomains), recipient);
  }
  const hosts = strings(connector.SmartHosts).map((host) => host.replace(/^\[(.*)\]$/, "$1"));
  const records = [...new Set(recipients.map((recipient) => `MX of ${domainOf(recipient)}`))];
  const tasks: Task[] = [
    ...(hosts.length > 0 ? hosts : records).map(
      (Target): Task => ({ TaskName: "ValidateConnectivity", Target }),
    ),
    ...recipients.map((Target): Task => ({ TaskName: "SendTestEmail", Target })),
  ];
  return tasks.map((task) => {
    const failure = validationFaults.find((fault) => hits(fault, task));
    const { done, failed } = details[task.TaskName];
    return {
      Identity: connector.Name ?? "",
      ...task,
      IsTaskSuccessful: failure === undefined,
      Detail: failure === undefined ? done : (failure.detail ?? failed),
    };
  });
}

function hits({ task = "*", target = "*" }: ValidationFault, { TaskName, Target }: Task): boolean {
  return glob(task).test(TaskName) && glob(target).test(Target);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** A connector for certain domains is tried out with mail to these. */
function checkRecipient(domains: readonly string[], recipient: string): void {
  if (!isSmtpAddress(recipient)) {
    throw new Refusal("argument", `"${recipient}" is no email address. (Parameter 'Recipients')`);
  }
  const domain = domainOf(recipient);
  const served = (known: string) =>
    known === "*" ||
    sameName(known, domain) ||
    (known.startsWith("*.") && domain.endsWith(known.slice(1).toLowerCase()));
  if (domains.length > 0 && !domains.some(served)) {
    throw new Refusal(
      "argument",
      `"${recipient}" is in none of the connector's recipient domains: ${domains.join(", ")}. (Parameter 'Recipients')`,
    );
  }
}
