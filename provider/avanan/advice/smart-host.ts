import { planOf } from "../plan";
import { leavesByDlp, type TenantSpec } from "../spec";
import type { Advice } from "./advice";
import type { KnownTenant } from "./known-tenant";

/** The portal's hosts to which mail or its copies are sent. */
export function smartHosts(spec: TenantSpec): readonly string[] {
  const { names } = planOf(spec);
  return [names.smartHost, ...(leavesByDlp(spec) ? [names.dlpHost] : [])];
}

/** A host that does not exist takes no mail: it waits, and is returned to its sender in the end (avanan.md 3.6). */
export function smartHost(spec: TenantSpec, { dns }: KnownTenant): Advice[] {
  return smartHosts(spec).flatMap((host): Advice[] => {
    const answer = dns?.hosts.get(host);
    if (answer === undefined || answer.kind === "found") {
      return [];
    }
    return answer.kind === "unknown"
      ? [
          {
            code: "smartHost",
            severity: "note",
            object: host,
            what: `${host} was not looked at`,
            why: answer.why,
          },
        ]
      : [
          {
            code: "smartHost",
            severity: "error",
            object: host,
            what: `DNS knows no host ${host}`,
            why: "mail or journal reports for it would wait in Exchange, and then be returned",
            todo: `Compare avanan:portal (${spec.portal}) and avanan:brand (${spec.brand}) with the address of the portal`,
          },
        ];
  });
}
