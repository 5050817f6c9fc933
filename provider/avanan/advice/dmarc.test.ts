import { specOf } from "../spec.test-helper";
import { dmarc, dmarcNames } from "./dmarc";
import type { Texts } from "./dns-answers";
import { tenantOf } from "./known-tenant.test-helper";

const found = (...value: string[]): Texts => ({ kind: "found", value });
const absent: Texts = { kind: "absent" };

function advice(
  records: Readonly<Record<string, Texts>>,
  dkimDomains?: readonly string[],
  domain = "contoso.com",
) {
  const texts = new Map(Object.entries(records));
  const tenant = tenantOf({
    acceptedDomains: [domain],
    dns: { texts, hosts: new Map() },
    ...(dkimDomains === undefined ? {} : { dkimDomains }),
  });
  return dmarc(specOf({ protect: ["outgoing"] }), tenant);
}

test("a policy stands at the domain, or at one above it", () => {
  expect(dmarcNames("Mail.contoso.com")).toEqual(["_dmarc.mail.contoso.com", "_dmarc.contoso.com"]);
});

test("no record: nobody would notice what fails", () => {
  expect(advice({ "_dmarc.contoso.com": absent })).toEqual([
    {
      code: "dmarc",
      severity: "note",
      object: "contoso.com",
      what: "contoso.com has no DMARC record",
      why: "nobody tells how much of its mail fails once it leaves by the vendor",
      todo: "Publish one at _dmarc.contoso.com, p=none to begin with, and read its reports",
    },
  ]);
  expect(advice({ "_dmarc.contoso.com": found("v=spf1 -all") })[0]?.what).toBe(
    "contoso.com has no DMARC record",
  );
});

test("a strict policy, and no signature that could meet it", () => {
  const records = { "_dmarc.contoso.com": found("v=DMARC1; p=Reject; rua=mailto:x@contoso.com") };
  expect(advice(records, ["fabrikam.com"])).toMatchObject([
    {
      severity: "warning",
      object: "contoso.com",
      what: "recipients are asked to reject mail of contoso.com that fails DMARC (_dmarc.contoso.com), and Exchange does not sign with contoso.com",
    },
  ]);
  expect(advice(records, ["Contoso.com"])).toEqual([]);
  // Whether it signs is not known.
  expect(advice(records)).toEqual([]);
  expect(advice({ "_dmarc.contoso.com": found("v=DMARC1; p=none") }, [])).toEqual([]);
});

test("what stands above has its own word for domains below", () => {
  const records = {
    "_dmarc.mail.contoso.com": absent,
    "_dmarc.contoso.com": found("v=DMARC1; p=reject; sp=none"),
  };
  expect(advice(records, [], "mail.contoso.com")).toEqual([]);
  const strict = { ...records, "_dmarc.contoso.com": found("v=DMARC1; p=quarantine") };
  expect(advice(strict, [], "mail.contoso.com")[0]?.what).toContain("quarantine mail of mail.contoso.com");
});

test("records that recipients take for none", () => {
  expect(advice({ "_dmarc.contoso.com": found("v=DMARC1; p=none", "v=DMARC1; p=reject") })[0]?.what).toBe(
    "_dmarc.contoso.com has 2 DMARC records",
  );
  expect(advice({ "_dmarc.contoso.com": found("v=DMARC1; rua=mailto:x@contoso.com") })[0]?.what).toBe(
    "_dmarc.contoso.com has a DMARC record without a policy (p=)",
  );
});

test("what DNS did not tell is not judged", () => {
  expect(advice({ "_dmarc.contoso.com": { kind: "unknown", why: "SERVFAIL" } })).toEqual([
    {
      code: "dmarc",
      severity: "note",
      object: "contoso.com",
      what: "_dmarc.contoso.com was not looked at",
      why: "SERVFAIL",
    },
  ]);
});
