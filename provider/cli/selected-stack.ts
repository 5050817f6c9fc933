import { execFile } from "node:child_process";
import type { Environment } from "../exchange";

/** The name of the stack that is selected in a folder; undefined where the Pulumi CLI does not tell. */
export function selectedStack(cwd: string, env: Environment): Promise<string | undefined> {
  return new Promise((done) => {
    const args = ["stack", "--show-name", "--non-interactive"];
    execFile("pulumi", args, { cwd, env, timeout: 60_000 }, (error, stdout) => {
      // The name is for the heading only: whatever else was wrong has been told by reading the configuration.
      done(error === null ? stdout.trim() || undefined : undefined);
    });
  });
}
