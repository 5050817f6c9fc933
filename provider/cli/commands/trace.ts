import { type Command, InvalidArgumentError, Option } from "commander";
import { brands, regions } from "../../avanan/catalogue";
import { type Trace, traceLines } from "../../mailflow";
import { addConnectionOptions, type ConnectionFlags } from "../connection-options";
import { withoutSecrets } from "../doctor/secrets";
import { declaredSpec, fail, type OpenTenant, openTenant } from "../open-tenant";
import { readStackState } from "../stack-state";
import type { Surroundings } from "../surroundings";
import { wantsColours } from "../terminal";
import { followed } from "../trace/followed";
import { standsFor } from "../trace/made-up";
import { messageOf, messageTypes, type Typed, verdicts } from "../trace/message";
import { namedPortal, type TypedPortal } from "../trace/named-portal";
import { painted } from "../trace/paint";
import { declaredTenant, liveTenant, type TracedTenant } from "../trace/traced-tenant";

interface Flags extends ConnectionFlags, Typed, TypedPortal {
  readonly allRules?: true;
  readonly json?: true;
}

const explanation = `
Follows one message through the tenant step by step, and says for each recipient where it ends and why: the connector it is
attributed to, the rules that act, the way to the vendor and back, journal copies. Reads only; nothing is sent. A point that
the references leave open is followed both ways; where an assumption decides a step, the step names it. The portal is the
stack's; where the program declares it elsewhere than in the stack's configuration, or another one is meant, --portal and
--region name it, with the catalogue's addresses. Without a portal the vendor's hosts are next hops like any other. A report of non-delivery has no type: give it
--mail-from "" and --header "Content-Type: multipart/report". People whom a proof has made up (member-1, both-1, guest,
nobody-in-particular) are known, in the groups in which the proof has them. Colours are for terminals; NO_COLOR turns them off. Ends with 0
if the message could be followed, wherever it ends, and with 1 otherwise.

Examples:
  pulumi-avanan trace --from erin@fabrikam.com --to alice@contoso.com --ip 198.51.100.7
  pulumi-avanan trace --from alice@contoso.com --to erin@fabrikam.com --declared
  pulumi-avanan trace --from alice@contoso.com --to erin@fabrikam.com --portal contoso --region us
  pulumi-avanan trace --from erin@fabrikam.com --to alice@contoso.com --ip 198.51.100.7 --verdict spam-high --all-rules`;

/** `trace`: what becomes of one message, and why. */
export function registerTrace(program: Command, around: Surroundings): void {
  const all = (value: string, before: readonly string[] = []) => [...before, value];
  const command = program
    .command("trace")
    .description("follow one message through the tenant, and explain where it ends")
    .requiredOption("--from <address>", "the From header")
    .requiredOption("--to <address>", "who it is sent to; may be repeated", all)
    .option(
      "--ip <address>",
      "where it comes from over SMTP; default: submitted from a mailbox of the tenant",
    )
    .option("--no-tls", "it comes without TLS")
    .option("--certificate <name>", "subject name of the certificate it comes with")
    .option("--mail-from <address>", 'MAIL FROM, "" for none; default: as --from')
    .option("--subject <text>", "its subject; default: not known")
    .option("--header <name: value>", "a header field it has already; may be repeated", all)
    .option(
      "--plain",
      "what is not said of the message and its people is such that rules which look there do not match; default: cannot tell",
    )
    .addOption(
      new Option("--verdict <verdict>", "the vendor's, if it gets there; default: clean").choices(verdicts),
    )
    .option(
      "--scl <level>",
      "Microsoft's own spam verdict when it comes, -1 to 9; default: 1, not spam",
      sclOf,
    )
    .option("--return-from <address>", "where the vendor returns it from; default: its first address")
    .addOption(
      new Option(
        "--type <type>",
        "its message type; ReadReceipt has the Content-Type of a report; default: an ordinary message",
      ).choices(messageTypes),
    )
    .option(
      "--portal <name>",
      "the portal that mail comes back from: contoso for contoso.avanan.net; default: the stack's",
    )
    .addOption(new Option("--region <region>", "of --portal: where mail comes back from").choices(regions))
    .addOption(new Option("--brand <brand>", "of --portal: whose hosts; default: avanan").choices(brands))
    .option("--declared", "through the tenant as it would be after `pulumi up`; default: as it is now")
    .option("--all-rules", "show rules that do not match, too, and why")
    .option("--json", "print one JSON document for pipelines");
  addConnectionOptions(command)
    .addHelpText("after", explanation)
    .action((flags: Flags) => follow(flags, around));
}

function sclOf(typed: string): number {
  const scl = Number(typed);
  if (!Number.isInteger(scl) || scl < -1 || scl > 9) {
    throw new InvalidArgumentError("it must be a whole number from -1 (not filtered) to 9 (certainly spam).");
  }
  return scl;
}

async function follow(flags: Flags, around: Surroundings): Promise<void> {
  const [made, named] = [messageOf(flags), namedPortal(flags)];
  if ("problems" in made || "problems" in named) {
    return fail(
      [made, named].flatMap((one) => ("problems" in one ? one.problems : [])),
      around,
    );
  }
  const opened = await openTenant(flags, around);
  const spec = opened && flags.declared ? declaredSpec(opened, around) : undefined;
  if (opened === undefined || (flags.declared && spec === undefined)) {
    return;
  }
  try {
    const stateOf = () => readStackState(around.cwd, around.env, flags.stack);
    const occasion = { message: made.message, stateOf };
    const where = await (spec === undefined
      ? liveTenant(opened, named.portal, occasion)
      : declaredTenant(opened, spec, occasion));
    const result = followed(where, made.message);
    if ("problems" in result) {
      return fail(result.problems, around);
    }
    around.out(withoutSecrets(told(result.traced, where, flags, opened, around), around.env));
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)], around);
  }
}

function told(
  traced: Trace,
  { portal, madeUp = [] }: TracedTenant,
  flags: Flags,
  opened: OpenTenant,
  { env, terminal }: Surroundings,
): string {
  if (flags.json) {
    const about = { tenant: flags.declared ? "declared" : "live", portal: portal?.name ?? null };
    return JSON.stringify({ ...about, ...(madeUp.length > 0 && { madeUp }), ...traced }, null, 2);
  }
  const lines = [
    ...[whereOf(opened, portal, flags), ...madeUp.map(standsFor)].map(
      (text) => ({ depth: 0, text, tone: "quiet" }) as const,
    ),
    ...traceLines(traced, { allRules: flags.allRules === true }),
  ];
  return painted(lines, { colours: wantsColours(terminal, env), columns: terminal.columns }).join("\n");
}

function whereOf({ get }: OpenTenant, known: TracedTenant["portal"], { declared }: Flags): string {
  const tenant = get("exchange:tenantId") ?? "the credential's tenant";
  const when = declared ? "as it would be after pulumi up" : "as it is now";
  const portal =
    known === undefined
      ? "no portal is known: the vendor's hosts are next hops like any other; --portal names one"
      : `portal ${known.name}.${known.tld}`;
  return `${tenant}, ${when}; ${portal}`;
}
