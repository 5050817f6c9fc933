import type { Environment } from "../../exchange";

const secretVariables = [
  "EXCHANGE_ACCESS_TOKEN",
  "AZURE_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PASSWORD",
  "AZURE_PASSWORD",
];
/** A shorter value than this is no secret worth the name, and would blot out ordinary words. */
const shortest = 8;

/**
 * Takes secrets out of text that others wrote, such as an identity service's complaint. Nothing here prints a secret on
 * purpose; this is the net below.
 */
export function withoutSecrets(text: string, env: Environment, more: readonly string[] = []): string {
  const secrets = [...secretVariables.map((name) => env[name]?.trim() ?? ""), ...more];
  return secrets
    .filter((secret) => secret.length >= shortest)
    .sort((a, b) => b.length - a.length)
    .reduce((clean, secret) => clean.replaceAll(secret, "…"), text);
}
