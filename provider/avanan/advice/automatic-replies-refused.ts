import { planOf } from "../plan";
import type { TenantSpec } from "../spec";
import type { Advice } from "./advice";

/** Mail without a sender address comes back only through a connector with a certificate (avanan.md 5.13). */
export function automaticRepliesRefused(spec: TenantSpec): Advice[] {
  const name = planOf(spec).names.connector("dlp-inbound");
  return spec.inspectAutomaticReplies !== true || spec.dlpCertificate !== undefined
    ? []
    : [
        {
          code: "automaticRepliesRefused",
          severity: "error",
          object: name,
          what: `automatic replies and receipts go through the vendor (avanan:inspectAutomaticReplies), and "${name}" recognises it by addresses`,
          why: "they have no sender address, so that Exchange refuses to take them back and they are lost",
          todo: "Set avanan:dlpCertificate, or take avanan:inspectAutomaticReplies out",
        },
      ];
}
