import { type AuthMethod, authMethods, missingForAuth } from "./methods";

const needed: Record<AuthMethod, string[]> = {
  default: [],
  certificate: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH"],
  workloadIdentity: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"],
  managedIdentity: [],
  secret: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"],
  azureCli: [],
  token: ["EXCHANGE_ACCESS_TOKEN"],
};

const cases = Object.entries(needed) as [AuthMethod, string[]][];

test("every method is judged here", () => {
  expect(cases.map(([method]) => method).sort()).toEqual([...authMethods].sort());
});

test.each(cases)("%s is content with all its variables", (method, names) => {
  const env = Object.fromEntries(names.map((name) => [name, "x"]));
  expect(missingForAuth(method, undefined, env)).toEqual([]);
});

test.each(cases.flatMap(([method, names]) => names.map((name) => [method, name] as const)))(
  "%s misses %s by name, and nothing else",
  (method, missing) => {
    const env = Object.fromEntries((needed[method] ?? []).map((name) => [name, "secret-value"]));
    const [issue, ...more] = missingForAuth(method, undefined, { ...env, [missing]: " " });
    expect(more).toEqual([]);
    expect(issue?.key).toBe("exchange:auth");
    expect(issue?.reason).toContain(
      `"${method}" needs the environment variable ${missing}, which is not set`,
    );
    expect(issue?.reason).toContain(authMethods.join(", "));
    expect(issue?.reason).not.toContain("secret-value");
    for (const other of needed[method].filter((name) => name !== missing)) {
      expect(issue?.reason).not.toContain(other);
    }
  },
);

test("exchange:tenantId stands in for AZURE_TENANT_ID, and the message says so", () => {
  const env = { AZURE_CLIENT_ID: "x", AZURE_CLIENT_SECRET: "x" };
  expect(missingForAuth("secret", "contoso.com", env)).toEqual([]);
  expect(missingForAuth("secret", undefined, env)[0]?.reason).toContain("exchange:tenantId");
});
