import { type ConfiguredSpec, configuredSpec, type TenantSpec } from "../avanan";
import { TenantReader } from "../converge/tenant-reader";
import {
  type ConfigReader,
  ConfigurationError,
  type Environment,
  type ExchangeClient,
  type ExchangeSettings,
  exchangeClient,
  readSettings,
} from "../exchange";
import { type ConnectionFlags, configReader } from "./connection-options";
import { withoutSecrets } from "./doctor/secrets";
import { readStackConfiguration } from "./stack-configuration";
import type { Surroundings } from "./surroundings";

/** What a stack says of a tenant. */
export interface DeclaredTenant {
  readonly get: ConfigReader;
  /** What the stack declares of the tenant. */
  readonly configured: ConfiguredSpec;
}

/** What a command about one tenant works with. */
export interface OpenTenant extends DeclaredTenant {
  /** Connected with the first call; nothing is asked of Exchange before. */
  readonly client: ExchangeClient;
  readonly reader: TenantReader;
}

/** What a command can do without. */
export interface Leniency {
  /** The declaration is to be found out: it may be missing or mistaken, and so may be the stack if none is named. */
  readonly undeclared?: boolean;
}

/**
 * Reads the stack's configuration, options first. Mistakes are printed, one line each with the key and what is allowed,
 * and end the command with 1: then the answer is undefined.
 */
export async function readDeclared(
  flags: ConnectionFlags,
  around: Surroundings,
  { undeclared = false }: Leniency = {},
): Promise<DeclaredTenant | undefined> {
  const { env, cwd } = around;
  const stack = await readStackConfiguration(cwd, env, flags.stack);
  if (stack.kind === "unreadable") {
    const line = `The stack's configuration could not be read: ${stack.why}.`;
    if (!undeclared || flags.stack !== undefined) {
      return fail([line], around);
    }
    around.err(withoutSecrets(`${line} Only options count.`, env));
  }
  if (stack.kind === "absent" && flags.stack !== undefined) {
    const line = `There is no Pulumi project in this folder, so that stack ${flags.stack} cannot be read.`;
    return fail([line], around);
  }
  const get = configReader(flags, stack);
  const configured = configuredSpec((key) => get(`avanan:${key}`));
  return configured.kind === "mistaken" && !undeclared
    ? fail(
        configured.problems.map(({ key, reason }) => `avanan:${key}: ${reason}`),
        around,
      )
    : { get, configured };
}

/** Like `readDeclared`, and prepares the connection. */
export async function openTenant(
  flags: ConnectionFlags,
  around: Surroundings,
  leniency: Leniency = {},
): Promise<OpenTenant | undefined> {
  const { env } = around;
  const declared = await readDeclared(flags, around, leniency);
  const settings = declared && settingsOf(declared.get, env, around);
  if (declared === undefined || settings === undefined) {
    return undefined;
  }
  const pauseMs = Number(env.EXCHANGE_RETRY_PAUSE_MS ?? "") || 2_000;
  const say = (line: string) => around.err(withoutSecrets(line, env));
  const client = exchangeClient(settings, env, { say, patience: { pauseMs } });
  return { ...declared, client, reader: new TenantReader(client) };
}

/** Where the tenant is and how to reach it; mistakes are printed. `env`: what a connection would find there. */
export function settingsOf(
  get: ConfigReader,
  env: Environment,
  around: Surroundings,
): ExchangeSettings | undefined {
  try {
    return readSettings(get, env);
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return fail(
        error.issues.map(({ key, reason }) => `${key}: ${reason}`),
        around,
      );
    }
    throw error;
  }
}

/** Prints why a command cannot go on, and ends it with 1. */
export function fail(lines: readonly string[], { env, err, failed, exitCode }: Surroundings): undefined {
  const told = lines.map((line) => withoutSecrets(line, env));
  for (const line of told) {
    err(line);
  }
  failed?.(told);
  exitCode(1);
  return undefined;
}

/** The specification, for commands that make no sense without one; what is missing is printed. */
export function declaredSpec({ configured }: DeclaredTenant, around: Surroundings): TenantSpec | undefined {
  if (configured.kind === "read") {
    return configured.spec;
  }
  return fail(
    [
      "Nothing is declared: run this in the folder of a stack that has avanan:portal, avanan:region and avanan:mode, or name the stack with --stack.",
    ],
    around,
  );
}
