import type * as pulumi from "@pulumi/pulumi";
import { type CommonArgs, resourceClass } from "./exchange-resource";

export interface DistributionGroupMemberArgs extends CommonArgs {
  /** The group's address, name or GUID. */
  readonly group: pulumi.Input<string>;
  /** The member's primary SMTP address. */
  readonly member: pulumi.Input<string>;
  /** Leaves the member in the group when the resource is deleted. Default: true if it was there before the resource. */
  readonly keepOnDelete?: pulumi.Input<boolean>;
}

/**
 * One member of a group. Other members are never touched.
 *
 * @example
 * new DistributionGroupMember("alice", { group: pilot.guid, member: "alice@contoso.com" });
 */
export class DistributionGroupMember extends resourceClass<object, DistributionGroupMemberArgs>(
  "DistributionGroupMember",
) {
  declare readonly group: pulumi.Output<string>;
  declare readonly member: pulumi.Output<string>;
  /** Whether the member was in the group before this resource. */
  declare readonly preexisting: pulumi.Output<boolean>;
}
