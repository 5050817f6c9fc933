import type { TokenCredential } from "@azure/identity";
import {
  type ConfigReader,
  ConfigurationError,
  type Environment,
  type ExchangeSettings,
  exchangeClient,
  isExchangeError,
  readSettings,
} from "../../exchange";
import { claimsOf } from "../../exchange/credentials/claims";
import { createCredential } from "../../exchange/credentials/credential";
import { tokenSource } from "../../exchange/credentials/token-source";
import { exportedCmdlets } from "../../exchange/exported-cmdlets";
import { type Finding, failed, ok } from "../finding";
import { directoryRoleFinding } from "./directory-roles";
import { anyEnvironment, environmentFindings } from "./environment";
import { doorFinding, familyFindings } from "./exchange-findings";
import type { PrivilegeNoun } from "./management-roles";
import type { Needs } from "./needs";
import { type Reading, readEach } from "./reading";
import { tenantFindings } from "./tenant-findings";
import { tokenAdvice } from "./token-advice";
import { type Claims, tokenFindings } from "./token-findings";
import { writingFindings } from "./writing-findings";

export interface Examination {
  readonly get: ConfigReader;
  readonly env: Environment;
  readonly needs: Needs;
  readonly now: number;
  /** Whether a file is there and may be read. */
  readonly readable: (path: string) => boolean;
  /** What is waited for. */
  readonly say: (line: string) => void;
  /** Default: what `exchange:auth` names. */
  readonly create?: (settings: ExchangeSettings, env: Environment) => Promise<TokenCredential>;
}

/** Not needed by every stack, but what it says of the tenant is worth a look. */
const alsoRead: readonly PrivilegeNoun[] = ["OrganizationConfig", "TransportConfig", "AcceptedDomain"];

/** Looks at one thing after the other and stops where nothing further can be seen. Reads only. */
export async function* examine(examination: Examination): AsyncGenerator<Finding> {
  const { get, env, needs, now, readable, say, create = createCredential } = examination;
  const settings = settingsOf(get);
  if (Array.isArray(settings)) {
    yield* settings;
    return;
  }
  yield ok(
    "settings",
    `tenant ${settings.tenantId ?? env.AZURE_TENANT_ID ?? "of the token"}, cloud ${settings.cloud}, ${settings.origin}, exchange:auth ${settings.auth}`,
  );

  const environment = environmentFindings(settings, env, readable);
  yield* environment;
  if (environment.some(({ status }) => status === "failed")) {
    return;
  }

  const tokens = tokenSource(settings, env, create);
  let token: string;
  try {
    token = await tokens.token();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yield failed("token", `none could be had with exchange:auth "${settings.auth}"`, {
      why: message,
      todo: tokenAdvice(message),
    });
    return;
  }
  const claims = claimsOf(token);
  yield* tokenFindings(claims, settings, now);
  if (claims !== undefined) {
    yield directoryRoleFinding(claims);
  }

  const patience = { attempts: 3, pauseMs: Number(env.EXCHANGE_RETRY_PAUSE_MS ?? "") || 1_000 };
  const client = exchangeClient(settings, env, { say, patience, tokens });
  const nouns = [...new Set([...needs.reads, ...alsoRead])];
  const knock = await readEach(client, nouns.slice(0, 1));
  // What is wrong with the way there is wrong with every cmdlet: one has told enough.
  const readings = closesAll(knock) ? knock : [...knock, ...(await readEach(client, nouns.slice(1)))];
  const door = doorFinding(readings, settings, claims);
  yield door;
  if (door.status === "ok") {
    yield* familyFindings(readings, needs.reads);
    yield* writingFindings(await mayRun(settings, claims, await tokens.token()), needs.writes);
    yield* tenantFindings(readings, needs.rules);
  }
}

/** Only a missing role closes one cmdlet and leaves others open. */
function closesAll(readings: readonly Reading[]): boolean {
  return readings.some(
    ({ outcome }) => "error" in outcome && !isExchangeError(outcome.error, "forbidden", "invalidParameter"),
  );
}

async function mayRun(
  settings: ExchangeSettings,
  claims: Claims | undefined,
  token: string,
): Promise<ReadonlySet<string> | undefined> {
  try {
    return await exportedCmdlets(settings, settings.tenantId ?? String(claims?.tid), token);
  } catch {
    // Reading has worked: a lost answer to this question means that it is not answered, which the finding says.
    return undefined;
  }
}

/** The settings by themselves: what the environment lacks is another step. */
function settingsOf(get: ConfigReader): ExchangeSettings | Finding[] {
  try {
    return readSettings(get, anyEnvironment);
  } catch (error) {
    if (error instanceof ConfigurationError) {
      return error.issues.map(({ key, reason }) => failed("settings", `${key}: ${reason}`));
    }
    throw error;
  }
}
