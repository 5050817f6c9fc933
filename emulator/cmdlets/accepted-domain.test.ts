import { Emulator } from "../emulator";
import { refusalOf } from "../testing/refusal-of";

test("accepted domains are read and changed, and are found by name", () => {
  const emulator = new Emulator();
  const set = (parameters: object) =>
    emulator.admin("Set-AcceptedDomain", { Identity: "contoso.com", ...parameters });
  expect(
    emulator
      .admin("Get-AcceptedDomain")
      .map(({ DomainName, Default, InitialDomain }) => [DomainName, Default, InitialDomain]),
  ).toEqual([
    ["contoso.com", true, false],
    ["contoso.onmicrosoft.com", false, true],
  ]);
  expect(refusalOf(() => set({ MatchSubDomains: true })).status).toBe(400);
  set({ DomainType: "InternalRelay", MatchSubDomains: true });
  expect(emulator.admin("Get-AcceptedDomain", { Identity: "CONTOSO.com" })[0]).toMatchObject({
    DomainType: "InternalRelay",
    MatchSubDomains: true,
  });
});
