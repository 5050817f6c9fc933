import type * as pulumi from "@pulumi/pulumi";
import { resourceClass } from "./exchange-resource";

/** Remembers what the tenant held before the stack's first write, so that removal gives exactly that back. */
export class Baseline extends resourceClass<object, { readonly addresses: readonly string[] }>("Baseline") {
  /** Those of the given addresses that were in the connection filter's allow list already. */
  declare readonly ipAllowList: pulumi.Output<readonly string[]>;
  /** The tenant's address for undeliverable journal reports, null when it had none. */
  declare readonly journalingReportNdrTo: pulumi.Output<string | null>;
}
