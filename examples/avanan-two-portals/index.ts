import * as pulumi from "@pulumi/pulumi";
import { AvananTenant } from "pulumi-avanan";

const config = new pulumi.Config();
const fabrikamGroup = config.require("fabrikamGroup");

/** The vendor binds several portals to one tenant only if they are of one region, and nobody is in two. */
const common = { region: "us", mode: "inline", protect: ["incoming"] } as const;

/** The portal of the company itself. */
const contoso = new AvananTenant("contoso", {
  ...common,
  portal: "contoso",
  scope: { groups: [config.require("contosoGroup")] },
});

/** Fabrikam came with a portal of its own, and keeps it. */
const fabrikam = new AvananTenant(
  "fabrikam",
  {
    ...common,
    portal: "fabrikam",
    scope: { groups: [fabrikamGroup] },
    createGroups: [{ address: fabrikamGroup, members: config.requireObject<string[]>("fabrikamStaff") }],
    // Otherwise both would call their objects the same. Exchange warns that their inbound connectors have the same
    // addresses; the rest of them is the same as well, so that mail may come in by either.
    suffix: "Fabrikam",
    // What a tenant has once, the allow list and the address for undeliverable reports, is the first portal's.
    sharedObjects: false,
  },
  // So it must be there first, and go last.
  { dependsOn: contoso },
);

export const objects = { contoso: contoso.objects, fabrikam: fabrikam.objects };
export const warnings = { contoso: contoso.warnings, fabrikam: fabrikam.warnings };
export const nextSteps = { contoso: contoso.nextSteps, fabrikam: fabrikam.nextSteps };
