import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Environment } from "../exchange";

/** The stack's configuration, as far as it could be had. */
export type StackConfiguration =
  | {
      readonly kind: "read";
      /** Values by their whole key (`exchange:tenantId`), as text. */
      readonly values: ReadonlyMap<string, string>;
      /** Keys whose values are encrypted, and stay so. */
      readonly secrets: readonly string[];
    }
  /** There is no Pulumi project in this folder or above it. */
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly why: string };

const answer = z.record(z.string(), z.object({ value: z.string().optional(), secret: z.boolean() }));
/** A back end that asks for a password or does not answer must not hold up the command for ever. */
const answerWithinMs = 60_000;

/** Asks the Pulumi CLI; it alone knows which stack is selected and how a value was meant. */
export async function readStackConfiguration(
  cwd: string,
  env: Environment,
  stack: string | undefined,
): Promise<StackConfiguration> {
  if (projectFile(cwd) === undefined) {
    return { kind: "absent" };
  }
  const args = ["config", "--json", "--non-interactive", ...(stack === undefined ? [] : ["--stack", stack])];
  return new Promise((done) => {
    execFile("pulumi", args, { cwd, env, timeout: answerWithinMs }, (error, stdout, stderr) => {
      done(error === null ? parseConfiguration(stdout) : { kind: "unreadable", why: reason(error, stderr) });
    });
  });
}

/** Reads what `pulumi config --json` prints. */
export function parseConfiguration(text: string): StackConfiguration {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Judged with the shape below: both mean that it was not the Pulumi CLI that answered as we know it.
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) {
    return { kind: "unreadable", why: "`pulumi config --json` printed something else than configuration" };
  }
  const entries = Object.entries(parsed.data);
  return {
    kind: "read",
    values: new Map(entries.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]))),
    secrets: entries.filter(([, { secret }]) => secret).map(([key]) => key),
  };
}

/** The file of the project that a folder belongs to: the CLI looks upwards for it, so does this. */
export function projectFile(folder: string): string | undefined {
  const here = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(folder, name)).find(existsSync);
  return here ?? (dirname(folder) === folder ? undefined : projectFile(dirname(folder)));
}

function reason(error: { readonly code?: unknown; readonly killed?: boolean }, stderr: string): string {
  if (error.code === "ENOENT") {
    return "there is no Pulumi CLI on the PATH";
  }
  if (error.killed) {
    return `the Pulumi CLI did not answer within ${answerWithinMs / 1000} s`;
  }
  const line = stderr.split("\n").find((one) => one.startsWith("error: "));
  return `the Pulumi CLI says: ${line?.slice("error: ".length).trim() ?? (stderr.trim().split("\n")[0] || "nothing")}`;
}
