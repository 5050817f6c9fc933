import { specOf } from "../spec.test-helper";
import { dlpAddressesShared, dlpCertificateDomain } from "./dlp-inbound";
import { tenantOf } from "./known-tenant.test-helper";

const outgoing = { protect: ["incoming", "outgoing"] };
const domainAdvice = (dlpCertificate: string, acceptedDomains: readonly string[]) =>
  dlpCertificateDomain(specOf({ ...outgoing, dlpCertificate }), tenantOf({ acceptedDomains }));

test("recognition by shared addresses is Microsoft's own warning", () => {
  expect(dlpAddressesShared(specOf(outgoing))).toEqual([
    {
      code: "dlpAddressesShared",
      severity: "note",
      object: "Avanan DLP Inbound",
      what: 'the inbound connector "Avanan DLP Inbound" recognises the vendor by addresses that all of its customers share',
      why: "Microsoft may take such mail for another tenant's, and says that this may stop working without notice (MC1226222)",
      todo: "Ask the vendor's support for a certificate of your own, and set avanan:dlpCertificate",
    },
  ]);
  expect(dlpAddressesShared(specOf({ ...outgoing, dlpCertificate: "mail.contoso.com" }))).toEqual([]);
});

test("a certificate of somebody else's domain", () => {
  expect(domainAdvice("mail.fabrikam.com", ["contoso.com", "example.com"])).toEqual([
    {
      code: "dlpCertificateDomain",
      severity: "error",
      object: "Avanan DLP Inbound",
      what: "avanan:dlpCertificate is mail.fabrikam.com, and neither that nor a domain above it is an accepted domain of the tenant",
      why: "Exchange takes mail that comes back with it for another tenant's, and refuses automatic replies, which have no sender address",
      todo: "Add the domain to the tenant, or have the vendor use a certificate for one of contoso.com, example.com",
    },
  ]);
});

test.each(["contoso.com", "*.contoso.com", "mail.contoso.com", "MAIL.Contoso.COM"])(
  "%s is of contoso.com",
  (name) => {
    expect(domainAdvice(name, ["Contoso.com"])).toEqual([]);
  },
);

test("a longer name that only ends alike is not", () => {
  expect(domainAdvice("notcontoso.com", ["contoso.com"])).toHaveLength(1);
});
