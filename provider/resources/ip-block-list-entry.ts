import type * as pulumi from "@pulumi/pulumi";
import { resourceClass } from "./exchange-resource";
import type { IpAllowListEntryArgs } from "./ip-allow-list-entry";
import { claimAddress } from "./ip-list-claims";

export type IpBlockListEntryArgs = IpAllowListEntryArgs;

/**
 * One address of the connection filter's block list: its mail is refused, unless the allow list has it, too.
 *
 * @example
 * new IpBlockListEntry("nuisance", { address: "198.51.100.0/24" });
 */
export class IpBlockListEntry extends resourceClass<object, IpBlockListEntryArgs>("IpBlockListEntry") {
  declare readonly address: pulumi.Output<string>;
  /** Whether the entry was in the list before this resource. */
  declare readonly preexisting: pulumi.Output<boolean>;

  constructor(name: string, args: IpBlockListEntryArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
    if (typeof args.address === "string") {
      claimAddress("IpBlockListEntry", name, args.address);
    }
  }
}
