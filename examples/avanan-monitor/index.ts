import { AvananTenant, tenantFromConfig } from "pulumi-avanan";

/** All that a tenant is to have is configuration: to go on from here, `pulumi config set avanan:mode inline`. */
const tenant = new AvananTenant("contoso", tenantFromConfig());

export const objects = tenant.objects;
export const warnings = tenant.warnings;
export const nextSteps = tenant.nextSteps;
