import { inboundConnectorProperties } from "../../provider/kinds/generated/inbound-connector.generated";
import { outboundConnectorProperties } from "../../provider/kinds/generated/outbound-connector.generated";
import type { KindTable } from "./table";
import { rewritten, verbatim } from "./values";

/** Connectors show nothing as an empty list, an empty comment, or null. */
const cleared = { texts: [], addresses: [], text: null, time: null };
const names = verbatim("Walked", "Walked anew");
const onPremises = { connectorType: "OnPremises" } as const;

export const inboundConnectors: KindTable = {
  kind: "InboundConnector",
  noun: "InboundConnector",
  properties: inboundConnectorProperties,
  base: {
    name: "Walked",
    connectorType: "Partner",
    senderDomains: ["fabrikam.com"],
    senderIPAddresses: ["203.0.113.40"],
    requireTls: false,
    comment: "as always",
  },
  cleared,
  rows: [
    ["name", { values: names, cleared: "refused", moves: ["Identity", "Id", "DistinguishedName"] }],
    ["comment", { values: verbatim("Müller & Söhne", "another"), cleared: "" }],
    ["associatedAcceptedDomains", { values: verbatim(["contoso.com"], ["contoso.onmicrosoft.com"]) }],
    ["clientHostNames", { values: verbatim(["mx.fabrikam.com"], ["mx.example.com"]) }],
    ["efUsers", { values: verbatim(["alice@contoso.com"], ["bob@contoso.com", "carol@contoso.com"]) }],
    ["trustedOrganizations", { values: verbatim(["fabrikam.com"], ["example.com", "fabrikam.com"]) }],
    ["tlsSenderCertificateName", { values: verbatim("mx.fabrikam.com", "*.example.com") }],
    [
      "senderDomains",
      {
        values: rewritten(
          [["fabrikam.com"], ["smtp:fabrikam.com;1"]],
          [
            ["*.example.com", "smtp:contoso.com;5"],
            ["smtp:*.example.com;1", "smtp:contoso.com;5"],
          ],
        ),
        cleared: "refused",
      },
    ],
    [
      "restrictDomainsToCertificate",
      { beside: { tlsSenderCertificateName: "mx.fabrikam.com", requireTls: true } },
    ],
    ["treatMessagesAsInternal", { beside: onPremises }],
  ],
};

const smartHost = { useMXRecord: false, smartHosts: ["mx.fabrikam.com"] };
const viaOnPremises = { beside: { ...onPremises, ...smartHost } };

export const outboundConnectors: KindTable = {
  kind: "OutboundConnector",
  noun: "OutboundConnector",
  properties: outboundConnectorProperties,
  base: {
    name: "Walked",
    connectorType: "Partner",
    recipientDomains: ["fabrikam.com"],
    useMXRecord: true,
    comment: "as always",
  },
  cleared,
  rows: [
    ["name", { values: names, cleared: "refused", moves: ["Identity", "Id", "DistinguishedName"] }],
    ["comment", { values: verbatim("Müller & Söhne", "another"), cleared: "" }],
    ["allAcceptedDomains", viaOnPremises],
    ["routeAllMessagesViaOnPremises", viaOnPremises],
    ["senderRewritingEnabled", viaOnPremises],
    ["connectorType", { beside: smartHost }],
    ["tlsSettings", { cleared: null }],
    ["tlsDomain", { beside: { tlsSettings: "DomainValidation" }, clearedWith: ["tlsSettings"] }],
    [
      "recipientDomains",
      {
        values: verbatim(["fabrikam.com"], ["*.example.com", "example.com"]),
        beside: { isTransportRuleScoped: true },
      },
    ],
    [
      "smartHosts",
      {
        values: rewritten(
          [["192.0.2.25"], ["[192.0.2.25]"]],
          [
            ["mx.fabrikam.com", "mx.example.com"],
            ["mx.fabrikam.com", "mx.example.com"],
          ],
        ),
        beside: { useMXRecord: false },
        // Only MX records can take the place of smart hosts, and those are another property.
        cleared: "refused",
      },
    ],
    [
      "useMXRecord",
      {
        values: [
          { declared: true, shown: true },
          { declared: false, shown: false, beside: { smartHosts: ["mx.fabrikam.com"] } },
        ],
        // Smart hosts go without a word when MX records come.
        moves: ["SmartHosts"],
      },
    ],
    [
      "lastValidationTimestamp",
      {
        values: rewritten(
          ["2026-01-05T08:00:00Z", "2026-01-05T08:00:00.0000000", "2026-01-05T08:00:00.000Z"],
          ["2026-02-06T09:30:00Z", "2026-02-06T09:30:00.0000000"],
        ),
      },
    ],
    [
      "validationRecipients",
      { values: verbatim(["alice@fabrikam.com"], ["alice@fabrikam.com", "bob@fabrikam.com"]) },
    ],
  ],
};
