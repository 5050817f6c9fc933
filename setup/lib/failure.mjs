/** What set-up cannot get past: the message is for the person at the terminal, so it is shown without a stack. */
export class SetupFailure extends Error {
  name = "SetupFailure";
}

/** Ends an entry: says what went wrong, sets the exit code and lets pending output drain. */
export function reportFailure(error) {
  process.stderr.write(`\n${error instanceof SetupFailure ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
