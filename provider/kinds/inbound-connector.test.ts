import { inboundConnector as kind } from "./inbound-connector";
import { checked, problemsOf, viewOf } from "./view.test-helper";

const base = { name: "Avanan Inbound", senderDomains: ["*"], connectorType: "Partner" };
const refusesAllMail =
  "together with sender domain * it makes Exchange refuse all other internet mail, say of someone@example.com at 203.0.113.9 to anybody here; name the partner's domains in senderDomains, or leave it false (the connector then only attributes mail)";

test("the vendor's connector is fine", () => {
  expect(
    problemsOf(kind, {
      ...base,
      senderIPAddresses: ["35.174.145.124", "44.211.178.96/28"],
      requireTls: true,
      restrictDomainsToIPAddresses: false,
      restrictDomainsToCertificate: false,
      tlsSenderCertificateName: null,
    }),
  ).toEqual([]);
});

test.each<[string, object, string[]]>([
  ["no name", { name: undefined }, ["name: must be given"]],
  [
    "Enhanced Filtering told both ways",
    { efSkipLastIP: true, efSkipIPs: ["192.0.2.1"] },
    [
      "efSkipIPs: is ignored while efSkipLastIP is true; declare one of the two (Enhanced Filtering skips either the last hop or these)",
    ],
  ],
  ["no sender domains", { senderDomains: undefined }, ["senderDomains: must be given"]],
  [
    "restriction to addresses for everyone",
    { restrictDomainsToIPAddresses: true, senderIPAddresses: ["192.0.2.1"] },
    [`restrictDomainsToIPAddresses: ${refusesAllMail}`],
  ],
  [
    "restriction to a certificate for everyone, in Exchange's spelling",
    {
      senderDomains: ["contoso.com", "smtp:*;1"],
      restrictDomainsToCertificate: true,
      tlsSenderCertificateName: "*.contoso.com",
    },
    [`restrictDomainsToCertificate: ${refusesAllMail}`],
  ],
  [
    "restriction to addresses without any",
    { senderDomains: ["contoso.com"], restrictDomainsToIPAddresses: true },
    ["restrictDomainsToIPAddresses: needs senderIPAddresses"],
  ],
  [
    "restriction to a certificate without its name",
    { senderDomains: ["contoso.com"], restrictDomainsToCertificate: true, tlsSenderCertificateName: null },
    ["restrictDomainsToCertificate: needs tlsSenderCertificateName"],
  ],
  [
    "internal treatment on a partner connector",
    { treatMessagesAsInternal: true },
    ["treatMessagesAsInternal: is only for connectorType OnPremises"],
  ],
  [
    "internal treatment beside cross-premises headers",
    { connectorType: "OnPremises", treatMessagesAsInternal: true, cloudServicesMailEnabled: true },
    ["treatMessagesAsInternal: cannot be used together with cloudServicesMailEnabled"],
  ],
  [
    "TLS on an on-premises connector",
    { connectorType: "OnPremises", requireTls: true },
    ["requireTls: is only for connectorType Partner; this connector is OnPremises"],
  ],
  [
    "reserved parameter",
    { efTestMode: true },
    ["efTestMode: cannot be set: it is reserved for Microsoft's own use"],
  ],
])("%s is refused", (_, change, problems) => {
  const inputs = Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined),
  );
  expect(problemsOf(kind, inputs)).toEqual(problems);
});

test("switches that are off are fine for any type", () => {
  expect(
    problemsOf(kind, {
      ...base,
      connectorType: "OnPremises",
      requireTls: false,
      treatMessagesAsInternal: true,
    }),
  ).toEqual([]);
});

test("combinations are judged by the meaning of a value, not by its letter case", () => {
  expect(problemsOf(kind, { ...base, connectorType: "onpremises", treatMessagesAsInternal: true })).toEqual(
    [],
  );
  expect(problemsOf(kind, { ...base, connectorType: "partner", treatMessagesAsInternal: true })).toHaveLength(
    1,
  );
});

test("combinations wait until every value is known", () => {
  const inputs = { ...base, restrictDomainsToIPAddresses: true, senderIPAddresses: "unknown" };
  expect(problemsOf(kind, inputs, (property) => property === "senderIPAddresses")).toEqual([]);
});

