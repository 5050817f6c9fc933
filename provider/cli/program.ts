import { Command } from "commander";
import { commands } from "./commands";
import type { Surroundings } from "./surroundings";

/** The command line of the package: its name, version and every command. */
export function createProgram(around: Surroundings): Command {
  const program = new Command("pulumi-avanan")
    .description("Exchange Online mail flow as Pulumi resources: what goes with them on the command line.")
    .version(packageVersion(), "-V, --version", "print the package's version")
    .helpOption("-h, --help", "explain the program or a command")
    .helpCommand("help [command]", "explain a command")
    .showHelpAfterError("(--help explains what is allowed)")
    .configureOutput({
      writeOut: (text) => around.out(text.trimEnd()),
      writeErr: (text) => around.err(text.trimEnd()),
    });
  for (const register of commands) {
    register(program, around);
  }
  return program;
}

/** By the package's own name: the compiled file stands one folder deeper than its source. */
function packageVersion(): string {
  const manifest: { version: string } = require("pulumi-avanan/package.json");
  return manifest.version;
}
