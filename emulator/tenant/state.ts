import type { ObjectRecord } from "../json";

/**
 * One object as the tenant keeps it: what was set, and nothing else. Reading an object lays it over the blank record
 * of its kind (see `records.ts`), so that the state file stays short enough to read.
 */
export interface StoredObject extends ObjectRecord {
  Name: string;
  Guid: string;
  WhenCreated: string;
  WhenChanged: string;
}

/** Everything a tenant holds. Plain JSON; never changed in place once it has been committed. */
export interface TenantState {
  tenantId: string;
  /** Host name that makes up distinguished names, e.g. `contoso.onmicrosoft.com`. */
  initialDomain: string;
  /** Counts every object ever made, so that a Guid is never given twice and runs are repeatable. */
  objectsMade: number;
  organizationConfig: StoredObject;
  transportConfig: StoredObject;
  hostedConnectionFilterPolicies: StoredObject[];
  hostedContentFilterPolicies: StoredObject[];
  acceptedDomains: StoredObject[];
  /** By the name of the accepted domain. */
  dkimSigningConfigs: StoredObject[];
  inboundConnectors: StoredObject[];
  outboundConnectors: StoredObject[];
  /** In priority order: a rule's place is its priority. */
  transportRules: StoredObject[];
  journalRules: StoredObject[];
  mailboxes: StoredObject[];
  distributionGroups: StoredObject[];
  microsoft365Groups: StoredObject[];
  mailContacts: StoredObject[];
  /** A group's Guid -> its members' Guids. */
  groupMembers: Record<string, string[]>;
}

/** The collections of a tenant by the noun of the cmdlets that manage them. */
export const collections = {
  HostedConnectionFilterPolicy: "hostedConnectionFilterPolicies",
  HostedContentFilterPolicy: "hostedContentFilterPolicies",
  AcceptedDomain: "acceptedDomains",
  DkimSigningConfig: "dkimSigningConfigs",
  InboundConnector: "inboundConnectors",
  OutboundConnector: "outboundConnectors",
  TransportRule: "transportRules",
  JournalRule: "journalRules",
  Mailbox: "mailboxes",
  DistributionGroup: "distributionGroups",
  UnifiedGroup: "microsoft365Groups",
  MailContact: "mailContacts",
} as const;

export type Kind = keyof typeof collections;

export function objectsOf(state: TenantState, kind: Kind): StoredObject[] {
  return state[collections[kind]];
}
