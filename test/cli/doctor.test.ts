import { startEmulator } from "../../emulator";
import { appId, objectId, tenantId } from "../../provider/cli/doctor/forged-token.test-helper";
import { good, of, Practice, secret } from "./practice";
import { runCli } from "./run-cli";

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());
beforeEach(() => practice.reset(good));

test("all good: one line for each step, exit code 0, nothing written", async () => {
  const { code, out, err } = await practice.doctor(good);
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
  const { code, findings: all, ok, ...rest } = await practice.findings(good);
  expect({ code, ok }).toEqual({ code: 0, ok: true });
  expect(all.every(({ status }) => status === "ok")).toBe(true);
  expect(rest).toMatchObject({
    needs: { source: "everything" },
    leastPrivilege: { roles: expect.arrayContaining([expect.objectContaining({ name: "Transport Rules" })]) },
  });
});

test("a tenant that was never customised: Enable-OrganizationCustomization is suggested, not run", async () => {
  practice.emulator.reset("dehydrated");
  const { code, findings: all } = await practice.findings(good);
  expect(code).toBe(0);
  expect(of(all, "customisation")).toMatchObject({
    status: "warning",
    todo: expect.stringMatching(/Enable-OrganizationCustomization once; it cannot be undone/),
  });
  expect(practice.emulator.tenant.organizationConfig.IsDehydrated).toBe(true);
});

test("a missing environment variable: named, and nothing is asked of Exchange", async () => {
  practice.emulator.log.clear();
  const options = [
    "--tenant-id",
    "contoso.com",
    "--auth",
    "certificate",
    "--endpoint",
    practice.emulator.url,
  ];
  const { code, out } = await runCli(
    ["doctor", ...options],
    { AZURE_CLIENT_SECRET: secret },
    practice.folder,
  );
  expect(code).toBe(1);
  expect(out).toContain(
    'exchange:auth: "certificate" needs the environment variables AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH, which are not set',
  );
  expect(out).not.toContain(secret);
  expect(practice.emulator.log.requests).toEqual([]);
});

test("a setting that is not allowed fails at once, with every mistake", async () => {
  const { code, out } = await runCli(
    ["doctor", "--cloud", "azure", "--auth", "password"],
    {},
    practice.folder,
  );
  expect(code).toBe(1);
  expect(out).toContain(
    'exchange:cloud: "azure" is not allowed; it must be one of public, gccHigh, dod, china.',
  );
  expect(out).toContain('exchange:auth: "password" is not allowed; it must be one of default, certificate');
});

test("a host that does not answer is told as such, retries and all", async () => {
  const gone = await startEmulator();
  await gone.close();
  const { code, out, err } = await practice.doctor(good, "--endpoint", gone.url);
  expect(code).toBe(1);
  expect(err.trimEnd().split("\n")).toHaveLength(2);
  expect(out).toMatch(
    /failed {2}Exchange answers {4}Get-\w+: no answer from 127\.0\.0\.1:\d+: .*\(3 attempts/,
  );
});

test("--least-privilege prints the script with the ids of a ready token, and asks nobody", async () => {
  practice.emulator.log.clear();
  const { code, out, err } = await runCli(
    ["doctor", "--least-privilege"],
    { EXCHANGE_ACCESS_TOKEN: good },
    practice.folder,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`New-ServicePrincipal -AppId "${appId}" -ObjectId "${objectId}"`);
  expect(out).toContain('New-RoleGroup -Name "pulumi-avanan"');
  expect(out).toContain('"Remote and Accepted Domains"');
  expect(out).not.toContain(good);
  expect(practice.emulator.log.requests).toEqual([]);
});
