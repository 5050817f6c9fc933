import { type Command, Option } from "commander";
import { type Region, regions } from "../../avanan";
import { type Adoption, adopt as adoptTenant } from "../../avanan/adopt";
import { isExchangeError } from "../../exchange";
import { today } from "../../today";
import { configurationOf } from "../adopt/configuration";
import { look } from "../adopt/look";
import { isUpToDate, reportLines } from "../adopt/report";
import { configurationText } from "../adopt/stack-file";
import { stackFilePath } from "../adopt/stack-file-path";
import { writeStackFile } from "../adopt/write-stack-file";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { withoutSecrets } from "../doctor/secrets";
import { type OpenTenant, openTenant } from "../open-tenant";
import { projectFile } from "../stack-configuration";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly portal?: string;
  readonly region?: Region;
  readonly json?: true;
  readonly write?: true;
  readonly out?: string;
  readonly force?: true;
}

const explanation = `
Recognises what the vendor has in a tenant that was set up by hand or by its automatic mode: by smart hosts, headers and
addresses, whatever the objects are called. Prints what is there, what is missing, what differs and what is left over,
and the stack configuration that takes it over. What is right already is not written: names and descriptions are kept.
Only reads Exchange. Ends with 0 when the configuration is printed or written, with 1 otherwise.

With --write or --out the configuration is merged into the file: other keys, secrets and comments stay. A key that has
another value there is refused unless --force.

Examples:
  pulumi-avanan adopt --tenant-id contoso.com --auth azureCli
  pulumi-avanan adopt --stack contoso --write
  pulumi-avanan adopt --tenant-id contoso.com --auth certificate --portal contoso --out Pulumi.contoso.yaml
  pulumi-avanan adopt --stack contoso --json`;

/** `adopt`: the configuration that takes a tenant over as it is. */
export function registerAdopt(program: Command, around: Surroundings): void {
  const command = program
    .command("adopt")
    .description("take over a tenant that is set up already: print or write its stack configuration")
    .option("--portal <name>", "the portal that the stack is for, where the tenant has several")
    .addOption(
      new Option("--region <name>", "the portal's region, where the tenant does not show it").choices(
        regions,
      ),
    )
    .option("--json", "print one JSON document for pipelines")
    .option("--write", "write the configuration to the file of the stack that --stack names")
    .addOption(new Option("--out <file>", "write the configuration to this file").conflicts("write"))
    .option("--force", "overwrite keys of the file that have other values");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => adopt(flags, around));
}

async function adopt(flags: Flags, around: Surroundings): Promise<void> {
  const fail = (problems: readonly { readonly key: string; readonly reason: string }[]) => {
    const clean = problems.map(({ key, reason }) => ({ key, reason: withoutSecrets(reason, around.env) }));
    if (flags.json) {
      around.out(JSON.stringify({ ok: false, problems: clean }, null, 2));
    } else {
      for (const { key, reason } of clean) {
        around.err(`${key}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`);
      }
    }
    around.exitCode(1);
  };
  const project = projectFile(around.cwd);
  const isNamed = project !== undefined && flags.stack !== undefined;
  if (flags.write && !isNamed) {
    fail([
      {
        key: "--write",
        reason:
          "needs a Pulumi project in this folder and --stack, which name the file; or give the file itself with --out",
      },
    ]);
    return;
  }
  const tenant = await openTenant(flags, around, { undeclared: true });
  if (tenant === undefined) {
    return;
  }
  const target = flags.write && isNamed ? stackFilePath(project, flags.stack) : flags.out;
  const adoption = await recognised(tenant, flags, around);
  if ("problems" in adoption) {
    fail(adoption.problems.map(({ key, reason }) => ({ key, reason })));
    return;
  }
  const configuration = configurationOf(adoption.args, flags);
  if (!flags.json) {
    reportLines(adoption).forEach(around.out);
  }
  if (target !== undefined) {
    const problems = await writeStackFile(target, configuration, flags.force === true);
    if (problems.length > 0) {
      fail(problems);
      return;
    }
  }
  if (flags.json) {
    const written = target === undefined ? {} : { written: target };
    const answer = { ok: true, upToDate: isUpToDate(adoption), ...adoption, configuration, ...written };
    around.out(JSON.stringify(answer, null, 2));
  } else {
    around.out("");
    around.out(
      target === undefined ? configurationText(configuration) : `Written to ${target}. Next: pulumi preview`,
    );
  }
  around.exitCode(0);
}

async function recognised(
  tenant: OpenTenant,
  flags: Flags,
  around: Surroundings,
): Promise<Adoption | { readonly problems: readonly { readonly key: string; readonly reason: string }[] }> {
  try {
    const { view, beside } = await look(tenant, (line) => around.err(withoutSecrets(line, around.env)));
    const given = {
      portal: flags.portal ?? tenant.get("avanan:portal"),
      region: flags.region,
      journalingReportNdrTo: tenant.get("avanan:journalingReportNdrTo"),
    };
    const adoption = adoptTenant(view, today(), given, beside);
    return "problems" in adoption
      ? { problems: adoption.problems.map(({ key, reason }) => ({ key: `avanan:${key}`, reason })) }
      : adoption;
  } catch (error) {
    if (isExchangeError(error)) {
      return { problems: [{ key: "Exchange", reason: error.message }] };
    }
    throw error;
  }
}
