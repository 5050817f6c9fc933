import type { Command } from "commander";
import type { TenantSpec } from "../../avanan";
import { readTenant } from "../../live-tenant";
import { mermaid } from "../../mailflow";
import { proveChange } from "../../rehearsal/prove-change";
import { today } from "../../today";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { withoutSecrets } from "../doctor/secrets";
import { declaredSpec, fail, type OpenTenant, openTenant } from "../open-tenant";
import { writeOut } from "../out-file";
import { readChange } from "../read-change";
import { page } from "../report-page/page";
import { type Report, reportOf } from "../report-page/report";
import { selectedStack } from "../selected-stack";
import { readStackState } from "../stack-state";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly out?: string;
  readonly mermaid?: true;
}

const explanation = `
Everything that a review of a change wants to see, on one HTML page that can be attached to it: pictures of the mail flow after
and before (incoming, outgoing, internal mail, journal), the plan property by property, the proof that mail is safe in every
state on the way, warnings, what was changed outside, and what is left to do by hand. The page needs no network and no script,
and prints well. Reads only; nothing is changed. Ends with 0 if the report could be made, whatever it says, and with 1
otherwise.

Examples:
  pulumi-avanan report --stack contoso
  pulumi-avanan report --out contoso.html
  pulumi-avanan report --mermaid                # the picture alone, for the comment of a pull request`;

/** `report`: what a review of a change wants to see, on one page. */
export function registerReport(program: Command, around: Surroundings): void {
  const command = program
    .command("report")
    .description("write pictures, plan, proof and warnings of the tenant to one HTML page")
    .option("--out <file>", "where to write it; default: report.html, with --mermaid the terminal")
    .option("--mermaid", "the picture of the mail flow after `pulumi up` alone, as a Mermaid flowchart");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => report(flags, around));
}

async function report(flags: Flags, around: Surroundings): Promise<void> {
  const tenant = await openTenant(flags, around);
  const spec = tenant && declaredSpec(tenant, around);
  if (tenant === undefined || spec === undefined) {
    return;
  }
  try {
    const made = await gathered(tenant, spec, flags, around);
    const text = flags.mermaid ? `${mermaid(made.after)}\n` : await page(made);
    write(withoutSecrets(text, around.env), flags.out ?? (flags.mermaid ? undefined : "report.html"), around);
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)], around);
  }
}

async function gathered(
  { client, reader, get }: OpenTenant,
  spec: TenantSpec,
  flags: Flags,
  { cwd, env }: Surroundings,
): Promise<Report> {
  const [live, state, stack] = await Promise.all([
    readTenant(client),
    readStackState(cwd, env, flags.stack),
    flags.stack ?? selectedStack(cwd, env),
  ]);
  const change = await readChange(reader, spec, state);
  const { tenant: paper, unknown } = change;
  const proof = proveChange(change);
  const tenantId = get("exchange:tenantId");
  return reportOf({ spec, tenantId, stack, state, today: today(), paper, live, unknown, proof });
}

function write(text: string, file: string | undefined, around: Surroundings): void {
  if (file === undefined) {
    around.out(text.trimEnd());
  } else {
    writeOut(file, text, around);
  }
}
