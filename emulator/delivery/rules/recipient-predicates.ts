import { strings, text } from "../../json";
import type { TenantState } from "../../tenant/state";
import { type Answer, some, stated } from "../answer";
import type { Addressee } from "../copy";
import { isInDomain, isMain, isMember, isOwn, samePerson, whoHas } from "../people";
import { containsWords, matchesPatterns } from "../words";
import type { Asked, Predicate, Predicates } from "./asked";

/** A mailbox or group of the tenant, or an address in one of its domains. A contact is somebody outside. */
export function isInside(state: TenantState, address: string): boolean {
  const found = whoHas(state, address);
  return (found !== undefined && found.kind !== "MailContact") || isOwn(state, address);
}

function byRecipient(ask: (address: string, values: readonly string[], state: TenantState) => boolean) {
  return ((value, { state, recipient }) => ask(recipient.address, strings(value), state)) satisfies Predicate;
}

/** As it came, or whose it is, as the rule says. */
function shown({ rule }: Asked, { arrivedAs, address }: Addressee): string {
  return text(rule.RecipientAddressType) === "Original" ? arrivedAs : address;
}

type Text = (address: string, values: readonly string[]) => Answer;

const ofThis =
  (ask: Text): Predicate =>
  (value, asked) =>
    ask(shown(asked, asked.recipient), strings(value));
const ofAny =
  (ask: Text): Predicate =>
  (value, asked) =>
    some(asked.everybody, (recipient) => ask(shown(asked, recipient), strings(value)));

type Field = "to" | "cc";
type Belongs = (state: TenantState, address: string, named: string) => boolean;

const isThePerson: Belongs = (state, address, named) =>
  isMain(state, address) && samePerson(state, address, named);
const isOneOfThem: Belongs = (state, address, group) =>
  isMain(state, address) && isMember(state, address, group);

/** Looks at the message's own To and Cc, which need not be where it is going, for people's main addresses (assumption `fieldsNameMainAddresses`). */
const inFields =
  (fields: readonly Field[], belongs: Belongs): Predicate =>
  (value, { state, copy }) =>
    some(fields, (field) =>
      stated(copy.message[field], `its "${field}"`, (addresses) =>
        addresses.some((address) => strings(value).some((named) => belongs(state, address, named))),
      ),
    );

/** From a member of one group to a member of the other, whichever way (assumption `envelopeIsAskedByFew`). */
const between: Predicate = (value, { state, copy, recipient: { address }, part }) => {
  const [one, other] = [strings(value), strings(part("BetweenMemberOf2"))];
  const inAny = (person: string, groups: readonly string[]) =>
    groups.some((group) => isMember(state, person, group));
  const { from } = copy.message;
  return (inAny(from, one) && inAny(address, other)) || (inAny(from, other) && inAny(address, one));
};

const scopes: Readonly<Record<string, boolean>> = { InOrganization: true, NotInOrganization: false };

export const recipientPredicates: Predicates = {
  SentTo: byRecipient((address, people, state) =>
    people.some((person) => samePerson(state, address, person)),
  ),
  SentToMemberOf: byRecipient((address, groups, state) =>
    groups.some((group) => isMember(state, address, group)),
  ),
  SentToScope: (value, { state, recipient }) => {
    const inside = scopes[text(value)];
    return inside === undefined
      ? { unknown: `the delivery does not know the scope "${text(value)}"` }
      : isInside(state, recipient.address) === inside;
  },
  BetweenMemberOf1: between,
  RecipientDomainIs: ofThis((address, domains) => domains.some((domain) => isInDomain(address, domain))),
  RecipientAddressContainsWords: ofThis(containsWords),
  RecipientAddressMatchesPatterns: ofThis(matchesPatterns),
  AnyOfRecipientAddressContainsWords: ofAny(containsWords),
  AnyOfRecipientAddressMatchesPatterns: ofAny(matchesPatterns),
  AnyOfToHeader: inFields(["to"], isThePerson),
  AnyOfToHeaderMemberOf: inFields(["to"], isOneOfThem),
  AnyOfCcHeader: inFields(["cc"], isThePerson),
  AnyOfCcHeaderMemberOf: inFields(["cc"], isOneOfThem),
  AnyOfToCcHeader: inFields(["to", "cc"], isThePerson),
  AnyOfToCcHeaderMemberOf: inFields(["to", "cc"], isOneOfThem),
};
