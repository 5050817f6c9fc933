import { Emulator } from "../../emulator";
import type { ObjectRecord } from "../../json";
import type { SeedName } from ".";

const of = (seed: SeedName) => new Emulator({ seed }).snapshot();
const named = (records: readonly ObjectRecord[], name: string) => records.find(({ Name }) => Name === name);
const names = (records: readonly ObjectRecord[]) => records.map(({ Name }) => Name);

test.each(["groups", "manual", "automatic"] as const)("%s holds all that contoso holds", (name) => {
  const [before, after] = [of("contoso"), of(name)];
  const without = (records: readonly ObjectRecord[]) => records.map(({ Priority, ...rest }) => rest);
  for (const list of ["inboundConnectors", "outboundConnectors", "transportRules", "mailboxes"] as const) {
    expect(without(after[list])).toEqual(expect.arrayContaining(without(before[list])));
  }
  expect(after.hostedConnectionFilterPolicies[0]?.IPAllowList).toEqual(
    expect.arrayContaining(before.hostedConnectionFilterPolicies[0]?.IPAllowList as string[]),
  );
});

test("manual: set up by hand for everybody, with single addresses and the old junk rule", () => {
  const { transportRules, inboundConnectors, outboundConnectors, journalRules, ...rest } = of("manual");
  expect(names(transportRules.slice(0, 3))).toEqual([
    "Avanan - Protect",
    "Avanan - Whitelist",
    "Avanan - Junk Filter",
  ]);
  expect(transportRules[0]).toMatchObject({ FromMemberOf: null, SentToMemberOf: null, SentTo: null });
  expect(transportRules[2]).toMatchObject({
    HeaderMatchesMessageHeader: "X-CLOUD-SEC-AV-SCL",
    SenderIpRanges: ["35.174.145.124"],
    SetSCL: "9",
  });
  expect(named(inboundConnectors, "Avanan Inbound")).toMatchObject({
    ConnectorSource: "AdminUI",
    SenderIPAddresses: ["35.174.145.124"],
    RestrictDomainsToIPAddresses: false,
  });
  expect(named(outboundConnectors, "Avanan Journaling Outbound")).toMatchObject({
    ConnectorSource: "AdminUI",
    IsValidated: true,
    ValidationRecipients: ["contoso@contoso-mail.avanan.net"],
  });
  expect(names(outboundConnectors)).toContain("Avanan Outbound");
  expect(journalRules).toMatchObject([{ Name: "Avanan - Monitor", Enabled: true, Recipient: null }]);
  expect(rest.transportConfig.JournalingReportNdrTo).toBe("contoso@mt-prod-3-journal-error.avanan.net");
  expect(rest.hostedConnectionFilterPolicies[0]?.IPAllowList).toEqual(
    expect.arrayContaining(["35.174.145.124", "3.214.204.181"]),
  );
});

test("automatic: set up by the vendor for the members of two groups, in the vendor's spelling", () => {
  const { transportRules, inboundConnectors, outboundConnectors, journalRules, ...rest } = of("automatic");
  expect(names(transportRules.slice(0, 5))).toEqual([
    "Check Point - Protect Outgoing",
    "Check Point - Protect",
    "Check Point - Whitelist",
    "Check Point - Junk Filter Low",
    "Check Point- Junk Filter",
  ]);
  const [protectOutgoing, protect] = transportRules;
  expect(protectOutgoing).toMatchObject({
    FromMemberOf: ["checkpoint_inline_outgoing@contoso.com"],
    SentToScope: "NotInOrganization",
    RouteMessageOutboundConnector: "Check Point DLP Outbound Connector",
    StopRuleProcessing: true,
  });
  expect(protectOutgoing?.ExceptIfSenderIpRanges).toHaveLength(6);
  expect(protect).toMatchObject({
    SentToMemberOf: ["checkpoint_inline_incoming@contoso.com"],
    RouteMessageOutboundConnector: "Check Point Outbound Connector",
    StopRuleProcessing: true,
  });
  expect(protect?.ExceptIfSenderIpRanges).toHaveLength(3);
  expect(names(inboundConnectors)).toEqual(
    expect.arrayContaining(["Check Point Inbound Connector", "Check Point DLP Inbound Connector"]),
  );
  expect(named(outboundConnectors, "Check Point Journaling Outbound Connector")).toMatchObject({
    RecipientDomains: ["contoso-mail.checkpointcloudsec.com"],
    SmartHosts: ["contoso-host.checkpointcloudsec.com"],
  });
  expect(journalRules).toMatchObject([{ Name: "Check Point - Monitor", Enabled: true }]);
  expect(rest.groupMembers).toMatchObject({
    "checkpoint_inline_incoming@contoso.com": ["alice@contoso.com", "bob@contoso.com", "carol@contoso.com"],
    "checkpoint_inline_outgoing@contoso.com": ["alice@contoso.com", "bob@contoso.com"],
  });
});
