import { acceptedDomainRecord } from "../../cmdlets/accepted-domain";
import { distributionGroupRecord } from "../../cmdlets/distribution-group";
import { mailContactRecord } from "../../cmdlets/mail-contact";
import { type ObjectRecord, sameName, strings, text } from "../../json";
import type { Recipient } from "../../tenant/directory";
import type { TenantState } from "../../tenant/state";
import { type Addressee, type Copy, ended, refused, reported, type Stage, step, type World } from "../copy";
import type { ObjectName, Placement } from "../delivery";
import { NotDelivered } from "../not-delivered";
import { domainOf, mailAddress, membersOf, whoHas } from "../people";

/** Names become people: groups their members, contacts their address outside, the rest nobody (assumption `nobodyBounces`). */
export const directory: Stage = (world, copy) => {
  const found = new Map<string, Addressee>();
  const placed: Placement[] = [];
  for (const recipient of copy.recipients) {
    const looked = lookedUp(world, { ...copy, recipients: [recipient] }, recipient);
    placed.push(...looked.placed);
    for (const address of looked.addresses) {
      // Named twice is written to once; who was redirected to the same mailbox on the way here stays a name of its own.
      const key =
        copy.passes === 1 ? address.toLowerCase() : `${address} ${recipient.addressedTo}`.toLowerCase();
      found.set(key, found.get(key) ?? { ...recipient, address });
    }
  }
  const recipients = [...found.values()];
  return step({ on: recipients.length === 0 ? [] : [{ ...copy, recipients }], placed });
};

interface LookedUp {
  readonly addresses: readonly string[];
  readonly placed: readonly Placement[];
}

function lookedUp({ state }: World, copy: Copy, { address }: Addressee): LookedUp {
  const recipient = whoHas(state, address);
  if (recipient?.kind === "DistributionGroup") {
    return expanded(state, copy, recipient);
  }
  if (recipient !== undefined) {
    checkRestrictions(state, recipient);
    return { addresses: [mailAddress(recipient)], placed: [] };
  }
  const domain = acceptedDomainOf(state, domainOf(address));
  const nobody = domain !== undefined && domain.DomainType === "Authoritative";
  return nobody
    ? { addresses: [], placed: refused(copy, nameOf("AcceptedDomain", domain), `nobody has ${address}`) }
    : { addresses: [address], placed: [] };
}

function nameOf(kind: ObjectName["kind"], { Name }: ObjectRecord): ObjectName {
  return { kind, name: text(Name) };
}

/** The domain itself, or the one of which it is part. */
export function acceptedDomainOf(state: TenantState, domain: string): ObjectRecord | undefined {
  const found =
    state.acceptedDomains.find(({ Name }) => sameName(Name, domain)) ??
    state.acceptedDomains.find(
      ({ Name, MatchSubDomains }) => MatchSubDomains === true && domain.endsWith(`.${Name.toLowerCase()}`),
    );
  return found === undefined ? undefined : acceptedDomainRecord(state, found);
}

/**
 * Groups in groups, each once. One that asks for authenticated senders is closed to strangers on every level (assumption
 * `groupsAskForAuthenticatedSenders`); one without members loses mail (assumption `emptyGroupLoses`); a Microsoft 365 group
 * is a mailbox (assumption `groupMailbox`).
 */
function expanded(state: TenantState, copy: Copy, top: Recipient): LookedUp {
  const seen = new Set<string>();
  const addresses: string[] = [];
  const placed: Placement[] = [];
  const waiting = [top];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next.object.Guid)) {
      continue;
    }
    seen.add(next.object.Guid);
    const record = checkRestrictions(state, next);
    if (next.kind !== "DistributionGroup") {
      addresses.push(mailAddress(next));
    } else if (record.RequireSenderAuthenticationEnabled === true && !copy.authenticated) {
      const group = nameOf("DistributionGroup", next.object);
      placed.push(...reported(copy, group, "the group takes mail of authenticated senders only"));
    } else {
      waiting.push(...membersOf(state, next));
    }
  }
  if (addresses.length + placed.length === 0) {
    const why = "the group has no members";
    placed.push(...ended(copy, { place: "lost", by: nameOf("DistributionGroup", top.object), why }));
  }
  return { addresses, placed };
}

const lists = [
  "AcceptMessagesOnlyFrom",
  "AcceptMessagesOnlyFromDLMembers",
  "AcceptMessagesOnlyFromSendersOrMembers",
  "RejectMessagesFrom",
  "RejectMessagesFromDLMembers",
  "RejectMessagesFromSendersOrMembers",
];

/** Who may write to a recipient and who must agree is not followed. */
function checkRestrictions(state: TenantState, { kind, object }: Recipient): ObjectRecord {
  const record =
    kind === "DistributionGroup"
      ? distributionGroupRecord(state, object)
      : kind === "MailContact"
        ? mailContactRecord(state, object)
        : object;
  const property =
    lists.find((name) => strings(record[name]).length > 0) ??
    (record.ModerationEnabled === true ? "ModerationEnabled" : undefined);
  if (property !== undefined) {
    throw new NotDelivered(
      nameOf("Recipient", object),
      property,
      "the delivery does not follow it; clear it",
    );
  }
  return record;
}
