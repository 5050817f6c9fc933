import { blueprint } from "../avanan";
import { specOf } from "../avanan/spec.test-helper";
import type { Inputs } from "../kinds/kind";
import { installation } from "./course";
import { emptyTenant, type PaperTenant, viewOf } from "./paper-tenant";
import { proveConnector } from "./prove-connector";

const objects = blueprint(specOf());
const { tenant } = installation(objects, {
  ...emptyTenant,
  AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }],
  Recipient: [],
});
const declared: Inputs = { ...objects.find(({ key }) => key === "avanan-outbound")?.properties };
const found = (change: Inputs, there: PaperTenant = tenant) =>
  proveConnector(declared, { ...declared, ...change }, viewOf(there)).refused;

test.each<[string, Inputs]>([
  ["disabled", { enabled: false }],
  ["taken out of rules' reach", { isTransportRuleScoped: false }],
  ["renamed", { name: "Another name" }],
])("a connector that a rule names is not %s: the rule and a message are named", (_, change) => {
  expect(found(change)).toEqual([
    expect.stringMatching(
      /^connectorInUse: external mail in, \S+@contoso.com by "Avanan - Protect": it sends mail over "Avanan Outbound", which Exchange does not let go/,
    ),
  ]);
});

test("what keeps it usable is nothing to the rule, nor is a connector that no rule names", () => {
  expect(found({ comment: "looked at" })).toEqual([]);
  expect(found({ enabled: false }, { ...tenant, TransportRule: [] })).toEqual([]);
});

describe("a connector by which mail goes to the vendor", () => {
  const stray = (host: string) =>
    expect.stringMatching(
      new RegExp(
        `^onlyPortalHosts: external mail in, \\S+@contoso.com by "Avanan - Protect": it sends mail to the vendor over "Avanan Outbound", which hands it to contoso-host.avanan.net and would hand it to ${host}.* instead, which is not the vendor's`,
      ),
    );
  const unlabelled: PaperTenant = {
    ...tenant,
    TransportRule: (tenant.TransportRule ?? []).map(
      ({ SetHeaderName: _, SetHeaderValue: __, ...rule }) => rule,
    ),
  };

  test.each([
    ["as the rule's header says", tenant],
    ["as its host says", unlabelled],
  ])("does not hand it to somebody else, %s: rule, message and hosts are named", (_, there) => {
    expect(found({ smartHosts: ["mail.example.com"] }, there)).toEqual([stray("mail.example.com")]);
    expect(found({ smartHosts: ["contoso-host.avanan.net", "mail.example.com"] }, there)).toEqual([
      stray("mail.example.com"),
    ]);
    expect(found({ useMXRecord: true, smartHosts: null }, there)).toEqual([stray("the hosts that its")]);
    const adopting = { ...declared, smartHosts: ["mail.example.com"], adopt: true };
    expect(proveConnector({}, adopting, viewOf(there)).refused).toEqual([stray("mail.example.com")]);
  });

  test.each(["contoso-dlp.avanan.net", "fabrikam-host.avanan.net", "contoso-host.checkpointcloudsec.com"])(
    "may hand it to another host of the vendor's: %s",
    (host) => {
      expect(found({ smartHosts: [host] })).toEqual([]);
    },
  );

  test("may go where it likes once its rules are off, or when it is of no concern to the vendor", () => {
    const off = (tenant.TransportRule ?? []).map((rule) => ({ ...rule, State: "Disabled" }));
    expect(found({ smartHosts: ["mail.example.com"] }, { ...tenant, TransportRule: off })).toEqual([]);
    const others = { ...unlabelled, OutboundConnector: at("mail.example.com") };
    expect(found({ smartHosts: ["mail.fabrikam.com"] }, others)).toEqual([]);
  });

  test("may stand behind a gateway: that another one takes its place is said", () => {
    const gateway = { ...tenant, OutboundConnector: at("mail.example.com") };
    const { refused, notes } = proveConnector(
      { ...declared, smartHosts: ["mail.example.com"] },
      { ...declared, smartHosts: ["mail.fabrikam.com"] },
      viewOf(gateway),
    );
    expect(refused).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^warning proof: onlyPortalHosts: .* to mail.example.com and would .* to mail.fabrikam.com/,
      ),
    ]);
  });

  function at(host: string) {
    return (tenant.OutboundConnector ?? []).map((one) => ({ ...one, SmartHosts: [host] }));
  }
});
