import type { ConfigurationIssue } from "../configuration-error";
import type { Environment } from "../settings";

/** The values of `exchange:auth`: which credential is used is named, never guessed. */
export const authMethods = [
  "default",
  "certificate",
  "workloadIdentity",
  "managedIdentity",
  "secret",
  "azureCli",
  "token",
] as const;
export type AuthMethod = (typeof authMethods)[number];

/** Environment variables that a method cannot do without. `AZURE_TENANT_ID` may come from `exchange:tenantId`. */
const needed: Record<AuthMethod, readonly string[]> = {
  default: [],
  certificate: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH"],
  workloadIdentity: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"],
  managedIdentity: [],
  secret: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"],
  azureCli: [],
  token: ["EXCHANGE_ACCESS_TOKEN"],
};

/** The names of the environment variables that a method needs. */
export function variablesOf(auth: AuthMethod): readonly string[] {
  return needed[auth];
}

export function missingForAuth(
  auth: AuthMethod,
  tenantId: string | undefined,
  env: Environment,
): ConfigurationIssue[] {
  const missing = needed[auth].filter(
    (name) => !env[name]?.trim() && !(name === "AZURE_TENANT_ID" && tenantId !== undefined),
  );
  if (missing.length === 0) {
    return [];
  }
  const hint = missing.includes("AZURE_TENANT_ID")
    ? " (AZURE_TENANT_ID may also be given as exchange:tenantId)"
    : "";
  return [
    {
      key: "exchange:auth",
      reason: `"${auth}" needs the environment variable${missing.length > 1 ? "s" : ""} ${missing.join(", ")}, which ${missing.length > 1 ? "are" : "is"} not set${hint}; set ${missing.length > 1 ? "them" : "it"} or choose another of ${authMethods.join(", ")}`,
    },
  ];
}
