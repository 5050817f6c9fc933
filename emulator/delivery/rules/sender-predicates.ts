import { strings, text } from "../../json";
import type { TenantState } from "../../tenant/state";
import { isListed } from "../addresses";
import { type Answer, some } from "../answer";
import type { Copy } from "../copy";
import { mailFrom } from "../message";
import { isInDomain, isMember, isOwn, samePerson } from "../people";
import { containsWords, matchesPatterns } from "../words";
import type { Asked, Predicate, Predicates } from "./asked";

/** The From header's address, MAIL FROM's or both, as the rule says. */
export function senders({ rule, copy: { message } }: Asked): string[] {
  const location = text(rule.SenderAddressLocation) || "Header";
  const header = location === "Envelope" ? [] : [message.from];
  const envelope = location === "Header" ? [] : [mailFrom(message)];
  return [...header, ...envelope].filter((address) => address !== "");
}

function bySender(ask: (address: string, values: readonly string[], asked: Asked) => Answer): Predicate {
  return (value, asked) => some(senders(asked), (address) => ask(address, strings(value), asked));
}

/** An own domain and an authenticated sender: either alone is outside (assumption `ownDomainAnonymousIsOutside`). */
export function isFromInside(state: TenantState, { authenticated, message }: Copy): boolean {
  return authenticated && isOwn(state, message.from);
}

export const senderPredicates: Predicates = {
  From: bySender((address, people, { state }) => people.some((person) => samePerson(state, address, person))),
  FromMemberOf: bySender((address, groups, { state }) =>
    groups.some((group) => isMember(state, address, group)),
  ),
  FromScope: (value, { state, copy }) => isFromInside(state, copy) === (value === "InOrganization"),
  FromAddressContainsWords: bySender((address, words) => containsWords(address, words)),
  FromAddressMatchesPatterns: bySender((address, patterns) => matchesPatterns(address, patterns)),
  SenderDomainIs: bySender((address, domains) => domains.some((domain) => isInDomain(address, domain))),
  SenderIpRanges: (value, { copy: { message } }) =>
    message.entry.via === "smtp" && isListed(value, message.entry.ip),
};
