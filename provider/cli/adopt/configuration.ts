import type { TenantArgs } from "../../avanan";
import type { ConnectionFlags } from "../connection-options";

/** Values of a stack's configuration by their whole key. */
export type Configuration = Readonly<Record<string, unknown>>;

/** What a stack's configuration is to hold: the tenant's specification, and of the connection what was given as an option. */
export function configurationOf(args: TenantArgs, flags: ConnectionFlags): Configuration {
  const { tenantId, cloud, endpoint, auth } = flags;
  return Object.fromEntries(
    [
      ...Object.entries({ tenantId, cloud, endpoint, auth }).map(
        ([key, value]) => [`exchange:${key}`, value] as const,
      ),
      ...Object.entries(args).map(([key, value]) => [`avanan:${key}`, value] as const),
    ].filter(([, value]) => value !== undefined),
  );
}
