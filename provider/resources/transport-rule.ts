import type * as pulumi from "@pulumi/pulumi";
import type { TransportRuleProperties } from "../kinds/generated/transport-rule.generated";
import type { RuleOrder } from "../kinds/order";
import { type Args, type ProvenArgs, resourceClass } from "./exchange-resource";

/** `name` is required by Exchange; a rule also needs at least one action. */
export type TransportRuleArgs = Args<TransportRuleProperties & { readonly name: string }> &
  ProvenArgs & {
    /**
     * Addresses from which the vendor brings back what this rule sends to it, where they are others than the catalogue's: a
     * preview follows mail from there. Nothing of Exchange's. Default: the catalogue's, of the region whose addresses
     * `exceptIfSenderIpRanges` has.
     */
    readonly returnAddresses?: pulumi.Input<readonly pulumi.Input<string>[]>;
    /**
     * Where the rule stands among all rules, foreign ones included. Default: where it is; new rules go last. Rules of
     * the same program are best named by their `name` output: they are then created first.
     */
    readonly order?: pulumi.Input<Args<RuleOrder> | null>;
  };

/**
 * A mail flow rule. Where it stands among the other rules is declared relative to them by `order`.
 *
 * @example
 * new TransportRule("tag", {
 *   name: "Tag external mail",
 *   fromScope: "NotInOrganization",
 *   prependSubject: "[external] ",
 *   order: { after: ["Avanan - Protect"] },
 * });
 */
export class TransportRule extends resourceClass<TransportRuleProperties, TransportRuleArgs>(
  "TransportRule",
) {
  /** Exchange's own id of the object; it stays the same when the object is renamed. */
  declare readonly guid: pulumi.Output<string>;
}
