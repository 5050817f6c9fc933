import { appClaims, forgedToken, tenantId } from "../../provider/cli/doctor/forged-token.test-helper";
import { good, of, Practice } from "./practice";

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());
beforeEach(() => practice.reset(good));

test("401 with the app role in the token: the wrong tenant", async () => {
  practice.emulator.settings.tokens = ["another"];
  const { code, findings: all } = await practice.findings(good);
  expect(code).toBe(1);
  expect(all.at(-1)).toMatchObject({
    check: "Exchange answers",
    status: "failed",
    what: expect.stringMatching(/^HTTP 401: .* for contoso\.com \(request id /),
    why: expect.stringContaining("it is the wrong tenant"),
  });
});

test("401 without the app role: the missing app role, and the look-alike by name", async () => {
  practice.emulator.settings.tokens = [];
  const { code, findings: all } = await practice.findings(
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
  practice.emulator.settings.tokens = [token];
  practice.emulator.faults.add({ fault: "nulBytes", count: 0 });
  const { code, findings: all } = await practice.findings(token);
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
  practice.emulator.settings.tokens = [token];
  for (const cmdlet of ["Get-InboundConnector", "Get-OutboundConnector", "Get-OrganizationConfig"]) {
    practice.emulator.faults.add({ fault: "nulBytes", cmdlet, count: 0 });
  }
  const { code, findings: all } = await practice.findings(token);
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
  practice.emulator.settings.tokens = [token];
  const { code, findings: all } = await practice.findings(token);
  expect(of(all, check)).toMatchObject({ status, what: expect.stringContaining(what) });
  expect(code).toBe(status === "failed" ? 1 : 0);
});

test("a token of another tenant than the configured one", async () => {
  const { code, findings: all } = await practice.findings(
    good,
    "--tenant-id",
    "99999999-2222-3333-4444-555555555555",
  );
  expect(code).toBe(1);
  expect(of(all, "tenant")?.what).toContain(`the token belongs to tenant ${tenantId}`);
});
