import type * as pulumi from "@pulumi/pulumi";
import type { InboundConnectorProperties } from "../kinds/generated/inbound-connector.generated";
import { type Args, type CommonArgs, resourceClass } from "./exchange-resource";

/** `name` and `senderDomains` are required by Exchange. */
export type InboundConnectorArgs = Args<
  InboundConnectorProperties & { readonly name: string; readonly senderDomains: readonly string[] }
> &
  CommonArgs;

/**
 * A connector for mail that comes into the organisation.
 *
 * @example
 * new InboundConnector("partner", {
 *   name: "Fabrikam",
 *   senderDomains: ["fabrikam.com"],
 *   senderIPAddresses: ["192.0.2.10"],
 *   requireTls: true,
 * });
 */
export class InboundConnector extends resourceClass<InboundConnectorProperties, InboundConnectorArgs>(
  "InboundConnector",
) {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
