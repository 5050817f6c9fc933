import { type PrivilegeNoun, privilegeOf, readOnlyRecipientsRole, readOnlyRole } from "./management-roles";
import type { Needs } from "./needs";

/** One role, or built-in role group, and what it is for. */
export interface Grant {
  readonly name: string;
  readonly why: string;
}

export interface LeastPrivilege {
  /** Management roles for a role group of one's own. */
  readonly roles: readonly Grant[];
  /** Built-in role groups, where it is not established which single role is enough. */
  readonly roleGroups: readonly Grant[];
}

/** What the app has to hold in Exchange, and nothing more. */
export function leastPrivilege(needs: Needs): LeastPrivilege {
  const recipients: readonly PrivilegeNoun[] = [
    "DistributionGroup",
    "DistributionGroupMember",
    "MailContact",
    "Recipient",
  ];
  const readOnly = needs.reads.filter((noun) => !needs.writes.includes(noun));
  const looksUp = readOnly.some((noun) => recipients.includes(noun));
  return {
    roles: [
      ...grants(needs.writes, (noun) => privilegeOf(noun).roles),
      { name: readOnlyRole, why: "previews, drift and this check read with it" },
      ...(looksUp ? [{ name: readOnlyRecipientsRole, why: "recipients are looked up" }] : []),
    ],
    roleGroups: grants(needs.writes, (noun) => privilegeOf(noun).roleGroups ?? []),
  };
}

function grants(nouns: readonly PrivilegeNoun[], names: (noun: PrivilegeNoun) => readonly string[]): Grant[] {
  const reasons = new Map<string, string[]>();
  for (const noun of nouns) {
    for (const name of names(noun)) {
      reasons.set(name, [...(reasons.get(name) ?? []), privilegeOf(noun).label]);
    }
  }
  return [...reasons].map(([name, labels]) => ({ name, why: labels.join(", ") }));
}
