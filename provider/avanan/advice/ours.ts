import { sameName } from "../../kinds/order";
import { type ConnectorRole, connectorNames, prefixes } from "../names";
import { planOf } from "../plan";
import { leavesByDlp, type TenantSpec } from "../spec";
import type { KnownRule, KnownTenant } from "./known-tenant";

const inboundRoles = ["inbound", "dlp-inbound"] as const satisfies readonly ConnectorRole[];
const outboundRoles = ["outbound", "dlp-outbound", "journaling-outbound"] as const satisfies ConnectorRole[];

type IsOurs = (object: { readonly name: string }) => boolean;

/** Tells objects of the specification from those of others, by their names. */
export function oursOf(spec: TenantSpec): {
  readonly rule: IsOurs;
  readonly inbound: IsOurs;
  readonly outbound: IsOurs;
} {
  const { names } = planOf(spec);
  const among =
    (all: readonly string[]): IsOurs =>
    ({ name }) =>
      all.some((one) => sameName(one, name));
  return {
    rule: among(names.ruleSequence),
    inbound: among(inboundRoles.map(names.connector)),
    outbound: among(outboundRoles.map(names.connector)),
  };
}

/** Whether a connector has the name that another portal of the same tenant gives it: the usual one with another suffix. */
export function isOfAnotherPortal({ suffix }: TenantSpec, name: string): boolean {
  const usual = Object.values(prefixes).flatMap((prefix) =>
    Object.values(connectorNames).map((role) => `${prefix} ${role}`.toLowerCase()),
  );
  const [, own = "", end] = name.toLowerCase().match(/^(.*?)( \([^)]*\))?$/) ?? [];
  return usual.includes(own) && (suffix !== undefined || end !== undefined);
}

/** Addresses from which the vendor returns mail of the specification's directions. */
export function returnAddresses(spec: TenantSpec): readonly string[] {
  const { inbound, both } = planOf(spec);
  return leavesByDlp(spec) ? both : inbound;
}

/** A rule acts if it is enabled and not merely tested. */
export function acts({ enabled, mode = "Enforce" }: KnownRule): boolean {
  return enabled !== false && mode === "Enforce";
}

/** The connector over which a rule routes, by its name. Exchange shows that; what a rule was made with may be its GUID. */
export function routeOf(
  { routeMessageOutboundConnector: over }: KnownRule,
  { outboundConnectors }: Pick<KnownTenant, "outboundConnectors">,
): string | undefined {
  return outboundConnectors.find(({ guid }) => over && sameName(guid, over))?.name ?? over ?? undefined;
}
