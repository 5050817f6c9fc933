import type * as pulumi from "@pulumi/pulumi";
import type { TenantArgs } from "../avanan";
import type { Advice } from "../avanan/advice/advice";
import type { ProofOutput } from "../avanan/specification";
import { resourceClass } from "./exchange-resource";

/** A tenant's whole specification: refuses changes that are unsafe in one step, and says what people should know. */
export class Specification extends resourceClass<object, TenantArgs>("Specification") {
  /** What people should know of the tenant as it is. */
  declare readonly warnings: pulumi.Output<readonly Advice[]>;
  /** Whether every kind of message arrives, and what was found otherwise. */
  declare readonly proof: pulumi.Output<ProofOutput>;
}
