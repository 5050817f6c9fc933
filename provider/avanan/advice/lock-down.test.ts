import { specOf } from "../spec.test-helper";
import { inbound, tenantOf, usBoth, usInbound } from "./known-tenant.test-helper";
import { lockDown } from "./lock-down";

const gateway = (properties: object) =>
  inbound("Former gateway", { senderIPAddresses: ["192.0.2.1"], ...properties });
const advice = (connector: ReturnType<typeof inbound>, spec: object = {}) =>
  lockDown(specOf(spec), tenantOf({ inboundConnectors: [connector] }));

test("a lock-down that does not admit the vendor refuses what it brings back", () => {
  const [found] = advice(
    gateway({ restrictDomainsToIPAddresses: true, senderIPAddresses: ["192.0.2.1", "35.174.145.124"] }),
  );
  expect(found).toEqual({
    code: "lockDown",
    severity: "error",
    object: "Former gateway",
    what: 'the inbound connector "Former gateway" lets in mail from its own addresses only, for all sender domains (RestrictDomainsToIPAddresses)',
    why: "mail that the vendor brings back from 44.211.178.96/28, 3.101.216.128/28 is refused",
    todo: "Add these addresses to it, or switch the restriction off",
  });
});

test("as long as nothing comes back, it is a warning", () => {
  const [found] = advice(gateway({ restrictDomainsToIPAddresses: true }), { mode: "monitor" });
  expect(found?.severity).toBe("warning");
  expect(found?.why).toMatch(/is refused once the mode is inline$/);
});

test("what comes back over the DLP hosts has to be admitted, too", () => {
  const connector = gateway({ restrictDomainsToIPAddresses: true, senderIPAddresses: usInbound });
  expect(advice(connector)).toMatchObject([
    { severity: "warning", why: expect.stringContaining("it admits the vendor") },
  ]);
  expect(advice(connector, { protect: ["outgoing"] })).toMatchObject([
    { severity: "error", why: expect.stringContaining("3.214.204.181, 44.211.178.112/28") },
  ]);
  expect(
    advice(gateway({ restrictDomainsToIPAddresses: true, senderIPAddresses: usBoth }), {
      protect: ["outgoing"],
    }),
  ).toMatchObject([{ severity: "warning" }]);
});

test("a certificate admits nobody else, whatever the addresses", () => {
  const connector = gateway({
    restrictDomainsToCertificate: true,
    tlsSenderCertificateName: "*.fabrikam.com",
    senderIPAddresses: usBoth,
  });
  expect(advice(connector)).toMatchObject([
    {
      severity: "error",
      what: expect.stringContaining("with the certificate *.fabrikam.com only"),
      todo: "Switch the restriction off",
    },
  ]);
});

test("our own connector must never have it, in no mode", () => {
  const connector = inbound("avanan inbound", {
    senderIPAddresses: usInbound,
    restrictDomainsToIPAddresses: true,
  });
  expect(advice(connector, { mode: "monitor" })).toMatchObject([
    {
      severity: "error",
      object: "avanan inbound",
      why: "all mail from the internet that is not from the vendor is refused",
      todo: "Run pulumi up, which switches it off",
    },
  ]);
});

test.each<[string, object]>([
  ["without a restriction", {}],
  ["for one domain", { restrictDomainsToIPAddresses: true, senderDomains: ["fabrikam.com"] }],
  ["that is disabled", { restrictDomainsToIPAddresses: true, enabled: false }],
  ["of the organisation's own servers", { connectorType: "OnPremises" }],
])("a connector %s is none", (_what, properties) => {
  expect(advice(gateway(properties))).toEqual([]);
});
