import type * as pulumi from "@pulumi/pulumi";
import type { TransportConfigProperties } from "../kinds/generated/transport-config.generated";
import { type Args, resourceClass } from "./exchange-resource";
import type { SettingsArgs } from "./settings-args";

export type TransportConfigArgs = Args<TransportConfigProperties> & SettingsArgs;

/**
 * The organisation's transport settings. There is one such object in each tenant: declaring it twice in a stack, or
 * in two stacks, makes them fight.
 *
 * @example
 * new TransportConfig("journal-ndr", { journalingReportNdrTo: "journal-errors@example.com" });
 */
export class TransportConfig extends resourceClass<TransportConfigProperties, TransportConfigArgs>(
  "TransportConfig",
) {
  /** What the declared properties were before this resource. */
  declare readonly previous: pulumi.Output<Record<string, unknown>>;
  /** Properties that were left as somebody else had set them (`unlessSet`). */
  declare readonly kept: pulumi.Output<readonly string[] | undefined>;
}
