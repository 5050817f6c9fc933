import { specOf } from "../spec.test-helper";
import { dkim } from "./dkim";
import { tenantOf } from "./known-tenant.test-helper";

const acceptedDomains = [
  "Contoso.com",
  "fabrikam.com",
  "contoso.onmicrosoft.com",
  "contoso.mail.onmicrosoft.com",
];
const advice = (dkimDomains: readonly string[]) => dkim(specOf(), tenantOf({ acceptedDomains, dkimDomains }));

test("domains of the tenant's own that Exchange does not sign for, in one", () => {
  expect(advice(["contoso.onmicrosoft.com"])).toEqual([
    {
      code: "dkim",
      severity: "warning",
      what: "Exchange does not sign mail of contoso.com, fabrikam.com with their own domains",
      why: "mail that the vendor passes straight on to the recipient then fails DMARC",
      todo: "Publish the two CNAME records of each, then: Set-DkimSigningConfig -Identity DOMAIN -Enabled $true",
    },
  ]);
  expect(advice(["FABRIKAM.com"])[0]?.what).toContain("mail of contoso.com with its own domain");
  expect(advice(["contoso.com", "fabrikam.com"])).toEqual([]);
});
