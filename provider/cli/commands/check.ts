import { type Command, InvalidArgumentError, Option } from "commander";
import { today } from "../../today";
import { checkTenant } from "../check/check-tenant";
import { nodeDns } from "../check/dns";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { withoutSecrets } from "../doctor/secrets";
import { declaredSpec, openTenant } from "../open-tenant";
import { findingLineOf, isGood, summaryLine } from "../report";
import type { Surroundings } from "../surroundings";

interface Flags extends ConnectionFlags {
  readonly json?: true;
  readonly dns: boolean;
  readonly dnsServer?: string;
}

/** The longest code has 24 letters. */
const lineOf = findingLineOf(26);

const explanation = `
Reads only; nothing is changed. What the stack declares (avanan:*) is compared with the tenant and its DNS before mail flows
so: what would lose mail or keep it from inspection (failed), what somebody should act on (warning), what stays as it is and
should be known (note), and what was looked at and is fine (ok). Each line begins with a code that does not change. What may
not be read, or cannot be had of DNS, is said to be not looked at. Ends with 0, or with 1 if something failed or could not
be read.

Examples:
  pulumi-avanan check --stack contoso
  pulumi-avanan check --json --no-dns
  pulumi-avanan check --dns-server 192.0.2.53`;

/** `check`: what to know of a tenant before anything is written to it. */
export function registerCheck(program: Command, around: Surroundings): void {
  const command = program
    .command("check")
    .description("look at the tenant and its DNS for what stands in the way of the stack")
    .option("--json", "print one JSON document for pipelines")
    .option("--no-dns", "ask nothing of DNS")
    .addOption(
      new Option("--dns-server <address>", "ask this DNS server instead of the machine's").argParser(
        dnsServer,
      ),
    );
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => check(flags, around));
}

async function check(flags: Flags, around: Surroundings): Promise<void> {
  const tenant = await openTenant(flags, around);
  const spec = tenant && declaredSpec(tenant, around);
  if (tenant === undefined || spec === undefined) {
    return;
  }
  const findings = await checkTenant({
    spec,
    client: tenant.client,
    reader: tenant.reader,
    dns: flags.dns ? nodeDns(flags.dnsServer) : undefined,
    today: today(),
  });
  const ok = isGood(findings);
  const lines = flags.json
    ? [JSON.stringify({ ok, findings }, null, 2)]
    : [...findings.map(lineOf), summaryLine(findings)];
  for (const line of lines) {
    around.out(withoutSecrets(line, around.env));
  }
  around.exitCode(ok ? 0 : 1);
}

function dnsServer(address: string): string {
  try {
    nodeDns(address);
    return address;
  } catch {
    // Node says in its own words what this says in the command's.
    throw new InvalidArgumentError(
      "Allowed is an IP address, with a port if it is not 53: 192.0.2.53, 127.0.0.1:5353.",
    );
  }
}
