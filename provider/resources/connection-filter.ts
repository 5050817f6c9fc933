import type * as pulumi from "@pulumi/pulumi";
import type { HostedConnectionFilterPolicyProperties } from "../kinds/generated/hosted-connection-filter-policy.generated";
import { type Args, resourceClass } from "./exchange-resource";
import type { SettingsArgs } from "./settings-args";

export type ConnectionFilterArgs = Args<HostedConnectionFilterPolicyProperties> & SettingsArgs;

/**
 * The switches of the connection filter policy "Default". Its lists are declared entry by entry, as `IpAllowListEntry`
 * and `IpBlockListEntry`.
 *
 * @example
 * new ConnectionFilter("filter", { enableSafeList: false });
 */
export class ConnectionFilter extends resourceClass<
  HostedConnectionFilterPolicyProperties,
  ConnectionFilterArgs
>("ConnectionFilter") {
  /** What the declared properties were before this resource. */
  declare readonly previous: pulumi.Output<Record<string, unknown>>;
}
