import { CommanderError } from "commander";
import { createProgram } from "./program";

createProgram({
  env: process.env,
  cwd: process.cwd(),
  terminal: { isTTY: process.stdout.isTTY === true, columns: process.stdout.columns },
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  exitCode: (code) => {
    process.exitCode = code;
  },
})
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      // Told already, by a command that has a code of its own for it.
      return;
    }
    // What gets here is a mistake in the program: whoever reports it needs the stack.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode ||= 1;
  });
