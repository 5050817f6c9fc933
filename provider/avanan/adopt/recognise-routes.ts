import { sameName } from "../../kinds/order";
import type { KnownRule, KnownTenant } from "../advice/known-tenant";
import type { RuleRole } from "../names";
import { type Route, routes } from "../routes";
import { infoMark } from "../vendor-marks";
import { outboundRole } from "./recognise-connectors";

/** People that a routing rule is for; neither: everybody. */
export interface Halves {
  readonly groups: readonly string[];
  readonly recipients: readonly string[];
}

/** Whom a rule is for, on the side of the message that its direction is about. */
export function conditionOf(rule: KnownRule, { whose }: Pick<Route, "whose">): Halves {
  return whose === "recipient"
    ? { groups: rule.sentToMemberOf ?? [], recipients: rule.sentTo ?? [] }
    : { groups: rule.fromMemberOf ?? [], recipients: rule.from ?? [] };
}

/** Whom a rule spares. */
export function exceptionOf(rule: KnownRule, { whose }: Pick<Route, "whose">): Halves {
  return whose === "recipient"
    ? { groups: rule.exceptIfSentToMemberOf ?? [], recipients: rule.exceptIfSentTo ?? [] }
    : { groups: rule.exceptIfFromMemberOf ?? [], recipients: rule.exceptIfFrom ?? [] };
}

/**
 * The rules that send a portal's mail to the vendor: by the header that they set, else by the connector that they route
 * to. Where groups and single people have a rule each in force, the second is the one for recipients.
 */
export function routingRules(
  tenant: KnownTenant,
  portal: string,
): readonly { readonly role: RuleRole; readonly object: KnownRule }[] {
  const found = tenant.transportRules.flatMap((object) => {
    const route = routeOf(object, tenant, portal);
    return route === undefined ? [] : [{ route, object }];
  });
  return found.map(({ route, object }) => {
    const { groups, recipients } = conditionOf(object, route);
    const hasTwin = found.some(
      (other) =>
        other.route === route &&
        conditionOf(other.object, route).groups.length > 0 &&
        (other.object.enabled !== false || object.enabled === false),
    );
    const isSecond = groups.length === 0 && recipients.length > 0 && hasTwin;
    return { role: isSecond ? (`${route.role}-recipients` as const) : route.role, object };
  });
}

function routeOf(rule: KnownRule, { outboundConnectors }: KnownTenant, portal: string): Route | undefined {
  const mark = infoMark(rule.setHeaderName, rule.setHeaderValue);
  const target = rule.routeMessageOutboundConnector ?? "";
  const connector = outboundConnectors.find(({ name }) => sameName(name, target));
  const way = connector && outboundRole(connector, portal);
  if (mark?.portal === undefined ? way === undefined : mark.portal !== portal) {
    return undefined;
  }
  return routes.find(({ direction, to }) =>
    mark?.direction !== undefined
      ? direction === mark.direction
      : way === "outbound"
        ? direction === "incoming"
        : way === "dlp-outbound" && direction !== "incoming" && to === rule.sentToScope,
  );
}
