import { built } from "../cli/go.mjs";
import { install } from "../cli/install.mjs";
import { official } from "../cli/official.mjs";
import { onPath } from "../cli/path.mjs";
import { MINIMUM_CLI, MINIMUM_GO } from "../cli/versions.mjs";
import { SetupFailure } from "../lib/failure.mjs";

/** In this order: what the user has comes before what set-up made. */
const PLACES = [onPath, official, built];
const MAKERS = [install, built];

function noCliMessage(reasons, lead) {
  const found = reasons.map((reason) => `   - ${reason}`);
  return [
    `${lead} One of these is needed:`,
    `   1. a Pulumi CLI ${MINIMUM_CLI} or newer on PATH, together with its pulumi-language-nodejs`,
    "   2. internet access, so that Pulumi's own installer can be used",
    `   3. Go ${MINIMUM_GO} or newer on PATH, with access to a Go module proxy`,
    ...(found.length > 0 ? ["What was found:", ...found] : []),
  ].join("\n");
}

async function look(env) {
  const reasons = [];
  for (const place of PLACES) {
    const found = await place.find(env);
    if (found.cli) return { cli: { ...found.cli, source: place.name }, reasons };
    reasons.push(...found.reasons);
  }
  return { reasons };
}

/** The CLI to use, from what is already on the machine. */
export async function findCli(env = process.env) {
  const { cli, reasons } = await look(env);
  if (cli) return cli;
  throw new SetupFailure(noCliMessage(reasons, "No Pulumi CLI is set up; `npm run setup` does it."));
}

/** The CLI to use; installed or built if there is none. */
export async function ensureCli(progress, env = process.env) {
  const { cli, reasons } = await look(env);
  if (cli) {
    progress.note(`Pulumi CLI ${cli.version}: ready (${cli.source}: ${cli.command})`);
    return cli;
  }
  for (const maker of MAKERS) {
    const made = await maker.get({ progress, env });
    if (made.cli) {
      progress.say(`Pulumi CLI ${made.cli.version}: ready (${maker.name}: ${made.cli.command})`);
      return { ...made.cli, source: maker.name };
    }
    reasons.push(...made.reasons);
  }
  throw new SetupFailure(noCliMessage(reasons, "No Pulumi CLI could be found, installed or built."));
}
