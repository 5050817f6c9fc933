import { Emulator } from "../emulator";
import { refusalOf } from "../testing/refusal-of";

test("every accepted domain has a record; Microsoft's own domain signs from the first day", () => {
  const emulator = new Emulator();
  const read = () =>
    emulator.admin("Get-DkimSigningConfig").map(({ Domain, Enabled, Status }) => [Domain, Enabled, Status]);
  const initial = ["contoso.onmicrosoft.com", true, "Valid"];
  expect(read()).toEqual([["contoso.com", false, "CnameMissing"], initial]);
  emulator.admin("Set-DkimSigningConfig", { Identity: "contoso.com", Enabled: true });
  expect(read()).toEqual([["contoso.com", true, "Valid"], initial]);
  expect(emulator.admin("Get-DkimSigningConfig", { Identity: "Contoso.com" })).toMatchObject([
    { Selector1CNAME: "selector1-contoso-com._domainkey.contoso.onmicrosoft.com" },
  ]);
});

test("a domain that is not the organisation's has none", () => {
  const emulator = new Emulator();
  const set = () => emulator.admin("Set-DkimSigningConfig", { Identity: "fabrikam.com", Enabled: true });
  expect(refusalOf(set).status).toBe(404);
});
