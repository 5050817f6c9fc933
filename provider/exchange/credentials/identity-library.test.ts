import childProcess from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import https, { type RequestOptions } from "node:https";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { ExchangeSettings } from "../settings";
import { type IdentityService, startIdentityService } from "./identity-service.test-helper";
import type { AuthMethod } from "./methods";
import { tokenSource } from "./token-source";

/** The identity library as it is; only the connections to the cloud's login host end on loopback. */
const tenantId = "11111111-2222-3333-4444-555555555555";
const clientId = "66666666-7777-8888-9999-000000000000";
const untouched = { ...process.env };

let service: IdentityService;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "avanan-identity-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  service = await startIdentityService();
  jest.spyOn(https, "request").mockImplementation(((options: RequestOptions, answer: () => void) => {
    const { hostname, port } = new URL(service.url);
    const headers = { ...(options.headers as object), "x-meant-for": String(options.hostname) };
    return http.request({ ...options, agent: undefined, protocol: "http:", hostname, port, headers }, answer);
  }) as typeof https.request);
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = { ...untouched };
  await service.close();
});

/** Twenty racing first calls; the library reads some variables by itself. */
async function race(
  auth: AuthMethod,
  env: Record<string, string>,
  cloud: ExchangeSettings["cloud"] = "public",
) {
  Object.assign(process.env, env);
  const tokens = tokenSource({ tenantId, cloud, origin: "https://outlook.office365.com", auth }, env);
  return new Set(await Promise.all(Array.from({ length: 20 }, () => tokens.token())));
}

test.each([
  ["public", "login.microsoftonline.com", "outlook.office365.com"],
  ["gccHigh", "login.microsoftonline.us", "outlook.office365.us"],
  ["dod", "login.microsoftonline.us", "outlook-dod.office365.us"],
  // The library knows that this is where login.chinacloudapi.cn has moved to.
  ["china", "login.partner.microsoftonline.cn", "partner.outlook.cn"],
] as const)(
  "secret, cloud %s: one token request to %s, for Exchange there",
  async (cloud, login, exchange) => {
    const env = { AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: "s3cret" };
    expect(await race("secret", env, cloud)).toEqual(new Set(["token 1"]));
    expect(service.tokenRequests()).toEqual([
      {
        method: "POST",
        host: login,
        path: `/${tenantId}/oauth2/v2.0/token`,
        form: expect.objectContaining({
          grant_type: "client_credentials",
          client_id: clientId,
          client_secret: "s3cret",
          scope: expect.stringContaining(`https://${exchange}/.default`),
        }),
      },
    ]);
    expect(new Set(service.asked.map(({ host }) => host))).toEqual(new Set([login]));
  },
);

test("certificate: signs an assertion with the file's key, and sends no key", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ type: "pkcs8", format: "pem" });
  const path = join(folder, "cert.pem");
  // The library takes the certificate's fingerprint and looks no further into it.
  await writeFile(path, `${key}-----BEGIN CERTIFICATE-----\nY29udG9zbw==\n-----END CERTIFICATE-----\n`);
  const env = { AZURE_CLIENT_ID: clientId, AZURE_CLIENT_CERTIFICATE_PATH: path };
  expect(await race("certificate", env)).toEqual(new Set(["token 1"]));
  const [request, ...more] = service.tokenRequests();
  expect(more).toEqual([]);
  const claims = JSON.parse(
    Buffer.from(request?.form.client_assertion?.split(".")[1] ?? "", "base64url").toString("utf8"),
  );
  expect(claims).toMatchObject({ iss: clientId, sub: clientId });
  expect(request?.form).not.toHaveProperty("client_secret");
});

test("workloadIdentity: hands on the federated token of the file", async () => {
  const path = join(folder, "federated");
  await writeFile(path, "federated-token");
  const env = { AZURE_CLIENT_ID: clientId, AZURE_FEDERATED_TOKEN_FILE: path };
  expect(await race("workloadIdentity", env)).toEqual(new Set(["token 1"]));
  expect(service.tokenRequests().map(({ form }) => form.client_assertion)).toEqual(["federated-token"]);
});

test("managedIdentity: asks the machine's own endpoint, for the identity that AZURE_CLIENT_ID names", async () => {
  const env = {
    IDENTITY_ENDPOINT: `${service.url}/msi/token`,
    IDENTITY_HEADER: "x",
    AZURE_CLIENT_ID: clientId,
  };
  expect(await race("managedIdentity", env)).toEqual(new Set(["token 1"]));
  expect(
    service.asked.map(({ method, path, form }) => [method, path, form.resource, form.client_id]),
  ).toEqual([["GET", "/msi/token", "https://outlook.office365.com", clientId]]);
});

test("default: takes the first of the library's chain that has what it needs", async () => {
  const env = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: "s3cret" };
  expect(await race("default", env)).toEqual(new Set(["token 1"]));
  expect(service.tokenRequests().map(({ form }) => form.client_secret)).toEqual(["s3cret"]);
});

test("azureCli: asks the Azure CLI once, for the configured tenant", async () => {
  const calls = join(folder, "calls");
  const answer = JSON.stringify({ accessToken: "from az", expires_on: Math.floor(Date.now() / 1000) + 3600 });
  await writeFile(join(folder, "az"), `#!/bin/sh\necho "$*" >> '${calls}'\necho '${answer}'\n`);
  await chmod(join(folder, "az"), 0o755);
  const env = { PATH: [folder, untouched.PATH].join(delimiter) };
  // A test's process.env is not the one that children inherit.
  const { exec } = childProcess;
  jest
    .spyOn(childProcess, "exec")
    .mockImplementation(((command: string, options: object, done: () => void) =>
      exec(command, { ...options, env }, done)) as typeof exec);
  expect(await race("azureCli", env)).toEqual(new Set(["from az"]));
  const asked = (await readFile(calls, "utf8")).trimEnd().split("\n");
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(`--resource https://outlook.office365.com --tenant ${tenantId}`);
  expect(service.asked).toEqual([]);
});

test("token: asks nobody", async () => {
  expect(await race("token", { EXCHANGE_ACCESS_TOKEN: "ready" })).toEqual(new Set(["ready"]));
  expect(service.asked).toEqual([]);
});

test("what the identity service refuses is told with its number, without the secret, to all who waited", async () => {
  service.refusal = {
    error: "invalid_client",
    error_description: "AADSTS7000215: Invalid client secret provided.",
  };
  const env = { AZURE_CLIENT_ID: clientId, AZURE_CLIENT_SECRET: "a-secret-nobody-may-see" };
  const failure: unknown = await race("secret", env).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toContain("AADSTS7000215");
  expect(String(failure)).not.toContain("a-secret-nobody-may-see");
  expect(service.tokenRequests()).toHaveLength(1);
});
