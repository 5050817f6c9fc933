#!/usr/bin/env node
import "./node-version.mjs";
import Module from "node:module";
import path from "node:path";
import util from "node:util";
import { reportFailure } from "./lib/failure.mjs";
import { setUp } from "./setup.mjs";

const HELP = `Usage: npm run setup [-- FLAGS]

Installs the dependencies, compiles the packages and finds, installs or builds a Pulumi CLI.
Does only what is needed, and is quick when nothing is.

  --quiet              say only what had to be done
  --no-cli             leave the Pulumi CLI out
  --run FILE [ARGS]    afterwards run a Node program with the rest of the arguments, in the same process
  --help               show this
`;

/** Everything after `--run FILE` belongs to that program. */
function split(argv) {
  const at = argv.indexOf("--run");
  return at < 0
    ? { flags: argv }
    : { flags: argv.slice(0, at), file: argv[at + 1] ?? "", args: argv.slice(at + 2) };
}

/** One process instead of two: a signal that npm passes on reaches the program itself. */
function become(file, args) {
  process.argv = [process.execPath, path.resolve(file), ...args];
  Module.runMain();
}

/** Sets up; returns what is to be run afterwards, if anything is. */
async function main() {
  const { flags, file, args } = split(process.argv.slice(2));
  const { values } = util.parseArgs({
    args: flags,
    options: { quiet: { type: "boolean" }, "no-cli": { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help || file === "") {
    process.stderr.write(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  await setUp({ quiet: values.quiet, cli: !values["no-cli"] });
  return file ? () => become(file, args) : undefined;
}

// Outside the `catch`: what the program throws is its own affair, and ends it as always.
main()
  .catch(reportFailure)
  .then((program) => program?.());
