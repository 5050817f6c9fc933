import { canonicalAddress } from "../kinds/addresses";
import { sameName } from "../kinds/order";
import { planOf } from "./plan";
import type { TenantSpec } from "./spec";

/** The specification with the other inbound connectors' addresses, where it asks for them. */
export function withOtherInbound(spec: TenantSpec, connectors: readonly Connector[]): TenantSpec {
  return spec.lookUpInboundIps
    ? {
        ...spec,
        otherInboundIps: [...spec.otherInboundIps, ...otherInboundAddresses(spec, connectors)],
      }
    : spec;
}

interface Connector {
  readonly name: string;
  readonly enabled?: boolean;
  readonly senderIPAddresses?: readonly string[] | null;
}

/** Addresses of the tenant's inbound connectors that are not the vendor's: their mail is not sent to the vendor (S2). */
export function otherInboundAddresses(spec: TenantSpec, connectors: readonly Connector[]): readonly string[] {
  const { names, both } = planOf(spec);
  const ours = [names.connector("inbound"), names.connector("dlp-inbound")];
  const found = connectors
    .filter(({ name, enabled }) => enabled !== false && !ours.some((one) => sameName(one, name)))
    .flatMap(({ senderIPAddresses }) => senderIPAddresses ?? [])
    .map(canonicalAddress);
  return [...new Set(found)].filter((address) => !both.includes(address));
}
