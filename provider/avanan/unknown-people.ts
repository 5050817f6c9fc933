import { isExchangeError } from "../exchange";
import { type Noun, recipientNamed, type TenantView } from "../kinds/tenant-view";
import type { SpecProblem, TenantSpec } from "./spec";

interface Named {
  /** Where the specification names it, e.g. `scope.groups.0`. */
  readonly key: string;
  readonly address: string;
}

const keys = ["scope", "scopeOutgoing", "scopeJournal", "exclude", "excludeOutgoing"] as const;

/** Groups and people whom the specification names, but for groups that the stack makes. */
function named(spec: TenantSpec): Named[] {
  const made = new Set(spec.createGroups.map(({ address }) => address.toLowerCase()));
  return keys.flatMap((key) => {
    const people = spec[key];
    if (typeof people !== "object") {
      return [];
    }
    return (["groups", "recipients"] as const).flatMap((which) =>
      people[which]
        .map((address, index) => ({ key: `${key}.${which}.${index}`, address }))
        .filter(({ address }) => !made.has(address.toLowerCase())),
    );
  });
}

/** Whom a change names for the first time: who was named before is in force already. */
export function namedFirst(before: TenantSpec | undefined, spec: TenantSpec): readonly Named[] {
  const known = new Set(
    before === undefined ? [] : named(before).map(({ address }) => address.toLowerCase()),
  );
  return named(spec).filter(({ address }) => !known.has(address.toLowerCase()));
}

/** The reads that tell whether they exist. */
export const nounsOf = (people: readonly Named[]): readonly Noun[] => [
  ...new Set(people.map(({ address }) => recipientNamed(address))),
];

/**
 * Who of them does not exist: Exchange refuses a rule that names somebody unknown (exchange-online.md b), in the middle of the
 * change. Whether they do cannot be told without a right to read recipients; then Exchange's own refusal is left.
 */
export function unknownPeople(people: readonly Named[], tenant: TenantView): SpecProblem[] {
  const isUnknown = (address: string) => {
    try {
      tenant.records(recipientNamed(address));
      return false;
    } catch (error) {
      return isExchangeError(error, "notFound");
    }
  };
  return people
    .filter(({ address }) => isUnknown(address))
    .map(({ key, address }) => ({
      key,
      reason: `"${address}" is no recipient of the tenant, and Exchange takes no rule that names it; allowed is the address of a group or mailbox that is there, or of one in createGroups`,
    }));
}
