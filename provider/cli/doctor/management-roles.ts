/** What an app must hold in Exchange to manage one kind of object. */
export interface Privilege {
  /** The objects in an administrator's words. */
  readonly label: string;
  /** Management roles that hold the cmdlets. */
  readonly roles: readonly string[];
  /** Built-in role groups, where it is not established which single role is enough. */
  readonly roleGroups?: readonly string[];
  /** Verbs of the cmdlets that the package writes with. */
  readonly writes: readonly string[];
}

const connectors = ["Remote and Accepted Domains"];
const wholeObject = ["New", "Set", "Remove"];
const switched = [...wholeObject, "Enable", "Disable"];
const settings = ["Set"];
const recipients = { roles: [], roleGroups: ["Recipient Management"] };

/**
 * Least privilege by the noun of the cmdlets. Source: exchange-online.md a.3 (settings.json of Microsoft365DSC's
 * resources). Roles hold parameters one by one: what is outside of a role looks unknown to Exchange.
 */
export const privileges = {
  InboundConnector: { label: "inbound connectors", roles: connectors, writes: wholeObject },
  OutboundConnector: { label: "outbound connectors", roles: connectors, writes: wholeObject },
  AcceptedDomain: { label: "accepted domains", roles: connectors, writes: settings },
  TransportRule: { label: "transport rules", roles: ["Transport Rules"], writes: switched },
  JournalRule: { label: "journal rules", roles: ["Journaling"], writes: switched },
  HostedConnectionFilterPolicy: {
    label: "connection filter",
    roles: ["Transport Hygiene"],
    writes: settings,
  },
  // JournalingReportNdrTo belongs to Journaling.
  TransportConfig: {
    label: "transport config",
    roles: ["Organization Transport Settings", "Journaling"],
    writes: settings,
  },
  // Not in that source, but what Microsoft's description of the role says.
  OrganizationConfig: {
    label: "organisation config",
    roles: ["Organization Configuration"],
    writes: settings,
  },
  DistributionGroup: { label: "distribution groups", ...recipients, writes: wholeObject },
  DistributionGroupMember: { label: "group members", ...recipients, writes: ["Add", "Remove"] },
  MailContact: { label: "mail contacts", ...recipients, writes: wholeObject },
  Recipient: { label: "recipients", ...recipients, writes: [] },
} as const satisfies Record<string, Privilege>;

export type PrivilegeNoun = keyof typeof privileges;

/** Reads every configuration object and changes none. */
export const readOnlyRole = "View-Only Configuration";
/** Reads recipients, which are no configuration. */
export const readOnlyRecipientsRole = "View-Only Recipients";

export function isPrivilegeNoun(noun: string): noun is PrivilegeNoun {
  return Object.hasOwn(privileges, noun);
}

export function privilegeOf(noun: PrivilegeNoun): Privilege {
  return privileges[noun];
}