test("addresses are stored in one spelling, a choice in Exchange's", () => {
  expect(checked(kind, { ...base, connectorType: "partner", senderIPAddresses: ["3.27.51.178/28"] })).toEqual(
    {
      ...base,
      connectorType: "Partner",
      senderIPAddresses: ["3.27.51.176/28"],
    },
  );
});

const record = {
  Guid: "g1",
  Name: "Avanan Inbound",
  Enabled: true,
  ConnectorType: "Partner",
  ConnectorSource: "AdminUI",
  SenderDomains: ["smtp:*;1"],
  SenderIPAddresses: ["44.211.178.96/28", "35.174.145.124"],
  RequireTls: true,
  TlsSenderCertificateName: null,
  Comment: "",
  EFSkipIPs: [],
};
const tenant = viewOf({ InboundConnector: [record] });

test("what Exchange shows of the same connector is no difference", () => {
  const inputs = {
    ...base,
    enabled: true,
    senderIPAddresses: ["35.174.145.124", "44.211.178.96/28"],
    tlsSenderCertificateName: null,
    comment: null,
    efSkipIPs: [],
    efSkipLastIP: false,
  };
  expect(kind.differences(tenant, record, inputs, {})).toEqual([]);
  expect(kind.plan(tenant, record, inputs, {})).toEqual([]);
});

test("a change sends only what differs, to the Guid", () => {
  const inputs = { ...base, comment: "new", senderIPAddresses: ["192.0.2.1"], enabled: false };
  expect(kind.plan(tenant, record, inputs, {})).toEqual([
    {
      cmdlet: "Set-InboundConnector",
      parameters: { Identity: "g1", Comment: "new", Enabled: false, SenderIPAddresses: ["192.0.2.1"] },
      target: "Avanan Inbound",
    },
  ]);
});

test("a list is cleared by null, and shown in Exchange's meaning", () => {
  const inputs = { ...base, senderIPAddresses: null };
  expect(kind.differences(tenant, record, inputs, {})).toEqual([
    { property: "senderIPAddresses", has: ["44.211.178.96/28", "35.174.145.124"], wants: null },
  ]);
  expect(kind.plan(tenant, record, inputs, {})[0]?.parameters).toEqual({
    Identity: "g1",
    SenderIPAddresses: null,
  });
});

test("creation takes all that is declared, but nothing that is cleared", () => {
  const inputs = {
    ...base,
    comment: null,
    enabled: true,
    clientHostNames: ["mail.contoso.com"],
    adopt: true,
  };
  expect(kind.plan(viewOf({}), undefined, inputs, {})).toEqual([
    {
      cmdlet: "New-InboundConnector",
      parameters: {
        Name: "Avanan Inbound",
        SenderDomains: ["*"],
        ConnectorType: "Partner",
        Enabled: true,
        ClientHostNames: ["mail.contoso.com"],
      },
      target: "Avanan Inbound",
    },
  ]);
});

test("it is found by its name in any case, or by its Guid whatever its name", () => {
  expect(kind.find(tenant, { name: "AVANAN INBOUND" })).toBe(record);
  expect(kind.find(tenant, { name: "other" })).toBeUndefined();
  expect(kind.find(tenant, { name: "other" }, "g1")).toBe(record);
  expect(kind.find(tenant, { name: "Avanan Inbound" }, "g2")).toBeUndefined();
});

test("it is proved and removed by its Guid", () => {
  expect(kind.prove("g1")).toEqual({ cmdlet: "Get-InboundConnector", parameters: { Identity: "g1" } });
  expect(kind.remove(tenant, record, {})).toEqual([
    {
      cmdlet: "Remove-InboundConnector",
      parameters: { Identity: "g1", Confirm: false },
      target: "Avanan Inbound",
    },
  ]);
});

test("only what New alone takes forces a replacement", () => {
  expect(kind.replacing("clientHostNames")).toBe(true);
  expect(
    ["name", "enabled", "senderDomains", "comment"].filter((property) => kind.replacing(property)),
  ).toEqual([]);
});
