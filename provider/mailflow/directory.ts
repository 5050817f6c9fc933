import { domainOf, normal } from "./addresses";
import type { Assumptions } from "./assumptions";
import type { Recipient, TenantObjects } from "./tenant";
import { no, type Truth, truth, unknown, yes } from "./truth";
import { flag, list } from "./values";

/** The tenant's recipients and accepted domains, indexed. */
export interface Directory {
  /** The recipient an address, alias or name stands for; undefined when it is not listed. */
  find(address: string): Recipient | undefined;
  /** Everybody who is known to be somebody's manager. */
  readonly managers: readonly string[];
  /** Is the address a direct or nested member of the group? */
  isMember(address: string, group: string): Truth;
  /** A group's members with nested groups resolved; undefined when not known. */
  expand(group: Recipient): readonly string[] | undefined;
  /** The type of the accepted domain an address is in: `authoritative`, `internalrelay`, `externalrelay`; or undefined. */
  domainType(domain: string): string | undefined;
  /** Is it a recipient of this organisation: an object of it, or an address in an own (not external relay) domain? */
  isInside(address: string): boolean;
  /** Somebody who is certainly no recipient of this organisation, and of whom its directory holds nothing. */
  isStranger(address: string): boolean;
  /** Does mail to it end in a mailbox here? "no" carries the reason for the bounce. */
  hasMailbox(address: string): Truth;
}

const key = (address: string): string => normal(address);

interface Members {
  readonly members: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

export function compileDirectory(
  tenant: TenantObjects,
  assumptions: Pick<Assumptions, "unlistedIsMailbox">,
): Directory {
  const listed = tenant.recipients ?? undefined;
  const byName = new Map<string, Recipient>();
  for (const recipient of listed ?? [])
    for (const name of [
      recipient.address,
      ...list(recipient.aliases),
      ...list(recipient.externalEmailAddress),
    ])
      byName.set(key(name), recipient);

  const exact = new Map<string, string>();
  const parents: [string, string][] = [];
  for (const entry of tenant.acceptedDomains ?? []) {
    const domain = typeof entry === "string" ? { domainName: entry } : entry;
    const type = (domain.domainType ?? "Authoritative").toLowerCase();
    const name = key(domain.domainName);
    exact.set(name.replace(/^\*\./, ""), type);
    if (("matchSubDomains" in domain && flag(domain.matchSubDomains)) || name.startsWith("*."))
      parents.push([`.${name.replace(/^\*\./, "")}`, type]);
  }

  const find = (address: string): Recipient | undefined => byName.get(key(address));
  const domainType = (domain: string): string | undefined =>
    exact.get(domain) ?? parents.find(([tail]) => domain.endsWith(tail))?.[1];

  /** All members of a group, each under its primary address; `complete` is false when some members are unknown. */
  function gather(group: Recipient, opens: (kind: Recipient["kind"]) => boolean): Members {
    const all = { members: new Map<string, string>(), complete: true };
    const seen = new Set<string>();
    const walk = (from: Recipient): void => {
      if (seen.has(key(from.address))) return;
      seen.add(key(from.address));
      if (from.members === undefined || from.members === null) all.complete = false;
      for (const member of list(from.members)) {
        const recipient = find(member);
        all.members.set(key(recipient?.address ?? member), recipient?.address ?? member);
        if (recipient && opens(recipient.kind)) walk(recipient);
      }
    };
    walk(group);
    return all;
  }
  /** Who is in a Microsoft 365 group in the group counts as a member, too. */
  const memo = new Map<string, Members>();
  function members(group: Recipient): Members {
    const known = memo.get(key(group.address));
    const found = known ?? gather(group, (kind) => kind === "group" || kind === "microsoft365Group");
    memo.set(key(group.address), found);
    return found;
  }

  function isMember(address: string, groupName: string): Truth {
    const group = find(groupName);
    if (!group) {
      // M1: "if the group is deleted, the rule does nothing".
      return listed === undefined
        ? unknown(`it is not known who the members of ${groupName} are`)
        : no(`there is no group ${groupName} (any more)`);
    }
    const { members: known, complete } = members(group);
    if (known.has(key(find(address)?.address ?? address)))
      return yes(`${address} is a member of ${groupName}`);
    return complete
      ? no(`${address} is not a member of ${groupName}`)
      : unknown(`the members of ${groupName} are not all known`);
  }

  function expand(group: Recipient): readonly string[] | undefined {
    const all = gather(group, (kind) => kind === "group");
    return all.complete ? [...all.members.values()].filter((m) => find(m)?.kind !== "group") : undefined;
  }

  function isInside(address: string): boolean {
    const kind = find(address)?.kind;
    const type = domainType(domainOf(address));
    return (kind !== undefined && kind !== "contact") || (type !== undefined && type !== "externalrelay");
  }

  function isStranger(address: string): boolean {
    if (listed === undefined || find(address) !== undefined) return false;
    return !isInside(address) || assumptions.unlistedIsMailbox === "no";
  }

  function hasMailbox(address: string): Truth {
    const recipient = find(address);
    if (recipient) {
      const here = recipient.kind === "mailbox" || recipient.kind === "microsoft365Group";
      return truth(here, `${address} is a ${recipient.kind}`);
    }
    if (domainType(domainOf(address)) !== "authoritative") return no(`${address} is not a recipient here`);
    if (listed === undefined || assumptions.unlistedIsMailbox === "yes")
      return yes(`${address} is taken for a mailbox: nobody listed it (assumption unlistedIsMailbox)`);
    return assumptions.unlistedIsMailbox === "no"
      ? no(`there is no recipient ${address}`)
      : unknown(`it is not known whether ${address} exists`);
  }

  const managers = [...new Set((listed ?? []).flatMap(({ manager }) => list(manager)))];
  return { find, managers, isMember, expand, domainType, isInside, isStranger, hasMailbox };
}
