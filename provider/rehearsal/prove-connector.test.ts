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

const refused = ", which Exchange refuses as long as a rule names it";
const first = "let the rule name another connector first, or remove the rule";

test.each<[string, Inputs, string]>([
  ["disabled", { enabled: false }, `disabled${refused}. Leave it enabled; to disable it, ${first}`],
  [
    "taken out of rules' reach",
    { isTransportRuleScoped: false },
    `no longer be one for rules${refused}. Leave isTransportRuleScoped true; to change it, ${first}`,
  ],
  [
    "renamed",
    { name: "Another name" },
    `renamed to "Another name"${refused}; nor can a rule name "Another name" before it is there. Keep the name, or declare another connector as "Another name", let the rule name that one, and remove "Avanan Outbound" after that`,
  ],
])("a connector that a rule names is not %s: rule, message and steps are named", (_, change, what) => {
  expect(found(change)).toEqual([
    expect.stringMatching(
      /^connectorInUse: external mail in, to \S+@contoso.com, by "Avanan - Protect": it sends mail over "Avanan Outbound", and that connector would /,
    ),
  ]);
  expect(found(change)[0]?.endsWith(what)).toBe(true);
});

test("the message is followed by a command, if there is one", () => {
  const follow = (there: PaperTenant) =>
    proveConnector(declared, { ...declared, enabled: false }, viewOf(there)).follow;
  expect(follow(tenant)).toBe(
    "npx pulumi-avanan trace --from someone@example.com --to guest@contoso.com --ip 203.0.113.9",
  );
  const [rule] = (tenant.TransportRule ?? []).filter(({ Name }) => Name === "Avanan - Protect");
  const rare = { ...rule, SubjectMatchesPatterns: ["^[^a]{40}$"] };
  expect(follow({ ...tenant, TransportRule: [rare] })).toBeUndefined();
});

test("a rule that is not in force holds it as well", () => {
  const off = (tenant.TransportRule ?? []).map((rule) => ({ ...rule, State: "Disabled" }));
  expect(found({ enabled: false }, { ...tenant, TransportRule: off })).toEqual([
    expect.stringMatching(
      /^connectorInUse: .*, to \S+@contoso.com, by "Avanan - Protect": it names "Avanan Outbound" to send mail over, though it is not in force, and/,
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
        `^onlyPortalHosts: external mail in, to \\S+@contoso.com, by "Avanan - Protect": it sends mail to the vendor over "Avanan Outbound", which hands it to contoso-host.avanan.net and would hand it to ${host}.* instead, which is not the vendor's`,
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

  test("may lose a rule's mail that other rules keep from it: that is said", () => {
    const [protect] = (tenant.TransportRule ?? []).filter(({ Name }) => Name === "Avanan - Protect");
    const twin = { ...protect, Name: "Theirs", Guid: "theirs", Priority: 99 };
    const change = { ...declared, smartHosts: ["mail.example.com"] };
    const there = { ...tenant, TransportRule: [...(tenant.TransportRule ?? []), twin] };
    const { refused, notes } = proveConnector(declared, change, viewOf(there));
    expect(refused).toEqual([stray("mail.example.com")]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^warning proof: onlyPortalHosts \(perhaps\): .*, to \S+@contoso.com, by "Theirs": /,
      ),
    ]);
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
