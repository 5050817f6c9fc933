import type * as pulumi from "@pulumi/pulumi";
import type { DistributionGroupProperties } from "../kinds/generated/distribution-group.generated";
import { type Args, type CommonArgs, resourceClass } from "./exchange-resource";

/** `name` is required by Exchange. `type` and `organizationalUnit` can be set at creation only; a change replaces the group. */
export type DistributionGroupArgs = Args<DistributionGroupProperties & { readonly name: string }> &
  CommonArgs;

/**
 * A distribution group, or with `type: "Security"` a mail-enabled security group. Its members are declared one by one as
 * `DistributionGroupMember`, so that nobody else's members are ever removed.
 *
 * @example
 * const pilot = new DistributionGroup("pilot", {
 *   name: "Avanan pilot",
 *   primarySmtpAddress: "pilot@contoso.com",
 *   type: "Security",
 * });
 */
export class DistributionGroup extends resourceClass<DistributionGroupProperties, DistributionGroupArgs>(
  "DistributionGroup",
) {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
