import type * as pulumi from "@pulumi/pulumi";
import type { OutboundConnectorProperties } from "../kinds/generated/outbound-connector.generated";
import { type Args, type ProvenArgs, resourceClass } from "./exchange-resource";

/** `name` is required by Exchange. */
export type OutboundConnectorArgs = Args<OutboundConnectorProperties & { readonly name: string }> &
  ProvenArgs;

/**
 * A connector for mail that leaves the organisation.
 *
 * @example
 * new OutboundConnector("relay", {
 *   name: "Smart host",
 *   useMXRecord: false,
 *   smartHosts: ["relay.example.com"],
 *   tlsSettings: "EncryptionOnly",
 * });
 */
export class OutboundConnector extends resourceClass<OutboundConnectorProperties, OutboundConnectorArgs>(
  "OutboundConnector",
) {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
