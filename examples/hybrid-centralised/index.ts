import * as pulumi from "@pulumi/pulumi";
import { AcceptedDomain, InboundConnector, OutboundConnector } from "pulumi-avanan";

const config = new pulumi.Config();
const onPremises = config.require("onPremises");

/** Mail from the on-premises servers, which are known by their certificate. */
const incoming = new InboundConnector("incoming", {
  name: "From on-premises",
  connectorType: "OnPremises",
  // They also hand on what strangers write.
  senderDomains: ["*"],
  tlsSenderCertificateName: onPremises,
  // Keeps the headers by which both sides take each other's mail as internal.
  cloudServicesMailEnabled: true,
});

/** Centralised transport: mail to the outside and to on-premises mailboxes goes to the on-premises servers. */
const outgoing = new OutboundConnector(
  "outgoing",
  {
    name: "To on-premises",
    connectorType: "OnPremises",
    recipientDomains: ["*"],
    // Mail to the outside as well, so that everything leaves by the servers that archive and check it.
    routeAllMessagesViaOnPremises: true,
    useMXRecord: false,
    smartHosts: [onPremises],
    tlsSettings: "DomainValidation",
    tlsDomain: onPremises,
    cloudServicesMailEnabled: true,
  },
  // Exchange routes everything this way only while there is a way back in.
  { dependsOn: incoming },
);

/** Who has no mailbox in the cloud may have one on-premises: mail to them is handed on instead of refused. */
const domain = new AcceptedDomain(
  "domain",
  { domainName: config.require("domain"), domainType: "InternalRelay" },
  // Without the connector it would go where the MX record points, which may be this very organisation: a loop.
  { dependsOn: outgoing },
);

export const connectors = { incoming: incoming.guid, outgoing: outgoing.guid };
export const sharedDomain = domain.domainName;
