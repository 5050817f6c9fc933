import type { Environment, ExchangeSettings } from "../../exchange";
import { authMethods, missingForAuth, variablesOf } from "../../exchange/credentials/methods";
import { type Finding, failed, ok } from "../finding";

/** An environment that lacks nothing, to judge the settings alone. */
export const anyEnvironment: Environment = Object.fromEntries(
  authMethods.flatMap((auth) => variablesOf(auth).map((name) => [name, "set"])),
);

/** Variables whose value is the path of a file. */
const files = ["AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE"];

/** Whether the method finds what it needs in the environment. Names are told, values are not. */
export function environmentFindings(
  { auth, tenantId }: ExchangeSettings,
  env: Environment,
  readable: (path: string) => boolean,
): readonly Finding[] {
  const missing = missingForAuth(auth, tenantId, env);
  if (missing.length > 0) {
    return missing.map(({ key, reason }) => failed("environment", `${key}: ${reason}`));
  }
  const names = variablesOf(auth).filter((name) => env[name]?.trim());
  const unreadable = names.filter((name) => files.includes(name) && !readable(env[name]?.trim() ?? ""));
  if (unreadable.length > 0) {
    return unreadable.map((name) =>
      failed("environment", `the file that ${name} names is not there or may not be read`, {
        todo: `Set ${name} to a file that this user may read`,
      }),
    );
  }
  const set = names.length === 0 ? "needs no variable" : `finds ${names.join(", ")}`;
  return [ok("environment", `exchange:auth ${auth} ${set}`)];
}
