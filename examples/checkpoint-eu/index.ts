import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "pulumi-avanan";

const config = new pulumi.Config();

/** Everybody's incoming mail goes through the vendor, and the outgoing mail of those who handle what must not leak. */
const tenant = new AvananTenant("contoso", {
  portal: config.require("portal"),
  // Decides the hosts, and how the names of connectors and rules begin.
  brand: "checkpoint",
  // Decides the addresses: mail comes back from the European Union.
  region: "eu",
  mode: "inline",
  protect: ["incoming", "outgoing"],
  scopeOutgoing: { groups: [config.require("dlpGroup")] },
});

export const objects = tenant.objects;
export const warnings = tenant.warnings;
/** Before the first outgoing message: SPF and DKIM. */
export const nextSteps = tenant.nextSteps;
