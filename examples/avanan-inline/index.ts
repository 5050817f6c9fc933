import { AvananTenant } from "pulumi-avanan";

/** Mail to the pilot group goes through the vendor; mail from the scanner in the server room does not. */
const tenant = new AvananTenant("contoso", {
  portal: "contoso",
  region: "us",
  mode: "inline",
  protect: ["incoming"],
  scope: { groups: ["pilot@contoso.com"] },
  otherInboundIps: ["203.0.113.10"],
});

export const objects = tenant.objects;
