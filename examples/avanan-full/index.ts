import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "pulumi-avanan";

const config = new pulumi.Config();

/** All mail goes through the vendor, in either direction and between colleagues. */
const tenant = new AvananTenant("contoso", {
  portal: config.require("portal"),
  region: "us",
  mode: "inline",
  protect: ["incoming", "outgoing", "internal"],
  // Without a scope it is everybody's mail.
  exclude: { recipients: [config.require("scanner")] },
  // Mail that comes by another inbound connector is left alone, whichever connectors there are at the next `up`.
  lookUpInboundIps: true,
  // All customers of the vendor share its addresses; a certificate tells that it is this tenant's mail that comes back.
  dlpCertificate: config.get("dlpCertificate") || undefined,
  // For the same reason an address alone does not skip spam filtering. Before you set this, look at a message that has
  // come back: the header must still be there.
  whitelistHeader: "X-CLOUD-SEC-AV-Info",
  // Nobody but the vendor may say that a message is spam, or that it has been inspected.
  stripForgedHeaders: true,
});

export const objects = tenant.objects;
export const warnings = tenant.warnings;
/** Before the first outgoing message: SPF and DKIM. */
export const nextSteps = tenant.nextSteps;
