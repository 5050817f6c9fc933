import { isRecord, type ObjectRecord } from "../../json";
import { guidFrom } from "../guid";
import type { StoredObject, TenantState } from "../state";

/** Seeds are as old as this, always: a fresh emulator is the same on every day. */
export const seedTime = "2026-01-05T08:00:00.0000000Z";
export const defaultTenantId = guidFrom("contoso");

export function seeded(kind: string, Name: string, values: ObjectRecord = {}): StoredObject {
  return {
    ...values,
    Name,
    Guid: guidFrom(`seed/${kind}/${Name}`),
    WhenCreated: seedTime,
    WhenChanged: seedTime,
  };
}

export function mailbox(alias: string, displayName: string, domain = "contoso.com"): StoredObject {
  return seeded("Mailbox", alias, {
    Alias: alias,
    DisplayName: displayName,
    PrimarySmtpAddress: `${alias}@${domain}`,
    EmailAddresses: [`SMTP:${alias}@${domain}`, `smtp:${alias}@contoso.onmicrosoft.com`],
  });
}

/** Mail of the initial domain is signed from the first day, mail of other domains once somebody has turned it on. */
export function dkimSigningConfigs(acceptedDomains: readonly StoredObject[]): StoredObject[] {
  return acceptedDomains.map(({ Name, InitialDomain }) =>
    seeded("DkimSigningConfig", Name, InitialDomain === true ? { Enabled: true } : {}),
  );
}

export const defaultContentFilterPolicy = () => seeded("HostedContentFilterPolicy", "Default");

/** A tenant on its first day: two domains, four mailboxes, the default policies. */
export function emptyTenant(tenantId: string): TenantState {
  const acceptedDomains = [
    seeded("AcceptedDomain", "contoso.com", { Default: true }),
    seeded("AcceptedDomain", "contoso.onmicrosoft.com", { InitialDomain: true }),
  ];
  return {
    tenantId,
    initialDomain: "contoso.onmicrosoft.com",
    objectsMade: 0,
    organizationConfig: seeded("OrganizationConfig", "contoso.onmicrosoft.com", { DisplayName: "Contoso" }),
    transportConfig: seeded("TransportConfig", "Transport Settings"),
    hostedConnectionFilterPolicies: [seeded("HostedConnectionFilterPolicy", "Default")],
    hostedContentFilterPolicies: [defaultContentFilterPolicy()],
    acceptedDomains,
    dkimSigningConfigs: dkimSigningConfigs(acceptedDomains),
    inboundConnectors: [],
    outboundConnectors: [],
    transportRules: [],
    journalRules: [],
    mailboxes: [
      mailbox("alice", "Alice Adams"),
      mailbox("bob", "Bob Brown"),
      mailbox("carol", "Carol Clark"),
      mailbox("dave", "Dave Diaz"),
    ],
    distributionGroups: [],
    microsoft365Groups: [],
    mailContacts: [],
    groupMembers: {},
  };
}

/** Objects that cmdlets made while seeding look as old as the rest. */
export function aged(state: TenantState): TenantState {
  return JSON.parse(
    JSON.stringify(state, (_key, value: unknown) =>
      isRecord(value) && "WhenCreated" in value
        ? { ...value, WhenCreated: seedTime, WhenChanged: seedTime }
        : value,
    ),
  );
}
