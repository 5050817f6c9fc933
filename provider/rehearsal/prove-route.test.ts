import { blueprint } from "../avanan";
import { addresses, regions } from "../avanan/catalogue";
import type { DesiredRule } from "../avanan/desired";
import type { TenantSpec } from "../avanan/spec";
import { specOf } from "../avanan/spec.test-helper";
import type { Inputs } from "../kinds/kind";
import { installation } from "./course";
import { emptyTenant, type PaperTenant, viewOf } from "./paper-tenant";
import { proveRoute } from "./prove-route";

const bare: PaperTenant = {
  ...emptyTenant,
  AcceptedDomain: [{ DomainName: "contoso.com", DomainType: "Authoritative" }],
};
const rule = (spec: TenantSpec, key = "protect"): Inputs => ({
  ...(blueprint(spec).find((object) => object.key === key) as DesiredRule).properties,
});
const found = (inputs: Inputs, previous: Inputs = {}, tenant = bare) =>
  proveRoute(previous, inputs, viewOf(tenant)).refused;

describe("a rule that sends mail to the vendor", () => {
  test("without its return addresses sends mail in circles: message, rule and addresses are named", () => {
    const { exceptIfSenderIpRanges: _, ...blind } = rule(specOf());
    const [first, ...others] = found(blind);
    expect(first).toMatch(
      /^noLoop: external mail in.*, to \S+@contoso.com, by "Avanan Outbound": loop: it reaches contoso-host.avanan.net again and again/,
    );
    expect(others.at(-1)).toBe(
      "mail comes back from 35.174.145.124, 44.211.178.96/28, 3.101.216.128/28 (the catalogue's addresses of region us); exceptIfSenderIpRanges lacks 35.174.145.124, 44.211.178.96/28, 3.101.216.128/28",
    );
  });

  test("with one return address missing does so for mail from there", () => {
    const inputs = rule(specOf());
    const all = inputs.exceptIfSenderIpRanges as string[];
    const lines = found({ ...inputs, exceptIfSenderIpRanges: all.slice(0, -1) });
    expect(lines[0]).toMatch(/^noLoop: external mail in, clean, returned from 3\.101\.216\.1/);
    expect(lines.at(-1)).toContain("exceptIfSenderIpRanges lacks 3.101.216.128/28");
  });

  test.each(regions.filter((region) => addresses[region].dlp !== undefined))(
    "is right as the blueprint has it, in region %s",
    (region) => {
      const spec = specOf({
        ...{ region, protect: ["incoming", "outgoing", "internal"] },
        journalingReportNdrTo: "reports@example.com",
      });
      for (const key of ["protect", "protect-outgoing", "protect-internal"]) {
        expect(found(rule(spec, key))).toEqual([]);
      }
    },
  );

  test("may have other return addresses, which it says", () => {
    const inputs = { ...rule(specOf()), exceptIfSenderIpRanges: ["198.51.100.7"] };
    expect(found(inputs)).toEqual([]);
    expect(found({ ...inputs, returnAddresses: ["198.51.100.7"] })).toEqual([]);
    expect(found({ ...inputs, returnAddresses: ["198.51.100.7", "198.51.100.8"] }).at(-1)).toBe(
      "mail comes back from 198.51.100.7, 198.51.100.8; exceptIfSenderIpRanges lacks 198.51.100.8",
    );
  });

  test("is judged by what is new about it", () => {
    const { exceptIfSenderIpRanges: _, ...blind } = rule(specOf());
    const { tenant } = installation(
      blueprint(specOf()).filter(({ type }) => type !== "TransportRule"),
      { ...bare, Recipient: [] },
    );
    const there = { ...tenant, TransportRule: [exchangeRecord(blind)] };
    expect(found({ ...blind, comments: "looked at" }, blind, there)).toEqual([]);
    expect(found({ ...blind, name: "Renamed" }, blind, there)).toEqual([]);
  });

  test("is found through the people it is for", () => {
    const scope = { groups: ["pilot@contoso.com"], recipients: [] };
    const { exceptIfSenderIpRanges: _, ...blind } = rule(specOf({ scope }));
    expect(found(blind)[0]).toContain("member-1@contoso.com");
  });
});

