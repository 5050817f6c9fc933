import { Emulator } from "../emulator";
import type { ObjectRecord } from "../json";
import { refusalOf } from "../testing/refusal-of";

let emulator: Emulator;
beforeEach(() => {
  emulator = new Emulator();
});

const routed = {
  Name: "Routed",
  UseMXRecord: false,
  SmartHosts: ["mail.fabrikam.com"],
  IsTransportRuleScoped: true,
};
const create = (parameters: ObjectRecord = {}) =>
  emulator.admin("New-OutboundConnector", { ...routed, ...parameters })[0];
const set = (parameters: ObjectRecord) =>
  emulator.admin("Set-OutboundConnector", { Identity: "Routed", ...parameters });
const read = () => emulator.admin("Get-OutboundConnector", { Identity: "Routed" })[0];
const names = (parameters: ObjectRecord) =>
  emulator.admin("Get-OutboundConnector", parameters).map(({ Name }) => Name);

test("has a record of its own, with smart hosts printed the service's way", () => {
  const record = create({ SmartHosts: ["mail.fabrikam.com", "192.0.2.1"] });
  expect(record).toMatchObject({
    SmartHosts: ["mail.fabrikam.com", "[192.0.2.1]"],
    TlsSettings: null,
    TlsDomain: null,
    RecipientDomains: [],
    IsValidated: false,
  });
  expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(["RequireTls"]));
  expect(
    Object.keys(record ?? {}).filter((name) => /^(EF|Sender(?!Rewriting)|Restrict|Trusted)/.test(name)),
  ).toEqual([]);
});

test("smart hosts vanish without a word beside MX routing", () => {
  create({ UseMXRecord: true });
  expect(read()?.SmartHosts).toEqual([]);
});

test("a list shows ordinary connectors; scoped and test-mode ones only when asked for", () => {
  create();
  create({ Name: "Plain", IsTransportRuleScoped: false, RecipientDomains: ["fabrikam.com"] });
  create({ Name: "Trial", IsTransportRuleScoped: false, RecipientDomains: ["fabrikam.com"], TestMode: true });
  expect(names({})).toEqual(["Plain"]);
  expect(names({ IncludeTestModeConnectors: true })).toEqual(["Plain", "Trial"]);
  expect(names({ IsTransportRuleScoped: true })).toEqual(["Routed"]);
  expect(names({ Identity: "Trial" })).toEqual(["Trial"]);
});

test.each<[string, ObjectRecord]>([
  ["no smart host and no MX record", { SmartHosts: [] }],
  ["no recipient domain, unscoped", { IsTransportRuleScoped: false }],
  ["TlsDomain without DomainValidation", { TlsDomain: "fabrikam.com", TlsSettings: "CertificateValidation" }],
  ["DomainValidation without TlsDomain", { TlsSettings: "DomainValidation" }],
  ["AllAcceptedDomains of a partner", { AllAcceptedDomains: true }],
  ["SenderRewritingEnabled of a partner", { SenderRewritingEnabled: true }],
  ["OnPremises by MX record", { ConnectorType: "OnPremises", UseMXRecord: true }],
  ["OnPremises to everyone", { ConnectorType: "OnPremises", RecipientDomains: ["*"] }],
  [
    "everything via on-premises without a way back",
    { ConnectorType: "OnPremises", RecipientDomains: ["*"], RouteAllMessagesViaOnPremises: true },
  ],
  ["a smart host that is none", { SmartHosts: ["mail"] }],
  ["an address that is none", { SmartHosts: ["192.0.2.999"] }],
  ["validation at creation", { IsValidated: true }],
])("%s is refused", (_what, parameters) => {
  expect(refusalOf(() => create(parameters)).status).toBe(400);
});

test("validation is recorded by Set, and its date loses its Z", () => {
  create();
  const ValidationRecipients = ["ann@fabrikam.com", "ben@fabrikam.com"];
  set({
    IsValidated: true,
    LastValidationTimestamp: "2026-01-05T08:00:00.0000000Z",
    ValidationRecipients,
  });
  expect(read()).toMatchObject({
    IsValidated: true,
    LastValidationTimestamp: "2026-01-05T08:00:00.0000000",
    ValidationRecipients,
  });
  set({ IsValidated: false, LastValidationTimestamp: null, ValidationRecipients: [] });
  expect(read()).toMatchObject({
    IsValidated: false,
    LastValidationTimestamp: null,
    ValidationRecipients: [],
  });
});

test.each<[string, ObjectRecord]>([
  ["disabled", { Enabled: false }],
  ["taken out of scope", { IsTransportRuleScoped: false, RecipientDomains: ["*"] }],
  ["renamed", { Name: "Other" }],
])("a connector that a rule names can't be %s", (_what, parameters) => {
  create();
  emulator.admin("New-TransportRule", {
    Name: "Route",
    RouteMessageOutboundConnector: "Routed",
    Enabled: false,
  });
  const { type } = refusalOf(() => set(parameters));
  expect(type).toBe("ConnectorIncorrectUsageConnectorStillReferencedException");
  expect(refusalOf(() => emulator.admin("Remove-OutboundConnector", { Identity: "Routed" })).type).toBe(type);
  set({ Comment: "still changeable", SmartHosts: ["mail2.fabrikam.com"] });
  emulator.admin("Remove-TransportRule", { Identity: "Route" });
  set(parameters);
});
