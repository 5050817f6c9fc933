import fc from "fast-check";
import type { ObjectRecord } from "../../emulator";
import { blocks } from "./world";

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const lists = {
  SenderDomains: one(["*"], ["fabrikam.com"], ["*.fabrikam.com"], ["contoso.com", "example.com"]),
  SenderIPAddresses: fc.subarray(blocks, { maxLength: 2 }),
  TlsSenderCertificateName: one(
    null,
    null,
    "mail.fabrikam.com",
    "*.fabrikam.com",
    "contoso.com",
    "*.contoso.com",
  ),
};

const partner = fc
  .record({
    ...lists,
    RequireTls: fc.boolean(),
    byAddress: one(true, false, false),
    byCertificate: one(true, false, false),
  })
  .map(({ byAddress, byCertificate, RequireTls, ...given }) => {
    const certificate = byCertificate && given.TlsSenderCertificateName !== null;
    return {
      ...given,
      ConnectorType: "Partner",
      RequireTls: RequireTls || certificate,
      RestrictDomainsToIPAddresses: byAddress && given.SenderIPAddresses.length > 0,
      RestrictDomainsToCertificate: certificate,
    };
  });
const onPremises = fc
  .record({ ...lists, trust: one("none", "none", "internal", "cloud") })
  .map(({ trust, ...given }) => ({
    ...given,
    ConnectorType: "OnPremises",
    TreatMessagesAsInternal: trust === "internal",
    CloudServicesMailEnabled: trust === "cloud",
  }));

/** An inbound connector of the tenant's own, but for its name. */
export const anyInbound: fc.Arbitrary<ObjectRecord> = fc
  .tuple(fc.oneof(partner, onPremises), one(true, true, true, false))
  .map(([connector, Enabled]) => ({ ...connector, Enabled }));

const way = fc.oneof(
  fc.constant({ UseMXRecord: true }),
  one("relay.example.com", "198.51.100.99").map((host) => ({ UseMXRecord: false, SmartHosts: [host] })),
);
const domains = one(
  ["fabrikam.com"],
  ["*.fabrikam.com"],
  ["*"],
  ["contoso.com", "example.com"],
  ["*.contoso.com"],
);

/** An outbound connector of the tenant's own, but for its name. */
export const anyOutbound: fc.Arbitrary<ObjectRecord> = fc
  .record({
    onPremises: fc.boolean(),
    RecipientDomains: domains,
    way,
    accepted: fc.boolean(),
    IsTransportRuleScoped: one(true, false, false),
    Enabled: one(true, true, true, false),
    TestMode: one(false, false, false, true),
  })
  .map(({ onPremises, RecipientDomains, way, accepted, ...flags }) => ({
    ...flags,
    ...(onPremises
      ? {
          ConnectorType: "OnPremises",
          UseMXRecord: false,
          SmartHosts: ["onpremises.example.com"],
          AllAcceptedDomains: accepted,
          RecipientDomains: RecipientDomains.filter((domain) => domain !== "*").concat(
            "premises.example.com",
          ),
        }
      : { ConnectorType: "Partner", RecipientDomains, ...way }),
  }));
