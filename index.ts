import { AvananTenant, tenantFromConfig } from "pulumi-avanan";

/** One stack is one tenant: its configuration says what the tenant is to have. */
const spec = tenantFromConfig();
const tenant = new AvananTenant(spec.portal, spec);

export const objects = tenant.objects;
