import type * as pulumi from "@pulumi/pulumi";
import { type CommonArgs, resourceClass } from "./exchange-resource";
import { claimAddress } from "./ip-list-claims";

export interface IpAllowListEntryArgs extends CommonArgs {
  /** An IPv4 address or a block from /24 to /32. */
  readonly address: pulumi.Input<string>;
  /** Leaves the entry in the list when the resource is deleted. Default: true if it was there before the resource. */
  readonly keepOnDelete?: pulumi.Input<boolean>;
}

/**
 * One address of the connection filter's allow list: its mail skips spam filtering. The list is shared; only this
 * entry is added and removed.
 *
 * @example
 * new IpAllowListEntry("scanner", { address: "192.0.2.25" });
 */
export class IpAllowListEntry extends resourceClass<object, IpAllowListEntryArgs>("IpAllowListEntry") {
  declare readonly address: pulumi.Output<string>;
  /** Whether the entry was in the list before this resource. */
  declare readonly preexisting: pulumi.Output<boolean>;

  constructor(name: string, args: IpAllowListEntryArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
    if (typeof args.address === "string") {
      claimAddress("IpAllowListEntry", name, args.address);
    }
  }
}
