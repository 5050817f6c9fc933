import type { TenantView } from "./tenant-view";

const same = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();

/** A rule was refused because of its connector, yet the connector is there and usable. */
export function connectorIsUsable(tenant: TenantView, connector: string): boolean {
  return tenant
    .records("OutboundConnector")
    .some(
      (record) =>
        (same(record.Name, connector) || same(record.Guid, connector)) &&
        record.Enabled === true &&
        record.IsTransportRuleScoped === true,
    );
}

/** The rules that route to a connector, by name. */
export function rulesRoutingTo(tenant: TenantView, connector: string): string[] {
  return tenant
    .records("TransportRule")
    .filter(
      (rule) =>
        rule.RouteMessageOutboundConnector != null && same(rule.RouteMessageOutboundConnector, connector),
    )
    .map((rule) => String(rule.Name));
}
