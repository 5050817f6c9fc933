import {
  bareTenant,
  externalMail,
  inlineTenant,
  outgoingMail,
  EXAMPLE_PORTAL as portal,
} from "./example-tenants";
import type { Message } from "./message";
import { allSteps } from "./steps";
import type { Recipient, TenantObjects } from "./tenant";
import { trace } from "./trace";

/** The reasons of all steps that name an assumption. */
const named = (tenant: TenantObjects, message: Message, assumptions = {}) =>
  trace(tenant, message, { portal, assumptions }).paths.flatMap(({ steps }) =>
    [...allSteps(steps)].map(({ reason }) => reason).filter((reason) => /assumption/.test(reason)),
  );
const withOthers = (...recipients: Recipient[]): TenantObjects => ({
  ...bareTenant(),
  recipients: [...(bareTenant().recipients ?? []), ...recipients],
});

test("somebody who is not listed is taken for a mailbox, and the step says so", () => {
  const nobody = externalMail({ recipients: ["nobody@contoso.com"] });
  expect(named(bareTenant(), nobody)).toEqual([
    "nobody@contoso.com is taken for a mailbox: nobody listed it (assumption unlistedIsMailbox)",
  ]);
  expect(named(bareTenant(), externalMail())).toEqual([]);
});

test.each(["group", "microsoft365Group"] as const)(
  "a %s of which nothing is known is taken to be open to strangers",
  (kind) => {
    const tenant = withOthers({ address: "all@contoso.com", kind, members: ["ann@contoso.com"] });
    const toAll = { recipients: ["all@contoso.com"] };
    const open =
      "taken to be open to strangers: nobody told who may write to it (assumption groupsTakeStrangers)";
    expect(named(tenant, externalMail(toAll))).toEqual([open]);
    expect(named(tenant, outgoingMail(toAll))).toEqual([]);
    const told = withOthers({
      ...{ address: "all@contoso.com", kind, members: ["ann@contoso.com"] },
      requireSenderAuthenticationEnabled: false,
    });
    expect(named(told, externalMail(toAll))).toEqual([]);
    expect(named(tenant, externalMail(toAll), { groupsTakeStrangers: "no" })[0]).toBe(
      "all@contoso.com takes mail from authenticated senders only (assumption groupsTakeStrangers)",
    );
  },
);

test("own mail without authentication, connectors by address, connectors without domains", () => {
  expect(named(bareTenant(), externalMail({ from: "bob@contoso.com" }))).toEqual([
    "bob@contoso.com is in an accepted domain, but the connection is not authenticated (assumption ownDomainUnauthenticated)",
  ]);
  expect(named(inlineTenant(), externalMail())).toEqual([
    "52.212.19.177 is on its list (assumption addressesIdentifyPartner)",
  ]);
  const captured = {
    ...bareTenant(),
    outboundConnectors: [{ name: "All", smartHosts: ["mx.fabrikam.com"] }],
  };
  expect(named(captured, outgoingMail())).toEqual([
    "it names no recipient domains (assumption domainlessConnectorTakesAll)",
  ]);
});

test("a certificate below an own domain, a host of no portal, a rule that only watches", () => {
  const server: TenantObjects = {
    ...bareTenant(),
    inboundConnectors: [
      { name: "Server", connectorType: "OnPremises", tlsSenderCertificateName: "mail.contoso.com" },
    ],
  };
  const relayed = externalMail({
    entry: { via: "smtp", ip: "192.0.2.10", tls: true, certificate: "mail.contoso.com" },
    ...{ mailFrom: "", recipients: ["dave@fabrikam.com"] },
  });
  expect(named(server, relayed)).toEqual([
    "relay from outside to dave@fabrikam.com: allowed over an OnPremises connector (assumption certificateBelowOwnDomain)",
  ]);
  const elsewhere: TenantObjects = {
    ...bareTenant(),
    outboundConnectors: [{ name: "Typo", recipientDomains: ["*"], smartHosts: ["contosso-host.avanan.net"] }],
  };
  expect(named(elsewhere, outgoingMail())).toEqual([
    "contosso-host.avanan.net is no host of this portal: no such name (assumption foreignVendorHost): it queues until it expires",
  ]);
  const watching = { name: "Watch", mode: "Audit", stopRuleProcessing: true };
  expect(named({ ...bareTenant(), transportRules: [watching] }, externalMail())).toEqual([
    "it has no conditions and matches every message; whether it stops processing is assumption auditRuleStops",
  ]);
});
