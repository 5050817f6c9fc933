import type { Command } from "commander";
import { formatViolation, type Proof } from "../../mailflow";
import { proveChange } from "../../rehearsal/prove-change";
import { verdictOf } from "../../rehearsal/verdict";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { declaredSpec, fail, openTenant } from "../open-tenant";
import { readPaper } from "../runbook/read-paper";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly json?: true;
}

const explanation = `
Rehearses on paper what \`pulumi up\` would write to the tenant as it is now, and follows every kind of message through every
state on the way, write by write and in any order that the engine may take: mail from outside, to and from people inside,
returns from the vendor's addresses, other connectors, groups, forged headers, empty senders, journal reports. Reads only.
What the change would certainly break is printed with the message, the step and the object, and ends the command with 1; so
does a read that failed. Open points, and faults that the tenant has already, are printed and end it with 0. A preview of
the stack does the same by itself.

Examples:
  pulumi-avanan prove --stack contoso
  pulumi-avanan prove --json`;

/** `prove`: follows mail through everything that an update would do. */
export function registerProve(program: Command, around: Surroundings): void {
  const command = program
    .command("prove")
    .description("follow mail through every state of the change that an update would make")
    .option("--json", "print one JSON document for pipelines");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => proved(flags, around));
}

async function proved(flags: Flags, around: Surroundings): Promise<void> {
  const tenant = await openTenant(flags, around);
  const spec = tenant && declaredSpec(tenant, around);
  if (tenant === undefined || spec === undefined) {
    return;
  }
  let proof: Proof;
  try {
    proof = proveChange({
      previous: undefined,
      next: spec,
      tenant: {
        ...(await readPaper(tenant.reader, spec)),
        AcceptedDomain: (await tenant.reader.view(["AcceptedDomain"], 0)).records("AcceptedDomain"),
      },
    });
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)], around);
  }
  const { refused, notes, followed } = verdictOf(proof);
  const safe = refused.length === 0;
  const { out } = around;
  if (flags.json) {
    const violations = proof.violations.map(({ probe, ...violation }) => ({
      ...violation,
      sentence: formatViolation(violation),
      mail: probe?.message ?? null,
    }));
    out(JSON.stringify({ safe, states: proof.states, messages: proof.messages, violations }, null, 2));
  } else {
    for (const line of [...refused.map((text) => `failed  ${text}`), ...notes]) {
      out(line);
    }
    out(
      `${followed ?? `there is nothing to change; ${proof.messages} kinds of messages followed`}: ${safe ? "safe" : "not safe"}`,
    );
  }
  around.exitCode(safe ? 0 : 1);
}
