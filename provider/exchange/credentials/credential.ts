import type { TokenCredential } from "@azure/identity";
import { clouds } from "../clouds";
import type { Environment, ExchangeSettings } from "../settings";

/**
 * Builds the credential that `exchange:auth` names. `@azure/identity` is loaded only when it is needed:
 * a run with a ready token must not pay for it.
 */
export async function createCredential(
  settings: ExchangeSettings,
  env: Environment,
): Promise<TokenCredential> {
  const identity = await import("@azure/identity");
  const authorityHost = clouds[settings.cloud].login;
  const tenantId = settings.tenantId ?? env.AZURE_TENANT_ID ?? "";
  const clientId = env.AZURE_CLIENT_ID ?? "";
  const tenant = tenantId === "" ? {} : { tenantId };
  switch (settings.auth) {
    case "certificate": {
      const certificatePath = env.AZURE_CLIENT_CERTIFICATE_PATH ?? "";
      return new identity.ClientCertificateCredential(
        tenantId,
        clientId,
        { certificatePath },
        { authorityHost },
      );
    }
    case "workloadIdentity":
      return new identity.WorkloadIdentityCredential({
        tenantId,
        clientId,
        tokenFilePath: env.AZURE_FEDERATED_TOKEN_FILE ?? "",
        authorityHost,
      });
    case "managedIdentity":
      return new identity.ManagedIdentityCredential(clientId === "" ? {} : { clientId });
    case "secret":
      return new identity.ClientSecretCredential(tenantId, clientId, env.AZURE_CLIENT_SECRET ?? "", {
        authorityHost,
      });
    case "azureCli":
      return new identity.AzureCliCredential(tenant);
    default:
      return new identity.DefaultAzureCredential({ ...tenant, authorityHost });
  }
}
