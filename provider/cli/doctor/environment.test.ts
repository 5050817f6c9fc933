import { readSettings } from "../../exchange";
import { type AuthMethod, authMethods } from "../../exchange/credentials/methods";
import { findingLine } from "../report";
import { anyEnvironment, environmentFindings } from "./environment";

const settings = (auth: AuthMethod, tenantId?: string) => ({
  tenantId,
  cloud: "public" as const,
  origin: "https://outlook.office365.com",
  auth,
});
const judge = (auth: AuthMethod, env: Record<string, string>, readable = true) =>
  environmentFindings(settings(auth), env, () => readable).map((finding) =>
    findingLine(finding).replace(/\s+/g, " "),
  );

test.each(authMethods)("settings with %s can be judged by themselves", (auth) => {
  expect(readSettings((key) => (key === "exchange:auth" ? auth : undefined), anyEnvironment).auth).toBe(auth);
});

test("what is set is named, never shown", () => {
  const env = { AZURE_TENANT_ID: "t-value", AZURE_CLIENT_ID: "c-value", AZURE_CLIENT_SECRET: "s-value" };
  expect(judge("secret", env)).toEqual([
    "ok environment exchange:auth secret finds AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET.",
  ]);
});

test.each(["default", "managedIdentity", "azureCli"] as const)("%s needs nothing", (auth) => {
  expect(judge(auth, {})).toEqual([`ok environment exchange:auth ${auth} needs no variable.`]);
});

test("what is missing is named, with the choices", () => {
  expect(judge("certificate", { AZURE_CLIENT_ID: "x" })).toEqual([
    'failed environment exchange:auth: "certificate" needs the environment variables AZURE_TENANT_ID, AZURE_CLIENT_CERTIFICATE_PATH, which are not set (AZURE_TENANT_ID may also be given as exchange:tenantId); set them or choose another of default, certificate, workloadIdentity, managedIdentity, secret, azureCli, token.',
  ]);
});

test("exchange:tenantId stands in for AZURE_TENANT_ID", () => {
  const env = { AZURE_CLIENT_ID: "x", AZURE_CLIENT_SECRET: "x" };
  expect(environmentFindings(settings("secret", "contoso.com"), env, () => true)[0]?.status).toBe("ok");
});

test.each([
  ["certificate", "AZURE_CLIENT_CERTIFICATE_PATH"],
  ["workloadIdentity", "AZURE_FEDERATED_TOKEN_FILE"],
] as const)("the file of %s has to be there", (auth, name) => {
  const env = { AZURE_TENANT_ID: "x", AZURE_CLIENT_ID: "x", [name]: "/absent" };
  expect(judge(auth, env, false)).toEqual([
    `failed environment the file that ${name} names is not there or may not be read. Set ${name} to a file that this user may read.`,
  ]);
  expect(judge(auth, env)[0]).toMatch(/^ok/);
});
