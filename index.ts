import { AvananTenant, tenantFromConfig } from "pulumi-avanan";

/** One stack is one tenant: its configuration says what the tenant is to have. */
const tenant = new AvananTenant("tenant", tenantFromConfig());

/** GUIDs of the objects that are in force. */
export const objects = tenant.objects;
