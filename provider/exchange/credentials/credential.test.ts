import type { ExchangeSettings } from "../settings";
import { createCredential } from "./credential";
import type { AuthMethod } from "./methods";

jest.mock("@azure/identity", () => {
  const recorder = (kind: string) =>
    class {
      readonly kind = kind;
      readonly args: unknown[];
      constructor(...args: unknown[]) {
        this.args = args;
      }
    };
  const kinds = [
    "ClientCertificateCredential",
    "WorkloadIdentityCredential",
    "ManagedIdentityCredential",
    "ClientSecretCredential",
    "AzureCliCredential",
    "DefaultAzureCredential",
  ];
  return Object.fromEntries(kinds.map((kind) => [kind, recorder(kind)]));
});

const env = {
  AZURE_TENANT_ID: "fabrikam.com",
  AZURE_CLIENT_ID: "app",
  AZURE_CLIENT_CERTIFICATE_PATH: "/cert.pem",
  AZURE_CLIENT_SECRET: "s3cret",
};
const settings = (auth: AuthMethod, more: Partial<ExchangeSettings> = {}): ExchangeSettings => ({
  tenantId: "contoso.com",
  cloud: "gccHigh",
  origin: "https://outlook.office365.us",
  auth,
  ...more,
});
const authorityHost = "https://login.microsoftonline.us";

test.each<[AuthMethod, string, unknown[]]>([
  [
    "certificate",
    "ClientCertificateCredential",
    ["contoso.com", "app", { certificatePath: "/cert.pem" }, { authorityHost }],
  ],
  [
    "workloadIdentity",
    "WorkloadIdentityCredential",
    [{ tenantId: "contoso.com", clientId: "app", authorityHost }],
  ],
  ["managedIdentity", "ManagedIdentityCredential", [{ clientId: "app" }]],
  ["secret", "ClientSecretCredential", ["contoso.com", "app", "s3cret", { authorityHost }]],
  ["azureCli", "AzureCliCredential", [{ tenantId: "contoso.com" }]],
  ["default", "DefaultAzureCredential", [{ tenantId: "contoso.com", authorityHost }]],
])("%s is a %s of the configured tenant and cloud", async (auth, kind, args) => {
  expect(await createCredential(settings(auth), env)).toMatchObject({ kind, args });
});

test("the environment's tenant is used where none is configured", async () => {
  expect(await createCredential(settings("azureCli", { tenantId: undefined }), env)).toMatchObject({
    args: [{ tenantId: "fabrikam.com" }],
  });
});

test("without any tenant or client the identity library decides", async () => {
  expect(await createCredential(settings("azureCli", { tenantId: undefined }), {})).toMatchObject({
    args: [{}],
  });
  expect(await createCredential(settings("managedIdentity"), {})).toMatchObject({ args: [{}] });
});
