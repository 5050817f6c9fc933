import type { Command } from "commander";
import { today } from "../../today";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { anyEnvironment } from "../doctor/environment";
import { declaredSpec, fail, openTenant, readDeclared, settingsOf } from "../open-tenant";
import { writeOut } from "../out-file";
import { readPaper } from "../runbook/read-paper";
import { runbook } from "../runbook/runbook";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly live?: true;
  readonly out?: string;
  readonly removal?: true;
}

const explanation = `
The plan of the stack in this folder as an Exchange Online PowerShell script, for those who review it first or must run it
by hand: every cmdlet that \`pulumi up\` would send, in its order, with the reason for each part, what is checked first,
what to compare afterwards, and what is left to do in the portal and in DNS. Changes nothing.
Without --live it is for a tenant that has nothing of it yet; no credential is needed and Exchange is not asked. The same
configuration gives the same text. Ends with 0 if the script could be made, with 1 otherwise.

Examples:
  pulumi-avanan runbook --stack contoso --out set-up.ps1
  pulumi-avanan runbook --live                  # only what is missing or differs in the tenant
  pulumi-avanan runbook --removal               # the way back`;

/** `runbook`: the plan as a PowerShell script. */
export function registerRunbook(program: Command, around: Surroundings): void {
  const command = program
    .command("runbook")
    .description("print the plan as a PowerShell script that can be reviewed and run by hand")
    .option("--live", "read the tenant and print only what is missing or differs; reads only")
    .option("--removal", "print the way back instead")
    .option("--out <file>", "write to a file instead of the terminal");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => print(flags, around));
}

async function print(flags: Flags, around: Surroundings): Promise<void> {
  const opened = flags.live ? await openTenant(flags, around) : undefined;
  const declared = flags.live ? opened : await readDeclared(flags, around);
  const settings = declared && settingsOf(declared.get, anyEnvironment, around);
  const spec = settings && declaredSpec(declared, around);
  if (declared === undefined || settings === undefined || spec === undefined) {
    return;
  }
  if (spec.lookUpInboundIps && !flags.live) {
    return fail(
      [
        "avanan:lookUpInboundIps: asks for a look at the tenant, which a script for any tenant cannot take; use --live, or list the addresses in avanan:otherInboundIps.",
      ],
      around,
    );
  }
  try {
    const read = opened === undefined ? undefined : await readPaper(opened.reader, spec);
    const { cloud, tenantId } = settings;
    const script = runbook({ spec, cloud, tenantId, removal: flags.removal === true, today: today() }, read);
    write(script, flags.out, around);
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)], around);
  }
}

function write(script: string, file: string | undefined, around: Surroundings): void {
  if (file === undefined) {
    around.out(script);
    return;
  }
  // Windows PowerShell takes a file without this mark for one in the system's own code page.
  const mark = /[^\n -~]/.test(script) ? "\ufeff" : "";
  writeOut(file, `${mark}${script}\n`, around);
}