describe("a rule that does not set the vendor's header", () => {
  const { setHeaderName: _, setHeaderValue: __, ...unlabelled } = rule(specOf());
  const { exceptIfSenderIpRanges: ___, ...blind } = unlabelled;
  const beside = (host: string, more: object = {}): PaperTenant => ({
    ...bare,
    OutboundConnector: [
      {
        ...{ Name: "Avanan Outbound", Guid: "out", Enabled: true, ConnectorType: "Partner" },
        ...{ UseMXRecord: false, SmartHosts: [host], IsTransportRuleScoped: true, ...more },
      },
    ],
  });

  test.each([
    "contoso-host.avanan.net",
    "contoso-dlp.avanan.net",
    "contoso-host.checkpointcloudsec.com",
    "Contoso-Host.Avanan.Net.",
  ])("is known by its connector's host, %s: without return addresses mail goes in circles", (host) => {
    const lines = found(blind, {}, beside(host));
    const shown = host.toLowerCase().replace(/\.$/, "");
    expect(lines[0]).toMatch(/^noLoop: external mail in.*, to \S+@contoso.com, by "Avanan Outbound": loop: /);
    expect(lines[0]).toContain(`it reaches ${shown} again and again`);
    expect(lines.at(-1)).toMatch(/exceptIfSenderIpRanges lacks 35\.174\.145\.124/);
  });

  test("is refused whether or not the host's certificate is the one that the connector asks for", () => {
    const tenant = beside("contoso-host.avanan.net", { TlsSettings: "CertificateValidation" });
    expect(found(blind, {}, tenant)[0]).toMatch(/^noLoop: /);
  });

  test("lets mail come back as it is, and that the vendor may refuse it is said", () => {
    const tenant = beside("contoso-host.avanan.net");
    const said =
      'warning proof: rule "Avanan - Protect" sends mail to portal contoso and does not say whose it is, in header X-CLOUD-SEC-AV-Info: the vendor may refuse all of it';
    expect(proveRoute({}, unlabelled, viewOf(tenant))).toEqual({ refused: [], notes: [said] });
    expect(proveRoute({}, rule(specOf()), viewOf(tenant)).notes).toEqual([]);
    const labels = { ...rule(specOf()), name: "Says whose", routeMessageOutboundConnector: null };
    const labelled = { ...tenant, TransportRule: [exchangeRecord(labels)] };
    expect(proveRoute({}, unlabelled, viewOf(labelled)).notes).toEqual([]);
  });

  test.each([
    ["a connector to somebody else", beside("mail.example.com")],
    ["a connector for journal reports", beside("contoso-mail.avanan.net")],
    ["a connector by MX", beside("contoso-host.avanan.net", { UseMXRecord: true })],
    ["a connector that nobody knows yet", bare],
  ])("is no such rule over %s", (_what, tenant) => {
    expect(proveRoute({}, blind, viewOf(tenant))).toEqual({ refused: [], notes: [] });
  });
});

test("what another rule does to mail that comes back is said: the same program may be about to change it", () => {
  const theirs = {
    ...{
      name: "Nobody outside sends as us",
      fromScope: "NotInOrganization",
      senderDomainIs: ["contoso.com"],
    },
    rejectMessageReasonText: "spoofed",
  };
  const inputs = rule(specOf({ protect: ["internal"] }), "protect-internal");
  const { refused, notes } = proveRoute(
    {},
    inputs,
    viewOf({ ...bare, TransportRule: [exchangeRecord(theirs)] }),
  );
  expect(refused).toEqual([]);
  expect(notes[0]).toMatch(
    /^warning proof: nothingLost: internal mail.* by "Nobody outside sends as us": bounce/,
  );
});

test.each([
  ["no mail goes by a connector", { routeMessageOutboundConnector: null }],
  ["the header is not the vendor's", { setHeaderName: "X-Signed" }],
  ["it is not in force", { enabled: false }],
  ["it only watches", { mode: "Audit" }],
])("nothing is refused where %s", (_, change) => {
  const { exceptIfSenderIpRanges: __, ...blind } = rule(specOf());
  expect(found({ ...blind, ...change })).toEqual([]);
});

/** A rule as Exchange shows it. */
function exchangeRecord({ order: _, ...inputs }: Inputs) {
  const properties = Object.entries(inputs).map(([name, value]) => [
    name.replace(/^./, (first) => first.toUpperCase()),
    value,
  ]);
  return { ...Object.fromEntries(properties), Guid: "1", State: "Enabled", Priority: 0 };
}
