import type { Command, CommanderError } from "commander";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { declaredSpec, fail, openTenant } from "../open-tenant";
import { isSafe, type ProvedChange, provedChange, provedJson, provedLines } from "../proved-change";
import { readChange } from "../read-change";
import { readStackState } from "../stack-state";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly json?: true;
}

const explanation = `
Rehearses on paper what \`pulumi up\` would write to the tenant as it is now, and follows every kind of message through every
state on the way, write by write and in any order that the engine may take: mail from outside, to and from people inside,
returns from the vendor's addresses, other connectors, groups, forged headers, empty senders, journal reports. Reads only.
What the last run declared is asked of the Pulumi CLI (\`pulumi stack export\`), so that removals are proved, too, and a change
that cannot be made in one step is refused with the steps to take. Where the CLI does not show the stack's state, that is said
("previous": "unknown" in JSON), and what is declared is proved as a first run: nothing is removed.
What the change would certainly break is printed with the message, the step and the object, and ends the command with 1; so does
a refused change. What avanan:acceptUnsafe or the break-glass overrides is told ("overridden" in JSON)
and is unsafe as before: \`pulumi up\` makes it, prove ends with 1. Open points, and faults that the tenant has already, are printed and end it with 0.
Where it could not look (a wrong option, stack or token, a read that failed) it ends with 2, and --json prints { "error": … }.
A preview of the stack does the same by itself.

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
    .exitOverride((error) => mistyped(error, command.opts<Flags>(), around))
    .action((flags: Flags) => prove(flags, around));
}

/** Exit codes: whoever waits for a change to be safe has to know whether anybody looked. */
const codes = { safe: 0, unsafe: 1, notLooked: 2 } as const;

async function prove(flags: Flags, around: Surroundings): Promise<void> {
  around.exitCode(codes.notLooked);
  const problems: string[] = [];
  const proved = await look(flags, {
    ...around,
    failed: (lines) => problems.push(...lines),
    exitCode: () => around.exitCode(codes.notLooked),
  });
  if (proved === undefined) {
    return notLooked(problems.join("\n"), flags, around);
  }
  for (const line of flags.json ? [provedJson(proved)] : provedLines(proved)) {
    around.out(line);
  }
  around.exitCode(isSafe(proved) ? codes.safe : codes.unsafe);
}

/** The change with its proof; undefined where it cannot be had, which is printed. */
async function look(flags: Flags, around: Surroundings): Promise<ProvedChange | undefined> {
  const tenant = await openTenant(flags, around);
  const spec = tenant && declaredSpec(tenant, around);
  if (tenant === undefined || spec === undefined) {
    return undefined;
  }
  try {
    const state = await readStackState(around.cwd, around.env, flags.stack);
    return provedChange(await readChange(tenant.reader, spec, state), state);
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)], around);
  }
}

/** Commander has printed what is wrong with what was typed; a help that was asked for is no mistake. */
function mistyped(error: CommanderError, flags: Flags, around: Surroundings): never {
  if (error.exitCode !== 0) {
    notLooked(error.message, flags, around);
  }
  throw error;
}

function notLooked(error: string, { json }: Flags, around: Surroundings): void {
  if (json) {
    around.out(JSON.stringify({ error }, null, 2));
  }
  around.exitCode(codes.notLooked);
}
