import type * as pulumi from "@pulumi/pulumi";
import type { OrganizationConfigProperties } from "../kinds/generated/organization-config.generated";
import { type Args, resourceClass } from "./exchange-resource";
import type { SettingsArgs } from "./settings-args";

export type OrganizationConfigArgs = Args<OrganizationConfigProperties> & SettingsArgs;

/**
 * Settings of the organisation that decide on mail. There is one such object in each tenant.
 *
 * @example
 * new OrganizationConfig("direct-send", { rejectDirectSend: true });
 */
export class OrganizationConfig extends resourceClass<OrganizationConfigProperties, OrganizationConfigArgs>(
  "OrganizationConfig",
) {
  /** What the declared properties were before this resource. */
  declare readonly previous: pulumi.Output<Record<string, unknown>>;
}
