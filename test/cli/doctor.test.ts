import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningEmulator, startEmulator } from "../../emulator";
import type { Finding } from "../../provider/cli/doctor/finding";
import {
  appClaims,
  appId,
  forgedToken,
  objectId,
  tenantId,
} from "../../provider/cli/doctor/forged-token.test-helper";
import { type Ended, runCli } from "./run-cli";

const good = forgedToken(appClaims());
const secret = "a-client-secret-nobody-may-see";

let emulator: RunningEmulator;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "avanan-doctor-"));
  emulator = await startEmulator({ seed: "contoso", tenantId });
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  emulator.reset("contoso");
  emulator.settings.tokens = [good];
});

/** The tenant's admin API is the emulator's, the token is given ready-made; no secret may be in any output. */
async function doctor(token: string, ...more: string[]): Promise<Ended> {
  const options = ["--tenant-id", "contoso.com", "--auth", "token", "--endpoint", emulator.url];
  const ended = await runCli(
    ["doctor", ...options, ...more],
    { EXCHANGE_ACCESS_TOKEN: token, AZURE_CLIENT_SECRET: secret },
    folder,
  );
  for (const hidden of [token, token.split(".").at(-1) ?? token, secret]) {
    expect(ended.out + ended.err).not.toContain(hidden);
  }
  expect(emulator.log.cmdlets.filter(({ kind }) => kind === "write")).toEqual([]);
  return ended;
}

async function findings(
  token: string,
  ...more: string[]
): Promise<{ code: number; findings: Finding[]; ok: boolean }> {
  const { code, out } = await doctor(token, "--json", ...more);
  return { code, ...JSON.parse(out) };
}

const of = (all: readonly Finding[], check: string) => all.find((finding) => finding.check === check);

test("all good: one line for each step, exit code 0, nothing written", async () => {
  const { code, out, err } = await doctor(good);
  expect(err).toBe("");
  const lines = out.trimEnd().split("\n");
  expect(lines.slice(0, -1).filter((line) => !line.startsWith("ok "))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^\d+ ok, 0 warnings, 0 failed$/);
  expect(out).toContain(`for tenant ${tenantId}, app ${appId} (Mail flow), good until `);
  expect(out).toContain("Exchange.ManageAsApp is in the token.");
  expect(out).toContain("Exchange Administrator: may do everything in Exchange.");
  expect(out).toContain("Get-TransportRule may be run; 4 objects.");
  expect(out).toContain("4 of 300 transport rules are there");
  expect(out).toContain("a role group with ");
  expect(code).toBe(0);
});

test("the same for a pipeline: one JSON document", async () => {
  const { code, findings: all, ok, ...rest } = await findings(good);
  expect({ code, ok }).toEqual({ code: 0, ok: true });
  expect(all.every(({ status }) => status === "ok")).toBe(true);
  expect(rest).toMatchObject({
    needs: { source: "everything" },
    leastPrivilege: { roles: expect.arrayContaining([expect.objectContaining({ name: "Transport Rules" })]) },
  });
});

