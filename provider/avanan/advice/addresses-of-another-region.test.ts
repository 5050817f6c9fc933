import { specOf } from "../spec.test-helper";
import { addressesOfAnotherRegion } from "./addresses-of-another-region";
import { inbound, rule, tenantOf, usBoth, usInbound } from "./known-tenant.test-helper";

const inList = (ipAllowList: readonly string[], spec: object = {}) =>
  addressesOfAnotherRegion(specOf(spec), tenantOf({ ipAllowList }));

test("what another region left in the allow list, with the command that takes it out", () => {
  expect(inList([...usBoth, "52.212.19.177", "3.252.108.160/28", "192.0.2.1"])).toEqual([
    {
      code: "addressesOfAnotherRegion",
      severity: "warning",
      object: "Default",
      what: 'the IP allow list of the connection filter policy "Default" holds addresses of another region than us: 52.212.19.177 (eu), 3.252.108.160/28 (eu)',
      why: "mail from there skips spam filtering, whoever of that region's customers sends it",
      todo: 'When nothing comes back from there any more, and pulumi up has not removed them: Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @{Remove="52.212.19.177","3.252.108.160/28"}',
    },
  ]);
});

test("blocks that regions share are ours, for either of them", () => {
  // Canada and the US both have it.
  expect(inList(["3.101.216.128/28"])).toEqual([]);
  expect(inList(["3.101.216.128/28"], { region: "ca" })).toEqual([]);
  expect(inList(["3.101.216.128/28"], { region: "eu" })[0]?.what).toContain("3.101.216.128/28 (us, ca)");
});

test("a part of another region's block counts, in whatever spelling", () => {
  expect(inList(["3.252.108.161"])[0]?.what).toContain("3.252.108.161 (eu)");
});

test("the region that is being left is none of them, nor what the declaration names", () => {
  expect(inList(["52.212.19.177"], { previousRegion: "eu" })).toEqual([]);
  expect(inList(["52.212.19.177"], { addresses: { inbound: ["52.212.19.177"] } })).toEqual([]);
});

test("our own connectors are looked at, others are not", () => {
  const senderIPAddresses = ["52.212.19.177"];
  const tenant = tenantOf({
    inboundConnectors: [
      inbound("Avanan Inbound", { senderIPAddresses }),
      inbound("Somebody's", { senderIPAddresses }),
    ],
  });
  expect(addressesOfAnotherRegion(specOf(), tenant)).toMatchObject([
    {
      object: "Avanan Inbound",
      what: 'the inbound connector "Avanan Inbound" holds addresses of another region than us: 52.212.19.177 (eu)',
      todo: "Run pulumi up, which takes them out; while a region is being left, set avanan:previousRegion",
    },
  ]);
});

describe("what is in force is not left over", () => {
  const protect = {
    setHeaderName: "X-CLOUD-SEC-AV-Info",
    setHeaderValue: "contoso,office365_emails,inline",
    exceptIfSenderIpRanges: usInbound,
  };
  const moving = (properties: object) =>
    addressesOfAnotherRegion(
      specOf({ region: "eu" }),
      tenantOf({
        ipAllowList: usBoth,
        inboundConnectors: [inbound("Avanan Inbound", { senderIPAddresses: usInbound })],
        transportRules: [rule("Avanan - Protect", { ...protect, ...properties })],
      }),
    ).map(({ object }) => object);

  test("while a rule sends mail to the vendor and spares it: it is neither to be removed nor taken out", () => {
    expect(moving({})).toEqual([]);
    expect(moving({ exceptIfSenderIpRanges: usBoth })).toEqual([]);
  });

  test("whatever the rule is called, and whichever portal's it is", () => {
    expect(moving({ name: "Check Point - Protect", setHeaderValue: "emea,office365_emails,inline" })).toEqual(
      [],
    );
  });

  test.each<[string, object]>([
    ["is disabled", { enabled: false }],
    ["does not send mail to the vendor", { setHeaderName: null, setHeaderValue: null }],
    ["spares other addresses", { exceptIfSenderIpRanges: ["192.0.2.1"] }],
  ])("it is left over where the rule %s", (_, properties) => {
    expect(moving(properties)).toEqual(["Default", "Avanan Inbound"]);
  });
});
