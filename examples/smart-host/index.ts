import * as pulumi from "@pulumi/pulumi";
import { OutboundConnector } from "pulumi-avanan";

const smartHost = new pulumi.Config().require("smartHost");

/** Mail to the outside goes to the smart host, which works on it and delivers it. */
const outgoing = new OutboundConnector("outgoing", {
  name: "All outbound mail to the smart host",
  // Type OnPremises takes every domain only in a hybrid organisation with centralised transport.
  connectorType: "Partner",
  // Every domain that no other connector names; mail between the organisation's own mailboxes stays inside.
  recipientDomains: ["*"],
  // Where mail goes on to is the smart host's business, not that of the recipient's MX record.
  useMXRecord: false,
  smartHosts: [smartHost],
  // Everything the company writes goes this way: only to a host that proves who it is.
  tlsSettings: "DomainValidation",
  tlsDomain: smartHost,
});

export const connectors = { outgoing: outgoing.guid };