test("401 with the app role in the token: the wrong tenant", async () => {
  emulator.settings.tokens = ["another"];
  const { code, findings: all } = await findings(good);
  expect(code).toBe(1);
  expect(all.at(-1)).toMatchObject({
    check: "Exchange answers",
    status: "failed",
    what: expect.stringMatching(/^HTTP 401: .* for contoso\.com \(request id /),
    why: expect.stringContaining("it is the wrong tenant"),
  });
});

test("401 without the app role: the missing app role, and the look-alike by name", async () => {
  emulator.settings.tokens = [];
  const { code, findings: all } = await findings(
    forgedToken(appClaims({ roles: ["Exchange.ManageAsAppV2"] })),
  );
  expect(code).toBe(1);
  expect(of(all, "app role")).toMatchObject({
    status: "failed",
    what: "Exchange.ManageAsApp is not in the token, but Exchange.ManageAsAppV2",
  });
  expect(all.at(-1)?.why).toBe("the app role Exchange.ManageAsApp is missing, as the token itself says");
});

test("403 and NUL bytes to everything: no directory role and no role group", async () => {
  const token = forgedToken(appClaims({ wids: [] }));
  emulator.settings.tokens = [token];
  emulator.faults.add({ fault: "nulBytes", count: 0 });
  const { code, findings: all } = await findings(token);
  expect(code).toBe(1);
  expect(of(all, "directory role")?.what).toContain("none in the token");
  expect(all.at(-1)).toMatchObject({
    check: "Exchange answers",
    status: "failed",
    what: expect.stringContaining("HTTP 403 to every cmdlet (request id "),
    why: expect.stringContaining("neither a directory role nor a role group is"),
    todo: expect.stringContaining("up to an hour"),
  });
});

test("a Security Reader: rules may be read, connectors may not", async () => {
  const token = forgedToken(appClaims({ wids: ["5d6b6bb7-de71-4623-b4af-96380a352509"] }));
  emulator.settings.tokens = [token];
  for (const cmdlet of ["Get-InboundConnector", "Get-OutboundConnector", "Get-OrganizationConfig"]) {
    emulator.faults.add({ fault: "nulBytes", cmdlet, count: 0 });
  }
  const { code, findings: all } = await findings(token);
  expect(code).toBe(1);
  expect(of(all, "directory role")).toMatchObject({
    status: "warning",
    what: "Security Reader: reads rules only",
  });
  expect(of(all, "Exchange answers")?.status).toBe("ok");
  expect(of(all, "transport rules")?.status).toBe("ok");
  expect(of(all, "inbound connectors")).toMatchObject({
    status: "failed",
    todo: "Give it the role Remote and Accepted Domains, or View-Only Configuration for reading alone",
  });
  expect(of(all, "customisation")).toBeUndefined();
});

test("a tenant that was never customised: Enable-OrganizationCustomization is suggested, not run", async () => {
  emulator.reset("dehydrated");
  const { code, findings: all } = await findings(good);
  expect(code).toBe(0);
  expect(of(all, "customisation")).toMatchObject({
    status: "warning",
    todo: expect.stringMatching(/Enable-OrganizationCustomization once; it cannot be undone/),
  });
  expect(emulator.tenant.organizationConfig.IsDehydrated).toBe(true);
});

test.each([
  [
    "delegated",
    appClaims({ roles: undefined, scp: "AdminApi.AccessAsUser.All", upn: "admin@contoso.com" }),
    "app role",
    "ok",
    "it acts as admin@contoso.com",
  ],
  ["expired", appClaims({ exp: 1_767_600_000 }), "token", "failed", `for tenant ${tenantId}`],
  [
    "for Graph",
    appClaims({ aud: "https://graph.microsoft.com" }),
    "audience",
    "failed",
    "is for https://graph.microsoft.com",
  ],
  [
    "of a Global Reader",
    appClaims({ wids: ["f2ef992c-3afb-46b9-b7cf-a126ee74c451"] }),
    "directory role",
    "warning",
    "reads everything, changes nothing",
  ],
  [
    "with the look-alike of the admin API",
    appClaims({ roles: ["Exchange.AdminAPI.ManageAsApp"] }),
    "app role",
    "failed",
    "but Exchange.AdminAPI.ManageAsApp",
  ],
])("a token that is %s", async (_, claims, check, status, what) => {
  const token = forgedToken(claims);
  emulator.settings.tokens = [token];
  const { code, findings: all } = await findings(token);
  expect(of(all, check)).toMatchObject({ status, what: expect.stringContaining(what) });
  expect(code).toBe(status === "failed" ? 1 : 0);
});

test("a token of another tenant than the configured one", async () => {
  const { code, findings: all } = await findings(good, "--tenant-id", "99999999-2222-3333-4444-555555555555");
  expect(code).toBe(1);
  expect(of(all, "tenant")?.what).toContain(`the token belongs to tenant ${tenantId}`);
});

test("a missing environment variable: named, and nothing is asked of Exchange", async () => {
  emulator.log.clear();
  const options = ["--tenant-id", "contoso.com", "--auth", "certificate", "--endpoint", emulator.url];
  const { code, out } = await runCli(["doctor", ...options], { AZURE_CLIENT_SECRET: secret }, folder);
  expect(code).toBe(1);
  expect(out).toContain(
    'exchange:auth: "certificate" needs the environment variables AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH, which are not set',
  );
  expect(out).not.toContain(secret);
  expect(emulator.log.requests).toEqual([]);
});

test("a setting that is not allowed fails at once, with every mistake", async () => {
  const { code, out } = await runCli(["doctor", "--cloud", "azure", "--auth", "password"], {}, folder);
  expect(code).toBe(1);
  expect(out).toContain(
    'exchange:cloud: "azure" is not allowed; it must be one of public, gccHigh, dod, china.',
  );
  expect(out).toContain('exchange:auth: "password" is not allowed; it must be one of default, certificate');
});

test("a host that does not answer is told as such, retries and all", async () => {
  const gone = await startEmulator();
  await gone.close();
  const { code, out, err } = await doctor(good, "--endpoint", gone.url);
  expect(code).toBe(1);
  expect(err.trimEnd().split("\n")).toHaveLength(2);
  expect(out).toMatch(
    /failed {2}Exchange answers {4}Get-\w+: no answer from 127\.0\.0\.1:\d+: .*\(3 attempts/,
  );
});

test("--least-privilege prints the script with the ids of a ready token, and asks nobody", async () => {
  emulator.log.clear();
  const { code, out, err } = await runCli(
    ["doctor", "--least-privilege"],
    { EXCHANGE_ACCESS_TOKEN: good },
    folder,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`New-ServicePrincipal -AppId "${appId}" -ObjectId "${objectId}"`);
  expect(out).toContain('New-RoleGroup -Name "pulumi-avanan"');
  expect(out).toContain('"Remote and Accepted Domains"');
  expect(out).not.toContain(good);
  expect(emulator.log.requests).toEqual([]);
});
