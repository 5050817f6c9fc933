import { InboundConnector, OutboundConnector, TransportRule } from "pulumi-avanan";

/** Mail that claims to come from the partner must come from its addresses, over TLS. */
const incoming = new InboundConnector("incoming", {
  name: "From Fabrikam",
  comment: "TLS and Fabrikam's own addresses",
  connectorType: "Partner",
  senderDomains: ["fabrikam.com"],
  senderIPAddresses: ["198.51.100.0/28"],
  requireTls: true,
  restrictDomainsToIPAddresses: true,
});

/** Mail to the partner goes to its own gateway, whose certificate must bear the partner's name. */
const outgoing = new OutboundConnector("outgoing", {
  name: "To Fabrikam",
  connectorType: "Partner",
  recipientDomains: ["fabrikam.com"],
  useMXRecord: false,
  smartHosts: ["mail.fabrikam.com"],
  tlsSettings: "DomainValidation",
  tlsDomain: "mail.fabrikam.com",
});

/** People see which mail came the protected way. */
const tag = new TransportRule(
  "tag",
  {
    name: "Tag Fabrikam",
    senderDomainIs: ["fabrikam.com"],
    senderIpRanges: ["198.51.100.0/28"],
    prependSubject: "[Fabrikam] ",
  },
  { dependsOn: incoming },
);

export const connectors = { incoming: incoming.guid, outgoing: outgoing.guid };
export const rule = tag.guid;
