import { type CloudName, clouds } from "../clouds";
import type { ExchangeSettings } from "../settings";
import { createCredential } from "./credential";
import { type AuthMethod, authMethods } from "./methods";
import { tokenSource } from "./token-source";

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
  AZURE_FEDERATED_TOKEN_FILE: "/federated",
};
const settings = (auth: AuthMethod, more: Partial<ExchangeSettings> = {}): ExchangeSettings => ({
  tenantId: "contoso.com",
  cloud: "gccHigh",
  origin: "https://outlook.office365.us",
  auth,
  ...more,
});

/** Where an identity service can be chosen, it is the cloud's own. */
const expected: Record<
  Exclude<AuthMethod, "token">,
  (authorityHost: string) => [kind: string, args: unknown[]]
> = {
  certificate: (authorityHost) => [
    "ClientCertificateCredential",
    ["contoso.com", "app", { certificatePath: "/cert.pem" }, { authorityHost }],
  ],
  workloadIdentity: (authorityHost) => [
    "WorkloadIdentityCredential",
    [{ tenantId: "contoso.com", clientId: "app", tokenFilePath: "/federated", authorityHost }],
  ],
  managedIdentity: () => ["ManagedIdentityCredential", [{ clientId: "app" }]],
  secret: (authorityHost) => ["ClientSecretCredential", ["contoso.com", "app", "s3cret", { authorityHost }]],
  azureCli: () => ["AzureCliCredential", [{ tenantId: "contoso.com" }]],
  default: (authorityHost) => ["DefaultAzureCredential", [{ tenantId: "contoso.com", authorityHost }]],
};
const logins: Record<CloudName, string> = {
  public: "https://login.microsoftonline.com",
  gccHigh: "https://login.microsoftonline.us",
  dod: "https://login.microsoftonline.us",
  china: "https://login.chinacloudapi.cn",
};
const scopes: Record<CloudName, string> = {
  public: "https://outlook.office365.com/.default",
  gccHigh: "https://outlook.office365.us/.default",
  dod: "https://outlook-dod.office365.us/.default",
  china: "https://partner.outlook.cn/.default",
};
const cloudNames = Object.keys(logins) as CloudName[];

test("every method and every cloud is judged here", () => {
  expect([...Object.keys(expected), "token"].sort()).toEqual([...authMethods].sort());
  expect([...cloudNames].sort()).toEqual(Object.keys(clouds).sort());
});

describe.each(cloudNames)("in cloud %s", (cloud) => {
  test.each(Object.entries(expected))(
    "%s is the library's own credential of tenant and cloud",
    async (auth, of) => {
      const [kind, args] = of(logins[cloud]);
      const credential = await createCredential(settings(auth as AuthMethod, { cloud }), env);
      expect(credential).toMatchObject({ kind, args });
    },
  );

  test.each(Object.keys(expected))("%s asks for Exchange's scope there", async (auth) => {
    const getToken = jest.fn(async () => ({ token: "t", expiresOnTimestamp: Date.now() + 3_600_000 }));
    const tokens = tokenSource(settings(auth as AuthMethod, { cloud }), env, async () => ({ getToken }));
    expect(await tokens.token()).toBe("t");
    expect(getToken).toHaveBeenCalledWith(scopes[cloud], {});
  });

  test("token is the given one, whatever the cloud", async () => {
    const tokens = tokenSource(settings("token", { cloud }), { EXCHANGE_ACCESS_TOKEN: "ready" });
    expect(await tokens.token()).toBe("ready");
  });
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
