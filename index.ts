import { AvananTenant, tenantFromConfig } from "pulumi-avanan";

/** One stack is one tenant: its configuration says what the tenant is to have. */
const tenant = new AvananTenant("tenant", tenantFromConfig());

/** GUIDs of the objects that are in force, by key. */
export const objects = tenant.objects;
/** What is in force, object by object. */
export const inForce = tenant.inForce;
/** What people should know, by stable codes; see also `npx pulumi-avanan check`. */
export const warnings = tenant.warnings;
/** Whether every kind of message arrives as it should; see also `npx pulumi-avanan prove`. */
export const proof = tenant.proof;
/** What is left to do by hand in the vendor's portal and in DNS. */
export const nextSteps = tenant.nextSteps;
