import { sameName } from "../../kinds/order";
import type { ConnectorRole } from "../names";
import { planOf } from "../plan";
import { leavesByDlp, type TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";
import { vendorRule } from "./vendor-rule";

/** Mail in the tenant's own name that nobody has signed in for (avanan.md 5.5). */
export function directSend(spec: TenantSpec, tenant: KnownTenant): Advice[] {
  const { names } = planOf(spec);
  const roles: readonly ConnectorRole[] = leavesByDlp(spec) ? ["inbound", "dlp-inbound"] : ["inbound"];
  const connectors = roles.map(names.connector);
  const quoted = (all: readonly string[]) => all.map((name) => `"${name}"`).join(" and ");
  if (!tenant.rejectDirectSend) {
    return [
      {
        code: "directSend",
        severity: "warning",
        what: "anybody may send mail in the name of the tenant's own domains without signing in (RejectDirectSend is off)",
        why: `${spec.scope === undefined ? "" : "people outside of avanan:scope get it uninspected, and "}whether Protect sees such mail is not documented`,
        todo: `When ${quoted(connectors)} ${connectors.length > 1 ? "are" : "is"} in force, and no device of the tenant sends that way: Set-OrganizationConfig -RejectDirectSend $true`,
      },
    ];
  }
  const missing = connectors.filter(
    (wanted) =>
      !tenant.inboundConnectors.some(({ name, enabled }) => enabled !== false && sameName(name, wanted)),
  );
  const routes = tenant.transportRules.some(
    (rule) => rule.enabled !== false && vendorRule(rule)?.portal === spec.portal,
  );
  return missing.length === 0 || !routes
    ? []
    : [
        {
          code: "directSend",
          severity: "error",
          object: missing[0],
          what: `mail goes to the vendor while ${quoted(missing)} ${missing.length > 1 ? "are" : "is"} not in force, and RejectDirectSend is on`,
          why: "mail in the tenant's own name that the vendor returns is refused: only a connector spares it",
          todo: "Run pulumi up, which makes the connector, or set avanan:bypass",
        },
      ];
}
