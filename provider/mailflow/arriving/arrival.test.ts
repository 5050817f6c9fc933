import { externalMail, outgoingMail } from "../example-tenants";
import type { Message } from "../message";
import { allSteps } from "../steps";
import type { InboundConnector, TenantObjects } from "../tenant";
import { trace } from "../trace";

const server = {
  ...{ name: "server", connectorType: "OnPremises", senderDomains: "*" },
  senderIPAddresses: ["192.0.2.10"],
};
const tenant = (connector: Partial<InboundConnector> = {}): TenantObjects => ({
  acceptedDomains: ["contoso.com"],
  inboundConnectors: [{ ...server, ...connector }],
});
const end = (t: TenantObjects, m: Message) => trace(t, m).paths[0]?.end;
const scopeOf = (t: TenantObjects, m: Message) => {
  const step = [...allSteps(trace(t, m).paths[0]?.steps ?? [])].find(({ kind }) => kind === "scope");
  return step?.kind === "scope" ? step.sender : undefined;
};
const own = externalMail({ from: "bob@contoso.com" });

describe("who counts as inside", () => {
  test("over SMTP: an own domain in the From header, and a connector that is trusted", () => {
    expect(scopeOf(tenant(), own)).toBe("outside");
    expect(scopeOf(tenant({ treatMessagesAsInternal: true }), own)).toBe("inside");
    expect(scopeOf(tenant({ treatMessagesAsInternal: true }), externalMail())).toBe("outside");
  });
  test("from a mailbox: who writes in the organisation's name", () => {
    const transportRules = [{ name: "inside", fromScope: "InOrganization", deleteMessage: true }];
    const to = (from: string) => end({ ...tenant(), transportRules }, outgoingMail({ from }))?.place;
    expect([to("ann@contoso.com"), to("ann@fabrikam.com")]).toEqual(["lost", "nextHop"]);
  });
});

test("internal mail of an own server is not filtered, but for malware (M1, TreatMessagesAsInternal)", () => {
  const trusted = tenant({ treatMessagesAsInternal: true });
  expect(end(trusted, { ...own, scl: 9 })).toMatchObject({ place: "inbox", scl: -1 });
  expect(end(trusted, { ...own, alwaysCaught: "malware" })).toMatchObject({ place: "quarantine" });
  expect(end(trusted, externalMail({ scl: 9 }))).toMatchObject({ place: "junk", scl: 9 });
  expect(end(tenant(), { ...own, scl: 9 })).toMatchObject({ place: "junk", scl: 9 });
});

describe("relay of mail without a sender (M8)", () => {
  const relay = (certificate: string, tls = true, connector: Partial<InboundConnector> = {}) =>
    end(
      tenant(connector),
      externalMail({
        ...{ entry: { via: "smtp", ip: "192.0.2.10", tls, certificate }, mailFrom: "" },
        recipients: ["eve@example.com"],
      }),
    )?.place;
  test("an own certificate, whatever the connector knows the server by, and over TLS only", () => {
    expect([relay("contoso.com"), relay("contoso.com", false), relay("fabrikam.com")]).toEqual([
      "nextHop",
      "bounce",
      "bounce",
    ]);
  });
  test("a connector's *. stands for the domain", () => {
    const t = tenant({ senderIPAddresses: [], tlsSenderCertificateName: "*.contoso.com" });
    const message = externalMail({
      ...{ entry: { via: "smtp", ip: "192.0.2.10", certificate: "mail.contoso.com" }, mailFrom: "" },
      recipients: ["eve@example.com"],
    });
    const assumptions = { certificateBelowOwnDomain: "no" } as const;
    expect(trace(t, message, { assumptions }).paths[0]?.end).toMatchObject({ place: "nextHop" });
  });
});
