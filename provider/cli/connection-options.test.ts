import { Command } from "commander";
import { addConnectionOptions, configReader } from "./connection-options";

const stack = {
  kind: "read",
  values: new Map([
    ["exchange:tenantId", "fabrikam.com"],
    ["exchange:auth", "secret"],
    ["avanan:portal", "fabrikam"],
  ]),
  secrets: [],
} as const;

test("options win over the stack's configuration, one by one", () => {
  const get = configReader({ tenantId: "contoso.com" }, stack);
  expect(get("exchange:tenantId")).toBe("contoso.com");
  expect(get("exchange:auth")).toBe("secret");
  expect(get("avanan:portal")).toBe("fabrikam");
  expect(get("exchange:cloud")).toBeUndefined();
});

test("without a stack the options are all there is", () => {
  const get = configReader(
    { cloud: "china", endpoint: "http://127.0.0.1:1", auth: "token" },
    { kind: "absent" },
  );
  expect(["tenantId", "cloud", "endpoint", "auth"].map((key) => get(`exchange:${key}`))).toEqual([
    undefined,
    "china",
    "http://127.0.0.1:1",
    "token",
  ]);
});

test("the options are those of exchange:*, and the help says what they may be", () => {
  const command = addConnectionOptions(new Command("x"));
  command.parse(["--tenant-id", "a", "--cloud", "b", "--endpoint", "c", "--auth", "d", "-s", "e"], {
    from: "user",
  });
  expect(command.opts()).toEqual({ tenantId: "a", cloud: "b", endpoint: "c", auth: "d", stack: "e" });
  const help = command.helpInformation().replace(/\s+/g, " ");
  expect(help).toContain("public, gccHigh, dod, china");
  expect(help).toContain("default, certificate, workloadIdentity, managedIdentity, secret, azureCli, token");
});
