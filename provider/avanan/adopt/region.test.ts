import { inbound, rule, tenantOf } from "../advice/known-tenant.test-helper";
import { addresses, type Region } from "../catalogue";
import { recognise } from "./recognise";
import { locate } from "./region";

const of = (region: Region, set: "inbound" | "dlp" = "inbound") =>
  addresses[region][set]?.map(({ address }) => address) ?? [];

/** What the addresses of the way in, and those of the way in for outgoing mail, say. */
function located(
  own: readonly string[],
  more: { dlp?: readonly string[]; report?: string; given?: Region } = {},
) {
  const holds = tenantOf({
    inboundConnectors: [
      inbound("Avanan Inbound", { connectorType: "Partner", senderIPAddresses: own }),
      ...(more.dlp === undefined
        ? []
        : [inbound("Avanan DLP Inbound", { connectorType: "OnPremises", senderIPAddresses: more.dlp })]),
    ],
  });
  const found = locate(recognise(holds, "contoso"), holds, more.report, more.given);
  const { returned: _, ...rest } = found ?? { returned: undefined };
  return found === undefined ? undefined : rest;
}

test.each(["us", "eu", "ca", "au", "uk", "in", "uae", "sg"] as const)(
  "all addresses of %s are that region, whatever it shares with others",
  (region) => {
    expect(located(of(region), { dlp: of(region, "dlp") })).toEqual({ region, notes: [] });
  },
);

test("the manual's single address is completed from the catalogue", () => {
  expect(located(["52.212.19.177"])).toEqual({
    region: "eu",
    notes: [
      "the tenant lacks 3.252.108.160/28, 13.39.103.0/28 of the vendor's return addresses of region eu: added, since mail comes back from all of them",
    ],
  });
  expect(located(of("us"), { dlp: ["3.214.204.181"] })).toEqual({
    region: "us",
    notes: [
      "the tenant lacks 44.211.178.112/28, 3.101.216.144/28 of the vendor's DLP addresses of region us: added, since mail comes back from all of them",
    ],
  });
});

test("an address inside a block is of its region", () => {
  expect(located(["3.29.194.128"])).toMatchObject({ region: "uae" });
});

test("two regions are a move; the address for reports tells where to, else the order", () => {
  const both = [...of("ca"), ...of("us")];
  expect(located(both)).toMatchObject({ region: "ca", previousRegion: "us" });
  const report = "contoso@mt-prod-3-journal-error.avanan.net";
  expect(located(both, { report })).toEqual({
    region: "us",
    previousRegion: "ca",
    notes: [
      "addresses of two regions are in force: taken for a move from ca to us. If it is the other way round, exchange avanan:region and avanan:previousRegion; when the move is over, take avanan:previousRegion out",
    ],
  });
});

test("three regions are no move: all addresses are kept", () => {
  const own = ["35.174.145.124", "52.212.19.177", "15.222.110.90"];
  expect(located(own, { report: "contoso@mt-prod-av-1-journal-error.avanan.net" })).toMatchObject({
    region: "eu",
    addresses: { inbound: [...of("eu"), "35.174.145.124", "15.222.110.90"] },
  });
});

test("an address that no region has is kept, beside the catalogue or in its place", () => {
  expect(located([...of("us"), "192.0.2.7"])).toEqual({
    region: "us",
    addresses: { inbound: [...of("us"), "192.0.2.7"] },
    notes: [
      "192.0.2.7 is not among the catalogue's return addresses of region us: kept by avanan:addresses and let in like the vendor's; later changes of the catalogue no longer reach that list. Ask the vendor whether it is still used",
    ],
  });
  expect(located(["192.0.2.7", "192.0.2.8"], { given: "sg" })).toMatchObject({
    region: "sg",
    addresses: { inbound: ["192.0.2.7", "192.0.2.8"] },
  });
});

test("a wider block takes the place of those inside it", () => {
  expect(located(["35.174.145.124", "44.211.178.0/24"])).toMatchObject({
    addresses: { inbound: ["35.174.145.124", "3.101.216.128/28", "44.211.178.0/24"] },
  });
});

test("where no address is known, the address for reports tells the region, or the administrator", () => {
  expect(located([])).toBeUndefined();
  expect(
    located([], { report: "contoso@mt-prod-cp-au-4-journal-error.checkpointcloudsec.com" }),
  ).toMatchObject({
    region: "au",
  });
  expect(located(of("us"), { given: "eu" })).toMatchObject({ region: "eu", previousRegion: "us" });
});

describe("where mail comes back by certificate", () => {
  const holds = (allowed: readonly string[]) =>
    tenantOf({
      inboundConnectors: [
        inbound("Avanan Inbound", { connectorType: "Partner", senderIPAddresses: of("uk") }),
        inbound("Avanan DLP Inbound", {
          connectorType: "OnPremises",
          tlsSenderCertificateName: "mx.checkpointcloudsec.com",
        }),
      ],
      transportRules: [
        rule("Out", {
          setHeaderName: "X-CLOUD-SEC-AV-Info",
          setHeaderValue: "contoso,office365_emails,sent,inline",
          exceptIfSenderIpRanges: [...of("uk"), "192.0.2.7"],
        }),
      ],
      ipAllowList: allowed,
    });
  const dlpOf = (allowed: readonly string[]) =>
    locate(recognise(holds(allowed), "contoso"), holds(allowed), undefined, undefined)?.returned.dlp;

  test("the addresses are those that the rule spares, if the tenant lets them in already", () => {
    expect(dlpOf(["192.0.2.0/24"])).toEqual(["192.0.2.7"]);
    expect(dlpOf([])).toEqual([]);
  });
});
