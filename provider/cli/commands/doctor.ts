import { accessSync, constants } from "node:fs";
import type { Command } from "commander";
import { claimsOf } from "../../exchange/credentials/claims";
import { addConnectionOptions, type ConnectionFlags, configReader } from "../connection-options";
import { examine } from "../doctor/examine";
import { leastPrivilege } from "../doctor/least-privilege";
import { needsOf } from "../doctor/needs";
import { roleGroupScript } from "../doctor/powershell";
import { withoutSecrets } from "../doctor/secrets";
import { leastPrivilegeFinding, specificationFindings, stackFinding } from "../doctor/stack-findings";
import type { Finding } from "../finding";
import { findingLine, isGood, summaryLine } from "../report";
import { readStackConfiguration } from "../stack-configuration";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly json?: true;
  readonly leastPrivilege?: true;
}

const explanation = `
Reads only; nothing is changed. One line for each step: ok, warning or failed, what is the case, why, what to do.
Settings come from the stack's configuration in this folder (\`pulumi config --json\`), options win over it, credentials
are taken from the environment. What the stack needs is found out from avanan:*; if nothing is declared there, all that
the package can manage counts as needed. Ends with 0 if nothing failed, with 1 otherwise.

Examples:
  pulumi-avanan doctor --stack contoso
  pulumi-avanan doctor --tenant-id contoso.com --auth azureCli --json
  pulumi-avanan doctor --least-privilege > role-group.ps1`;

/** `doctor`: is the set-up right, step by step. */
export function registerDoctor(program: Command, around: Surroundings): void {
  const command = program
    .command("doctor")
    .description("check settings, credential, roles and tenant, step by step")
    .option("--json", "print one JSON document for pipelines")
    .option(
      "--least-privilege",
      "print the PowerShell for a role group that holds what the stack needs, and end",
    );
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => doctor(flags, around));
}

async function doctor(flags: Flags, around: Surroundings): Promise<void> {
  const { env, cwd } = around;
  const clean = (text: string) => withoutSecrets(text, env);
  const stack = await readStackConfiguration(cwd, env, flags.stack);
  const get = configReader(flags, stack);
  const { needs, problems } = needsOf(get);
  const privilege = leastPrivilege(needs);
  if (flags.leastPrivilege) {
    // No token is asked for: this is wanted before there is a working identity. A ready one tells the ids.
    const claims = claimsOf(env.EXCHANGE_ACCESS_TOKEN ?? "");
    const [appId, objectId] = [claims?.appid ?? env.AZURE_CLIENT_ID, claims?.oid].map((id) =>
      typeof id === "string" ? id : undefined,
    );
    const first = [stackFinding(stack, flags.stack), ...specificationFindings(problems, needs)];
    for (const finding of first.filter(({ status }) => status !== "ok")) {
      around.err(clean(findingLine(finding)));
    }
    around.out(roleGroupScript(privilege, { appId, objectId }));
    around.exitCode(isGood(first) ? 0 : 1);
    return;
  }

  const findings: Finding[] = [];
  const tell = (finding: Finding) => {
    findings.push(finding);
    if (!flags.json) {
      around.out(clean(findingLine(finding)));
    }
  };
  tell(stackFinding(stack, flags.stack));
  specificationFindings(problems, needs).forEach(tell);
  tell(leastPrivilegeFinding(privilege));
  const say = (line: string) => around.err(clean(line));
  for await (const finding of examine({ get, env, needs, now: Date.now(), readable, say })) {
    tell(finding);
  }
  const ok = isGood(findings);
  around.out(
    flags.json
      ? clean(JSON.stringify({ ok, findings, needs, leastPrivilege: privilege }, null, 2))
      : summaryLine(findings),
  );
  around.exitCode(ok ? 0 : 1);
}

function readable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    // Absent or closed to us: in both cases the identity library could not read it either.
    return false;
  }
}
