import type { KnownJournalRule, KnownTenant } from "../advice/known-tenant";
import { tenantOf } from "../advice/known-tenant.test-helper";
import { recognise } from "./recognise";

export const journal = (name: string, properties: Partial<KnownJournalRule>): KnownJournalRule => ({
  guid: `guid of ${name}`,
  name,
  enabled: true,
  ...properties,
});

/** What a rule does that sends a direction's mail to the portal contoso. */
export const toVendor = (label: string, connector: string) => ({
  setHeaderName: "X-CLOUD-SEC-AV-Info",
  setHeaderValue: `contoso,office365_emails,${label}`,
  routeMessageOutboundConnector: connector,
});

/** The condition on one of the vendor's headers. */
export const asks = (header: string) => ({
  headerMatchesMessageHeader: header,
  headerMatchesPatterns: ["true"],
});

/** The name of the object that plays each part for contoso. */
export function partsOf(holds: Partial<KnownTenant>): Record<string, string> {
  const found = recognise(tenantOf(holds), "contoso");
  const cast = { ...found.inbound, ...found.outbound, ...found.rules };
  return Object.fromEntries(Object.entries(cast).map(([part, object]) => [part, object.name]));
}

export const sparesOf = (holds: Partial<KnownTenant>) =>
  recognise(tenantOf(holds), "contoso").spares.map(({ role, object }) => [role, object.name]);
