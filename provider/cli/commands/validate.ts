import type { Command } from "commander";
import type { ExchangeRecord } from "../../exchange";
import { sameName } from "../../kinds/order";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { withoutSecrets } from "../doctor/secrets";
import { declaredSpec, fail, type OpenTenant, openTenant } from "../open-tenant";
import type { Surroundings } from "../surroundings";
import { addressProblems, type Errand, errandOf, needsSpec } from "../validate/errand";
import { outcomeLines, summary } from "../validate/report";
import { type Outcome, validateConnector } from "../validate/validate-connector";

interface Flags extends ConnectionFlags {
  readonly connector?: readonly string[];
  readonly recipient?: readonly string[];
  readonly json?: true;
}

const explanation = `
The last step of the vendor's manual for a connector: Exchange itself (Validate-OutboundConnector) connects to each smart
host and SENDS A REAL TEST MAIL to the portal's address. Each step of its answer is a line; then the connector is marked as
validated, or as not validated with what to do about it (Set-OutboundConnector: IsValidated, LastValidationTimestamp,
ValidationRecipients). Nothing else is changed, and no preview or update does this. A connector takes up to a minute.
Ends with 0 if every connector passed, with 1 otherwise.

Examples:
  pulumi-avanan validate --stack contoso
  pulumi-avanan validate --connector "Avanan Outbound" --json`;

/** `validate`: Exchange's own validation of the outbound connectors. */
export function registerValidate(program: Command, around: Surroundings): void {
  const all = (value: string, before: readonly string[] = []) => [...before, value];
  const command = program
    .command("validate")
    .description("have Exchange validate the outbound connectors, with a real test mail")
    .option(
      "--connector <name>",
      "this connector; may be repeated; default: all that the stack declares",
      all,
    )
    .option("--recipient <address>", "who gets the test mail; may be repeated; default: the portal", all)
    .option("--json", "print one JSON document for pipelines");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => validate(flags, around));
}

async function validate(flags: Flags, around: Surroundings): Promise<void> {
  const given = { connectors: flags.connector, recipients: flags.recipient };
  const wrong = addressProblems(given);
  if (wrong.length > 0) {
    return fail(
      wrong.map((reason) => `--recipient: ${reason}`),
      around,
    );
  }
  const tenant = await openTenant(flags, around);
  const spec = tenant && needsSpec(given) ? declaredSpec(tenant, around) : undefined;
  if (tenant === undefined || (spec === undefined && needsSpec(given))) {
    return;
  }
  const errand = errandOf(given, spec);
  const connectors = await present(errand, tenant, around);
  if (connectors === undefined) {
    return;
  }
  const clean = (text: string) => withoutSecrets(text, around.env);
  const say = (line: string) => around.err(clean(line));
  say(
    `Exchange sends a real test mail to ${errand.recipients.join(", ")} through each of: ${errand.connectors.join(", ")}. A connector takes up to a minute.`,
  );
  const outcomes: Outcome[] = [];
  for (const [index, record] of connectors.entries()) {
    say(`Validating "${String(record.Name)}" (${index + 1} of ${connectors.length}) ...`);
    const outcome = await validateConnector(tenant.client, record, { ...errand, now: new Date(), say });
    outcomes.push(outcome);
    if (!flags.json) {
      around.out(clean(outcomeLines(outcome).join("\n")));
    }
  }
  const ok = outcomes.every((outcome) => outcome.ok);
  const document = { ok, connectors: outcomes };
  around.out(flags.json ? clean(JSON.stringify(document, null, 2)) : summary(outcomes));
  around.exitCode(ok ? 0 : 1);
}

/** The tenant's connectors of these names. If one is missing, nothing is sent at all. */
async function present(
  { connectors }: Errand,
  { reader }: OpenTenant,
  around: Surroundings,
): Promise<readonly ExchangeRecord[] | undefined> {
  let records: readonly ExchangeRecord[];
  try {
    records = (await reader.view(["OutboundConnector"], 0)).records("OutboundConnector");
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)], around);
  }
  const found = connectors.map((name) => records.find((record) => sameName(String(record.Name), name)));
  const there = records.map((record) => String(record.Name)).join(", ") || "there is none";
  const missing = connectors.filter((_name, index) => found[index] === undefined);
  return missing.length === 0
    ? found.filter((record) => record !== undefined)
    : fail(
        missing.map(
          (name) =>
            `OutboundConnector "${name}": is not in the tenant, so nothing was validated. Run pulumi up first, or name one that is there with --connector (${there}).`,
        ),
        around,
      );
}
