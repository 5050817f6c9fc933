import { sameName } from "../../kinds/order";
import type { Message, Recipient, TenantObjects } from "../../mailflow";
import type { Cast } from "../../rehearsal/people";
import { isMadeUp } from "../../rehearsal/trace-command";

/** Somebody whom a proof has made up, and the groups that he is in. */
export interface MadeUp {
  readonly address: string;
  readonly kind: Recipient["kind"];
  readonly groups: readonly string[];
}

/** Addresses of a message that a proof may have made up: nobody in the tenant has them. */
export function strangeNames({ recipients }: TenantObjects, message: Message): readonly string[] {
  const { from, mailFrom = from, recipients: to } = message;
  const known = (recipients ?? []).flatMap(namesOf);
  return [...new Set([from, mailFrom, ...to])].filter(
    (one) => isMadeUp(one) && !known.some((other) => sameName(one, other)),
  );
}

/** The tenant with these people of a proof in it, in the groups in which the proof has them; nobody else is changed. */
export function withMadeUp(
  tenant: TenantObjects,
  cast: Pick<Cast, "recipients">,
  names: readonly string[],
): { readonly tenant: TenantObjects; readonly madeUp: readonly MadeUp[] } {
  const all = cast.recipients ?? [];
  const madeUp = all
    .filter(({ address }) => names.some((name) => sameName(name, address)))
    .map(({ address, kind }) => ({ address, kind, groups: groupsOf(address, all) }));
  const recipients = madeUp.reduce(joined, tenant.recipients ?? []);
  return { tenant: { ...tenant, recipients }, madeUp };
}

const namesOf = ({ address, aliases }: Recipient): readonly string[] => [address, ...(aliases ?? [])];

const groupsOf = (address: string, all: readonly Recipient[]) =>
  all.filter(({ members }) => members?.some((one) => sameName(one, address))).map((group) => group.address);

/** A group that is yet to be made has nobody else in it. */
function joined(recipients: readonly Recipient[], { address, kind, groups }: MadeUp): readonly Recipient[] {
  const isNamed = (group: string) => (recipient: Recipient) =>
    namesOf(recipient).some((name) => sameName(name, group));
  const isIn = (recipient: Recipient) => groups.some((group) => isNamed(group)(recipient));
  const missing = groups.filter((group) => !recipients.some(isNamed(group)));
  return [
    ...recipients.map((one) => (isIn(one) ? { ...one, members: [...(one.members ?? []), address] } : one)),
    ...missing.map((group): Recipient => ({ address: group, kind: "group", members: [address] })),
    { address, kind },
  ];
}

/** Who somebody stands for, in a line. */
export const standsFor = ({ address, groups }: Omit<MadeUp, "kind">): string =>
  `${address} is made up, as in a proof: ${groups.length === 0 ? "somebody in no group that rules or scope name" : `somebody in ${groups.join(", ")}`}`;
