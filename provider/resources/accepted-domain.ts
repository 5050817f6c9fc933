import type * as pulumi from "@pulumi/pulumi";
import type { AcceptedDomainProperties } from "../kinds/generated/accepted-domain.generated";
import { type Args, resourceClass } from "./exchange-resource";
import type { SettingsArgs } from "./settings-args";

export type AcceptedDomainArgs = Args<AcceptedDomainProperties & { readonly domainName: string }> &
  SettingsArgs;

/**
 * What the organisation does with mail for one of its domains. The domain itself is added in Entra; here only its
 * settings are declared, and given back when the resource is deleted.
 *
 * @example
 * new AcceptedDomain("contoso", { domainName: "contoso.com", domainType: "InternalRelay", matchSubDomains: true });
 */
export class AcceptedDomain extends resourceClass<
  AcceptedDomainProperties & { readonly domainName: string },
  AcceptedDomainArgs
>("AcceptedDomain") {
  /** What the declared properties were before this resource. */
  declare readonly previous: pulumi.Output<Record<string, unknown>>;
}
