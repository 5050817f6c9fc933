import * as pulumi from "@pulumi/pulumi";
import { InboundConnector, OutboundConnector } from "pulumi-avanan";

const config = new pulumi.Config();
const domain = config.require("domain");

/** Mail that claims to come from the partner must come from its addresses, over TLS. */
const incoming = new InboundConnector("incoming", {
  name: `From ${domain}`,
  // The two demands below can be made of a partner only.
  connectorType: "Partner",
  // This partner alone: with "*" all other internet mail would be refused.
  senderDomains: [domain],
  senderIPAddresses: config.requireObject<string[]>("sendsFrom"),
  // What arrives unencrypted is refused.
  requireTls: true,
  // What arrives from elsewhere in the partner's name is refused; by default it is taken as ordinary internet mail.
  restrictDomainsToIPAddresses: true,
});

/** Mail to the partner goes to its own servers, over TLS or not at all. */
const outgoing = new OutboundConnector("outgoing", {
  name: `To ${domain}`,
  connectorType: "Partner",
  recipientDomains: [domain],
  // Straight to the partner's addresses, whatever its MX record says.
  useMXRecord: false,
  smartHosts: config.requireObject<string[]>("receivesAt"),
  // The address says who it is, so any certificate will do, a self-signed one as well.
  tlsSettings: "EncryptionOnly",
});

export const connectors = { incoming: incoming.guid, outgoing: outgoing.guid };
