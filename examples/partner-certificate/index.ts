import * as pulumi from "@pulumi/pulumi";
import { InboundConnector, OutboundConnector } from "pulumi-avanan";

const config = new pulumi.Config();
const domain = config.require("domain");
const certificate = config.require("certificate");

/** Mail that claims to come from the partner must come from a server that shows the partner's certificate. */
const incoming = new InboundConnector("incoming", {
  name: `From ${domain}`,
  // The two demands below can be made of a partner only.
  connectorType: "Partner",
  // This partner alone: with "*" all other internet mail would be refused.
  senderDomains: [domain],
  // A certificate is shown in TLS, so that what arrives unencrypted is refused as well.
  requireTls: true,
  tlsSenderCertificateName: certificate,
  // Without it the name would only tell the partner's mail apart, and refuse nothing.
  restrictDomainsToCertificate: true,
});

/** Mail to the partner is handed only to a server that shows the partner's certificate. */
const outgoing = new OutboundConnector("outgoing", {
  name: `To ${domain}`,
  connectorType: "Partner",
  recipientDomains: [domain],
  // The partner may move its servers: the certificate says who they are.
  useMXRecord: true,
  // A trusted authority's certificate in this very name; CertificateValidation would take any trusted one.
  tlsSettings: "DomainValidation",
  tlsDomain: certificate,
});

export const connectors = { incoming: incoming.guid, outgoing: outgoing.guid };
