import type { Json } from "../../json";
import { sameName, text } from "../../json";
import { isAcceptedDomain } from "../../tenant/directory";
import type { TenantState } from "../../tenant/state";
import type { SmtpEntry } from "../message";

/** A certificate is shown over TLS or not at all. */
export function shownCertificate({ certificate, tls }: SmtpEntry): string | undefined {
  return tls === false ? undefined : certificate;
}

/** `*.contoso.com` in the connector stands for every name below (assumption `certificateNames`). */
export function isNamed(shown: string | undefined, wanted: Json | undefined): boolean {
  const name = text(wanted).toLowerCase();
  return (
    shown !== undefined &&
    name !== "" &&
    (sameName(shown, name) || (name.startsWith("*.") && shown.toLowerCase().endsWith(name.slice(1))))
  );
}

/** The name, less a wildcard, is one of the tenant's domains. */
export function isOwnCertificate(state: TenantState, shown: string): boolean {
  return isAcceptedDomain(state, shown.replace(/^\*\./, ""));
}
