import { Emulator } from "../emulator";
import type { ObjectRecord } from "../json";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator();
});

const partner = { Name: "From partner", SenderDomains: ["*"], SenderIPAddresses: ["203.0.113.1"] };
const create = (parameters: ObjectRecord = {}) =>
  emulator.admin("New-InboundConnector", { ...partner, ...parameters })[0];
const read = (Identity = "From partner") => emulator.admin("Get-InboundConnector", { Identity })[0];

test("reads back with the service's defaults and rewrites", () => {
  const created = create({ SenderDomains: ["contoso.com", "smtp:*.fabrikam.com;5"] });
  expect(created).toEqual(read());
  expect(created).toMatchObject({
    Identity: "From partner",
    Enabled: true,
    ConnectorType: "Partner",
    ConnectorSource: "Default",
    SenderDomains: ["smtp:contoso.com;1", "smtp:*.fabrikam.com;5"],
    RequireTls: true,
    TlsSenderCertificateName: null,
    Comment: "",
    EFUsers: [],
    ExchangeObjectId: created?.Guid,
  });
});

test("a rename keeps the Guid, and the time of change moves only with a change", () => {
  const before = create();
  emulator.admin("Set-InboundConnector", { Identity: "from PARTNER", SenderDomains: ["*"] });
  expect(read()).toEqual(before);
  emulator.admin("Set-InboundConnector", { Identity: String(before?.Guid), Name: "Renamed" });
  expect(read("Renamed")?.Guid).toBe(before?.Guid);
});

test.each<[string, ObjectRecord]>([
  ["a range", { SenderIPAddresses: ["192.0.2.1-192.0.2.9"] }],
  ["a block wider than /24", { SenderIPAddresses: ["203.0.113.0/23"] }],
  ["IPv6", { SenderIPAddresses: ["2001:db8::1"] }],
  ["a private address", { SenderIPAddresses: ["10.0.0.1"] }],
  ["Microsoft's address", { SenderIPAddresses: ["40.107.0.1"] }],
  ["no sender domain", { SenderDomains: ["contoso"] }],
  ["TLS of an OnPremises connector", { ConnectorType: "OnPremises", RequireTls: true }],
  [
    "restriction of an OnPremises connector",
    { ConnectorType: "OnPremises", RestrictDomainsToIPAddresses: true },
  ],
  ["restriction to no addresses", { SenderIPAddresses: [], RestrictDomainsToIPAddresses: true }],
  ["restriction to no certificate", { RestrictDomainsToCertificate: true }],
  ["internal mail from a partner", { TreatMessagesAsInternal: true }],
  [
    "internal and cross-premises mail at once",
    { ConnectorType: "OnPremises", TreatMessagesAsInternal: true, CloudServicesMailEnabled: true },
  ],
  ["an unknown accepted domain", { AssociatedAcceptedDomains: ["fabrikam.com"] }],
  ["skipping a private address", { EFSkipIPs: ["192.168.0.1"] }],
])("%s is refused", (_what, parameters) => {
  const before = emulator.tenant;
  expect([400, 404]).toContain(refusalOf(() => create(parameters)).status);
  expect(emulator.tenant).toBe(before);
});

test("a taken name is refused whatever its case", () => {
  create();
  expect(refusalOf(() => create({ Name: "FROM PARTNER" })).type).toBe(
    "ErrorInboundConnectorAlreadyExistsException",
  );
});

test("ClientHostNames can be given at creation only", () => {
  create();
  const set = () =>
    emulator.admin("Set-InboundConnector", { Identity: "From partner", ClientHostNames: ["a"] });
  expect(refusalOf(set).type).toBe("AmbiguousParameterSetException");
});

test("the way back of mail routed via on-premises stays open", () => {
  emulator.admin("New-InboundConnector", { Name: "HQ", ConnectorType: "OnPremises", SenderDomains: ["*"] });
  emulator.admin("New-OutboundConnector", {
    Name: "To HQ",
    ConnectorType: "OnPremises",
    UseMXRecord: false,
    SmartHosts: ["mail.contoso.com"],
    RecipientDomains: ["*"],
    RouteAllMessagesViaOnPremises: true,
  });
  expect(refusalOf(() => emulator.admin("Remove-InboundConnector", { Identity: "HQ" })).status).toBe(400);
  expect(
    refusalOf(() =>
      emulator.admin("Set-InboundConnector", { Identity: "HQ", AssociatedAcceptedDomains: ["contoso.com"] }),
    ).status,
  ).toBe(400);
});
