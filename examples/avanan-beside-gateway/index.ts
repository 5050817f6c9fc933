import * as pulumi from "@pulumi/pulumi";
import { AvananTenant, InboundConnector, OutboundConnector, TransportRule } from "pulumi-avanan";

const config = new pulumi.Config();
const gatewayAddresses = config.requireObject<string[]>("gateway");
const signatureHost = config.require("signatures");

/** Partners send encrypted mail by a gateway, which inspects it when it has decrypted it. */
new InboundConnector("gateway", {
  name: "From the gateway",
  connectorType: "Partner",
  senderDomains: ["*"],
  senderIPAddresses: gatewayAddresses,
  requireTls: true,
  // With sender domain * this would refuse all mail that does not come by the gateway.
  restrictDomainsToIPAddresses: false,
});

/** The way back from the signature service, there before the first message can take it. */
const fromSignatures = new InboundConnector("from-signatures", {
  name: "From the signatures",
  // As the organisation's own server it may bring mail that is for the outside.
  connectorType: "OnPremises",
  senderDomains: ["*"],
  // All of the service's customers share its addresses; the certificate is this tenant's alone.
  tlsSenderCertificateName: config.require("signaturesCertificate"),
  // Keeps the headers that say that the mail is from inside: only then the vendor's rule takes it next.
  cloudServicesMailEnabled: true,
});
const toSignatures = new OutboundConnector(
  "to-signatures",
  {
    name: "To the signatures",
    connectorType: "OnPremises",
    isTransportRuleScoped: true,
    useMXRecord: false,
    smartHosts: [signatureHost],
    tlsSettings: "DomainValidation",
    tlsDomain: signatureHost,
    cloudServicesMailEnabled: true,
  },
  { dependsOn: fromSignatures },
);

/** What the gateway brings has been inspected; all other mail in, and all mail out, goes through the vendor. */
const tenant = new AvananTenant("contoso", {
  portal: config.require("portal"),
  region: "us",
  mode: "inline",
  protect: ["incoming", "outgoing"],
  otherInboundIps: gatewayAddresses,
});

/** Mail takes one way at a time, this one first: then the vendor inspects what really leaves. */
new TransportRule("sign", {
  name: "Signatures",
  fromScope: "InOrganization",
  sentToScope: "NotInOrganization",
  routeMessageOutboundConnector: toSignatures.name,
  // Otherwise the vendor's rule, which is next, would send the message its own way. What comes back signed runs into it.
  stopRuleProcessing: true,
  // The vendor's rules let rules that route mail stand above them.
  order: { first: true },
  // Each of the two would send mail in circles: what the service has signed, which it marks, and what the vendor brings.
  exceptIfHeaderContainsMessageHeader: "X-Signature",
  exceptIfHeaderContainsWords: ["added"],
  exceptIfSenderIpRanges: tenant.returnAddresses,
});

export const objects = tenant.objects;
/** The rule above is named here, as any that stops mail from going to the vendor: somebody should have looked at it. */
export const warnings = tenant.warnings;
export const nextSteps = tenant.nextSteps;
