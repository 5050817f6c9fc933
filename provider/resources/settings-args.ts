import type * as pulumi from "@pulumi/pulumi";
import type { CommonArgs } from "./exchange-resource";

/** What every resource of settings takes besides the settings: Exchange has the object in any case. */
export interface SettingsArgs extends CommonArgs {
  /** Leaves a value that somebody else has set, instead of refusing. Default: false. */
  readonly unlessSet?: pulumi.Input<boolean>;
  /** Values to give back when the resource is deleted. Default: those found when it was created. */
  readonly restore?: pulumi.Input<{ readonly [property: string]: pulumi.Input<unknown> }>;
}
