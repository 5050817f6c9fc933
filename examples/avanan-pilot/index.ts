import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "pulumi-avanan";

const config = new pulumi.Config();
const group = config.require("group");
const members = config.requireObject<string[]>("members");

/** Mail to the pilot goes through the vendor before it is delivered; mail to everybody else is as it was. */
const tenant = new AvananTenant("contoso", {
  portal: config.require("portal"),
  region: "us",
  mode: "inline",
  protect: ["incoming"],
  scope: {
    groups: [group],
    // Nobody is a member of a Microsoft 365 group's own mailbox: it is a recipient of its own.
    recipients: config.requireObject<string[]>("groupMailboxes"),
  },
  // Made before the first rule names it. A group that the tenant has already is only named.
  createGroups: members.length === 0 ? [] : [{ address: group, members }],
  // The server at headquarters has looked at its mail itself: it goes straight to the mailbox.
  otherInboundIps: config.requireObject<string[]>("otherInboundIps"),
});

export const objects = tenant.objects;
export const warnings = tenant.warnings;
/** The policy in the portal must name the same people. */
export const nextSteps = tenant.nextSteps;
