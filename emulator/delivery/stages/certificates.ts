import type { Json } from "../../json";
import { text } from "../../json";
import { isAcceptedDomain } from "../../tenant/directory";
import type { TenantState } from "../../tenant/state";
import type { SmtpEntry } from "../message";
import { coversDomain } from "./domains";

/** A certificate is shown over TLS or not at all. */
export function shownCertificate({ certificate, tls }: SmtpEntry): string | undefined {
  return tls === false ? undefined : certificate;
}

/** `*.contoso.com` in the connector stands for that name and every one below (assumption `certificateNames`). */
export function isNamed(shown: string | undefined, wanted: Json | undefined): boolean {
  const name = text(wanted);
  return shown !== undefined && name !== "" && coversDomain(name, shown);
}

/** The name, less a wildcard, is one of the tenant's domains or below one (assumption `certificatesBelowOwnDomains`). */
export function isOwnCertificate(state: TenantState, name: string | undefined): boolean {
  const labels = (name ?? "").replace(/^\*\./, "").split(".");
  return labels.some((_, index) => isAcceptedDomain(state, labels.slice(index).join(".")));
}
