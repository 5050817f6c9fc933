import { type Json, sameName, text } from "../json";
import {
  addressesOf,
  findRecipient,
  isAcceptedDomain,
  primaryAddress,
  type Recipient,
  recipients,
} from "../tenant/directory";
import type { TenantState } from "../tenant/state";

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** The domain itself or one below it (assumption `domainsHoldSubdomains`). */
export function isInDomain(address: string, domain: string): boolean {
  return `.${domainOf(address)}`.endsWith(`.${domain.toLowerCase()}`);
}

/** The address lies in a domain of the tenant's own, whether anybody has it or not. */
export function isOwn(state: TenantState, address: string): boolean {
  return address.includes("@") && isAcceptedDomain(state, domainOf(address));
}

function externalAddress({ object }: Recipient): string {
  return text(object.ExternalEmailAddress).replace(/^smtp:/i, "");
}

/** Who has this address; mail knows people by their addresses alone. */
export function whoHas(state: TenantState, address: string): Recipient | undefined {
  return recipients(state).find((recipient) =>
    [...addressesOf(recipient.object), externalAddress(recipient)].some((other) => sameName(other, address)),
  );
}

/** Where mail for somebody goes: a contact lives outside. */
export function mailAddress(recipient: Recipient): string {
  return externalAddress(recipient) || primaryAddress(recipient);
}

/** Not one of somebody's further addresses. */
export function isMain(state: TenantState, address: string): boolean {
  const found = whoHas(state, address);
  return found === undefined || sameName(mailAddress(found), address);
}

export function samePerson(state: TenantState, one: string, other: string): boolean {
  const found = whoHas(state, one);
  return sameName(one, other) || (found !== undefined && found.object === whoHas(state, other)?.object);
}

export function membersOf(state: TenantState, group: Recipient): Recipient[] {
  const guids = state.groupMembers[group.object.Guid] ?? [];
  return recipients(state).filter(({ object }) => guids.includes(object.Guid));
}

/** Member of the group or of one in it; nobody is a member of one that is not there (assumption `membersOfMembers`). */
export function isMember(state: TenantState, address: string, group: Json): boolean {
  const wanted = whoHas(state, address)?.object;
  const top = findRecipient(state, group, ["DistributionGroup", "UnifiedGroup"]);
  if (wanted === undefined || top === undefined) {
    return false;
  }
  const seen = new Set<string>();
  const waiting = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!seen.has(next.object.Guid)) {
      seen.add(next.object.Guid);
      const members = membersOf(state, next);
      if (members.some(({ object }) => object === wanted)) {
        return true;
      }
      waiting.push(...members);
    }
  }
  return false;
}
