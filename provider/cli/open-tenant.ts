import { type ConfiguredSpec, configuredSpec, type TenantSpec } from "../avanan";
import { TenantReader } from "../converge/tenant-reader";
import {
  type ConfigReader,
  ConfigurationError,
  type ExchangeClient,
  exchangeClient,
  readSettings,
} from "../exchange";
import { type ConnectionFlags, configReader } from "./connection-options";
import { withoutSecrets } from "./doctor/secrets";
import { readStackConfiguration } from "./stack-configuration";
import type { Surroundings } from "./surroundings";

/** What a command about one tenant works with. */
export interface OpenTenant {
  readonly get: ConfigReader;
  /** What the stack declares of the tenant. */
  readonly configured: ConfiguredSpec;
  /** Connected with the first call; nothing is asked of Exchange before. */
  readonly client: ExchangeClient;
  readonly reader: TenantReader;
}

/**
 * Reads the stack's configuration, options first, and prepares the connection. Mistakes are printed, one line each with
 * the key and what is allowed, and end the command with 1: then the answer is undefined.
 */
export async function openTenant(
  flags: ConnectionFlags,
  around: Surroundings,
): Promise<OpenTenant | undefined> {
  const { env, cwd } = around;
  const fail = (lines: readonly string[]) => {
    for (const line of lines) {
      around.err(withoutSecrets(line, env));
    }
    around.exitCode(1);
    return undefined;
  };
  const stack = await readStackConfiguration(cwd, env, flags.stack);
  if (stack.kind === "unreadable") {
    return fail([`The stack's configuration could not be read: ${stack.why}.`]);
  }
  if (stack.kind === "absent" && flags.stack !== undefined) {
    return fail([`There is no Pulumi project in this folder, so that stack ${flags.stack} cannot be read.`]);
  }
  const get = configReader(flags, stack);
  const configured = configuredSpec((key) => get(`avanan:${key}`));
  if (configured.kind === "mistaken") {
    return fail(configured.problems.map(({ key, reason }) => `avanan:${key}: ${reason}`));
  }
  try {
    const pauseMs = Number(env.EXCHANGE_RETRY_PAUSE_MS ?? "") || 2_000;
    const say = (line: string) => around.err(withoutSecrets(line, env));
    const client = exchangeClient(readSettings(get, env), env, { say, patience: { pauseMs } });
    return { get, configured, client, reader: new TenantReader(client) };
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return fail(error.issues.map(({ key, reason }) => `${key}: ${reason}`));
    }
    throw error;
  }
}

/** The specification, for commands that make no sense without one; what is missing is printed. */
export function declaredSpec({ configured }: OpenTenant, around: Surroundings): TenantSpec | undefined {
  if (configured.kind === "read") {
    return configured.spec;
  }
  around.err(
    "Nothing is declared: run this in the folder of a stack that has avanan:portal, avanan:region and avanan:mode, or name the stack with --stack.",
  );
  around.exitCode(1);
  return undefined;
}
