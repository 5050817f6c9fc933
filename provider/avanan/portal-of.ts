import type { Portal } from "../mailflow";
import { planOf } from "./plan";
import { topLevelDomains } from "./report-addresses";
import { leavesByDlp, protects, type TenantSpec } from "./spec";

/** The vendor's side of a tenant, as the mail-flow model takes it. */
export function portalOf(spec: TenantSpec): Portal {
  const { inbound, dlp } = planOf(spec);
  return {
    name: spec.portal,
    tld: topLevelDomains[spec.brand],
    inboundSet: inbound,
    dlpSet: dlp,
    // Whoever declares the certificate says that the vendor presents it.
    ...(spec.dlpCertificate === undefined ? {} : { certificate: spec.dlpCertificate }),
  };
}

/**
 * The vendor's sides while a specification changes: it returns mail from addresses that are in force before and after, where
 * there are such, and a message may be right for the portal that was or for the one that comes.
 */
export function portalsOnTheWay(
  previous: TenantSpec | undefined,
  next: TenantSpec,
): readonly [Portal, ...Portal[]] {
  if (previous === undefined) {
    return [portalOf(next)];
  }
  const [old, now] = [planOf(previous), planOf(next)];
  const sets = {
    inboundSet: inUse(old.inbound, now.inbound, !previous.bypass && protects(previous, "incoming")),
    dlpSet: inUse(old.dlp, now.dlp, !previous.bypass && leavesByDlp(previous)),
    // Both regions' addresses are the vendor's, though mail returns from one of them only.
    idleSet: [...old.both, ...now.both],
  };
  const portal = { ...portalOf(next), ...sets };
  const before = { ...portalOf(previous), ...sets };
  return portal.name === before.name && portal.tld === before.tld ? [portal] : [portal, before];
}

function inUse(before: readonly string[], now: readonly string[], wasUsed: boolean): readonly string[] {
  const common = before.filter((address) => now.includes(address));
  return common.length > 0 ? common : wasUsed ? before : now;
}
