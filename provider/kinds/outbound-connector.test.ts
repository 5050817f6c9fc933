import { outboundConnector as kind } from "./outbound-connector";
import { problemsOf, viewOf } from "./view.test-helper";

const base = {
  name: "Avanan Outbound",
  connectorType: "Partner",
  isTransportRuleScoped: true,
  useMXRecord: false,
  smartHosts: ["contoso-host.avanan.net"],
  tlsSettings: "EncryptionOnly",
  tlsDomain: null,
  recipientDomains: null,
};

test("the vendor's connector is fine", () => {
  expect(problemsOf(kind, base)).toEqual([]);
});

test.each<[string, object, string[]]>([
  [
    "smart hosts beside MX records",
    { useMXRecord: true },
    ["smartHosts: must be left out when useMXRecord is true: Exchange would drop them silently"],
  ],
  [
    "no smart hosts without MX records",
    { smartHosts: [] },
    ["smartHosts: must be given when useMXRecord is false"],
  ],
  [
    "smart hosts while the default asks for MX records",
    { useMXRecord: undefined },
    ["useMXRecord: must be false when smartHosts are given: Exchange's default is true"],
  ],
  [
    "a TLS domain that nobody asks for",
    { tlsDomain: "contoso.com" },
    ["tlsDomain: is only for tlsSettings DomainValidation"],
  ],
  [
    "validation of no domain",
    { tlsSettings: "DomainValidation" },
    ["tlsDomain: must be given with tlsSettings DomainValidation"],
  ],
  [
    "on-premises by MX records",
    { connectorType: "OnPremises", useMXRecord: true, smartHosts: undefined },
    ["useMXRecord: must be false for connectorType OnPremises"],
  ],
  [
    "on-premises for every domain",
    { connectorType: "OnPremises", recipientDomains: ["*"] },
    ["recipientDomains: may be * for connectorType OnPremises only with routeAllMessagesViaOnPremises"],
  ],
  [
    "sender rewriting on a partner connector",
    { senderRewritingEnabled: true },
    ["senderRewritingEnabled: is only for connectorType OnPremises; this connector is Partner"],
  ],
  [
    "a link to a modified connector",
    { linkForModifiedConnector: "x" },
    ["linkForModifiedConnector: cannot be set: it is reserved for Microsoft's own use"],
  ],
])("%s is refused", (_, change, problems) => {
  const inputs = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined),
  );
  expect(problemsOf(kind, inputs)).toEqual(problems);
});

test.each<[string, object]>([
  [
    "every domain through on-premises",
    { connectorType: "OnPremises", recipientDomains: ["*"], routeAllMessagesViaOnPremises: true },
  ],
  ["domain validation, in any case", { tlsSettings: "domainvalidation", tlsDomain: "*.avanan.net" }],
])("%s is fine", (_, change) => {
  expect(problemsOf(kind, { ...base, ...change })).toEqual([]);
});

const record = {
  Guid: "g1",
  Name: "Avanan Outbound",
  ConnectorType: "Partner",
  IsTransportRuleScoped: true,
  UseMXRecord: false,
  SmartHosts: ["contoso-host.avanan.net"],
  TlsSettings: "EncryptionOnly",
  TlsDomain: null,
  RecipientDomains: [],
  IsValidated: false,
  LastValidationTimestamp: "2026-01-31T22:00:00.0000000",
};
const tenant = viewOf({ OutboundConnector: [record] });
const sent = (inputs: object) => kind.plan(tenant, record, { ...base, ...inputs }, {})[0]?.parameters;

test("what Exchange shows of the same connector is no difference", () => {
  const validated = { isValidated: false, lastValidationTimestamp: "2026-01-31T22:00:00Z" };
  expect(kind.plan(tenant, record, { ...base, ...validated }, {})).toEqual([]);
  const literal = { ...record, SmartHosts: ["[192.0.2.1]"] };
  expect(kind.plan(tenant, literal, { ...base, smartHosts: ["192.0.2.1"] }, {})).toEqual([]);
});

test("halves of a pair go together, as far as they are declared", () => {
  expect(sent({ smartHosts: ["other.avanan.net"] })).toEqual({
    Identity: "g1",
    UseMXRecord: false,
    SmartHosts: ["other.avanan.net"],
  });
  expect(sent({ useMXRecord: true, smartHosts: null })).toEqual({
    Identity: "g1",
    UseMXRecord: true,
    SmartHosts: null,
  });
  expect(sent({ tlsSettings: "DomainValidation", tlsDomain: "avanan.net" })).toEqual({
    Identity: "g1",
    TlsSettings: "DomainValidation",
    TlsDomain: "avanan.net",
  });
});

test("what only Set takes is left to the change after the creation", () => {
  const inputs = { ...base, isValidated: true, validationRecipients: ["contoso@contoso-mail.avanan.net"] };
  const [created] = kind.plan(viewOf({}), undefined, inputs, {});
  expect(created).toEqual({
    cmdlet: "New-OutboundConnector",
    parameters: {
      Name: "Avanan Outbound",
      ConnectorType: "Partner",
      IsTransportRuleScoped: true,
      UseMXRecord: false,
      SmartHosts: ["contoso-host.avanan.net"],
      TlsSettings: "EncryptionOnly",
    },
    target: "Avanan Outbound",
  });
  expect(kind.plan(tenant, record, inputs, {})).toEqual([
    {
      cmdlet: "Set-OutboundConnector",
      parameters: {
        Identity: "g1",
        IsValidated: true,
        ValidationRecipients: ["contoso@contoso-mail.avanan.net"],
      },
      target: "Avanan Outbound",
    },
  ]);
});

describe("a connector that is still referenced", () => {
  const remove = {
    cmdlet: "Remove-OutboundConnector",
    parameters: { Identity: "g1" },
    target: "Avanan Outbound",
  };
  const rule = { Name: "Avanan - Protect", RouteMessageOutboundConnector: "AVANAN OUTBOUND" };
  const refusal = (code: "stillReferenced" | "forbidden") => ({ code, sentence: "no" });

  test("is only settling when no rule that is listed names it", () => {
    expect(kind.isSettling?.(viewOf({ TransportRule: [] }), remove, refusal("stillReferenced"))).toBe(true);
    expect(kind.isSettling?.(viewOf({ TransportRule: [rule] }), remove, refusal("stillReferenced"))).toBe(
      false,
    );
    expect(kind.isSettling?.(viewOf({ TransportRule: [] }), remove, refusal("forbidden"))).toBe(false);
  });

  test("other connectors' rules do not count", () => {
    const other = { Name: "r", RouteMessageOutboundConnector: "Other" };
    const none = { Name: "s", RouteMessageOutboundConnector: null };
    const view = viewOf({ TransportRule: [other, none] });
    expect(kind.isSettling?.(view, remove, refusal("stillReferenced"))).toBe(true);
  });
});
