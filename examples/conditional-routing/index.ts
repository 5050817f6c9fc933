import * as pulumi from "@pulumi/pulumi";
import { OutboundConnector, TransportRule } from "pulumi-avanan";

const config = new pulumi.Config();
const host = config.require("gateway");

const gateway = new OutboundConnector("gateway", {
  name: "Compliance gateway",
  connectorType: "Partner",
  // Takes the mail that a rule sends it, and no other.
  isTransportRuleScoped: true,
  useMXRecord: false,
  smartHosts: [host],
  // The company's most delicate mail: only to a host that proves who it is.
  tlsSettings: "DomainValidation",
  tlsDomain: host,
});

// Who goes through the gateway, one rule for each reason. All put the same mark on the message.
const mark = { setHeaderName: "X-Contoso-Compliance", setHeaderValue: "required" };
const group = new TransportRule("group", {
  name: "Compliance: the group's mail",
  fromMemberOf: [config.require("group")],
  sentToScope: "NotInOrganization",
  ...mark,
});
const confidential = new TransportRule("confidential", {
  name: "Compliance: confidential mail",
  fromScope: "InOrganization",
  sentToScope: "NotInOrganization",
  // What Outlook writes when somebody marks a message as confidential.
  headerContainsMessageHeader: "Sensitivity",
  headerContainsWords: ["Company-Confidential"],
  ...mark,
});

const route = new TransportRule("route", {
  name: "Compliance: to the gateway",
  // Strangers can write the mark as well; they must not choose their way through our connectors.
  fromScope: "InOrganization",
  sentToScope: "NotInOrganization",
  headerContainsMessageHeader: mark.setHeaderName,
  headerContainsWords: [mark.setHeaderValue],
  // Named by its output, the connector is there before the rule, and goes after it.
  routeMessageOutboundConnector: gateway.name,
  // A rule sees only the marks of rules that run before it.
  order: { after: [group.name, confidential.name] },
});

export const connector = gateway.guid;
export const rules = { group: group.guid, confidential: confidential.guid, route: route.guid };
