import type { KnownRule } from "../advice/known-tenant";
import type { RuleRole } from "../names";
import type { Direction } from "../spec";
import { strippedHeaders } from "../stripping";
import type { TenantArgs } from "../tenant-args";
import { sameText } from "../vendor-marks";
import type { Recognised } from "./recognise";

/** Options of the vendor's set that the rules show. */
export function optionsOf(
  { inbound, rules }: Recognised,
  protect: readonly Direction[],
): Partial<TenantArgs> {
  const outgoing = protect.includes("outgoing") ? rules["protect-outgoing"] : undefined;
  const internal = protect.includes("internal") ? rules["protect-internal"] : undefined;
  const byDlp = outgoing ?? internal;
  const certificate = (byDlp && inbound["dlp-inbound"]?.tlsSenderCertificateName) ?? undefined;
  const inspected = outgoing === undefined ? undefined : inspectsReplies(outgoing);
  const hardened = (["X-CLOUD-SEC-AV-Info", "X-CLOUD-SEC-AV-UUID"] as const).find((header) =>
    sameText(rules.whitelist?.headerMatchesMessageHeader, header),
  );
  const stripping = Object.keys(strippedHeaders).every((role) => rules[role as RuleRole] !== undefined);
  return {
    ...(certificate === undefined ? {} : { dlpCertificate: certificate }),
    ...(inspected === undefined || inspected === (certificate !== undefined)
      ? {}
      : { inspectAutomaticReplies: inspected }),
    ...(outgoing !== undefined && !outgoing.fromScope && isScoped(outgoing)
      ? { outgoingFromInside: false }
      : {}),
    ...(internal !== undefined && internal.stopRuleProcessing !== true ? { internalStopsRules: false } : {}),
    ...(hardened && { whitelistHeader: hardened }),
    ...(stripping ? { stripForgedHeaders: true } : {}),
  };
}

const isScoped = ({ from, fromMemberOf }: KnownRule) => (from ?? fromMemberOf ?? []).length > 0;

/** The manual's rule has no exception for automatic replies. */
function inspectsReplies({
  exceptIfMessageTypeMatches: type,
  exceptIfHeaderMatchesMessageHeader: header,
}: KnownRule): boolean {
  return !type && !header;
}
