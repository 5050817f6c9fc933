import { excludedOf, scopeOf } from "../avanan/people";
import { type Direction, protects, type TenantSpec } from "../avanan/spec";
import { shared } from "../kinds/address-sets";
import { existing } from "../kinds/existing";
import { type AcceptedDomain, compileFlow, insidersOf, type Probe, type Recipient } from "../mailflow";
import { acceptedDomains } from "../tenant-objects";
import type { PaperTenant } from "./paper-tenant";
import type { People } from "./states";

/**
 * Made-up people who stand for everybody: one in each group of the scope, one that is excluded, one in no group. A proof
 * needs no directory, which may be large and is none of its business; who is in a group changes every day.
 */
export interface Cast extends People {
  readonly inside: readonly string[];
  readonly groups: readonly string[];
  /** Whether the vendor has to see a message once the tenant is settled. */
  readonly mustInspect: (probe: Probe, recipient: string) => boolean;
}

type Scope = TenantSpec["scope"];

export function castOf(
  specs: readonly TenantSpec[],
  domains: readonly AcceptedDomain[],
  foreignGroups: readonly string[],
  foreignPeople: readonly string[] = [],
): Cast {
  const { domainName: domain } = domains.find((one) => !isOf(one, "ExternalRelay")) ?? somewhere;
  const groups = distinct(specs.flatMap((spec) => scopesOf(spec).flatMap((scope) => scope?.groups ?? [])));
  const isAtHome = homeOf({ acceptedDomains: domains });
  // A mailbox has its address in one of the tenant's domains: of a contact in the scope nobody knows where he is.
  const listed = distinct(
    specs.flatMap((spec) => scopesOf(spec).flatMap((scope) => scope?.recipients ?? [])),
  ).filter((one) => domains.length === 0 || isAtHome(one));
  const named = foreignPeople.filter((one) => !listed.some((other) => same(one, other)));
  const theirs = distinct(foreignGroups).filter((address) => !groups.some((group) => same(group, address)));
  const scopes = specs.flatMap((spec) => directions.flatMap((direction) => scopeOf(spec, direction) ?? []));
  const pilots = distinct(scopes.flatMap((scope) => scope.groups));
  // Nobody knows who else is in a group: it may be whom a rule is about, or somebody in a group that a rule names.
  const both =
    pilots.length === 0 ? [] : theirs.slice(0, mostGroups).map((_, at) => `both-${at + 1}@${domain}`);
  const members = [
    ...groups.slice(0, most).map((group, index) => ({ group, address: `member-${index + 1}@${domain}` })),
    ...pilots.flatMap((group) =>
      [...both, ...named.slice(0, mostNamed)].map((address) => ({ group, address })),
    ),
  ];
  const people = distinct(members.map(({ address }) => address));
  const guest = `guest@${domain}`;
  // Who is in a domain that is shared with other servers may have his mailbox there.
  const elsewhere = domains
    .filter((one) => isOf(one, "InternalRelay"))
    .slice(0, 1)
    .map(
      ({ domainName }): Recipient => ({
        address: `elsewhere@${domainName}`,
        kind: "mailUser",
        ...nothingMore,
      }),
    );
  const nobody = `nobody-in-particular@${domain}`;
  // Nobody knows here what the directory says of people who are real.
  const real = [...listed, ...named];
  const mailbox = (address: string): Recipient => ({
    ...{ address, kind: "mailbox" },
    ...(real.some((one) => same(one, address)) ? {} : nothingMore),
  });
  const recipients: Recipient[] = [
    ...distinct([...listed, ...people, ...named, guest, nobody]).map(mailbox),
    ...elsewhere,
    ...groups.map(
      (address): Recipient => ({
        address,
        kind: "group",
        members: members.filter(({ group }) => group === address).map((one) => one.address),
      }),
    ),
    ...theirs.map(
      (address, at): Recipient => ({
        address,
        // Nobody knows here which kind it is: rules treat them alike, mail to them does not.
        kind: at === 1 ? "microsoft365Group" : "group",
        members: [both[at] ?? scopes.flatMap((scope) => scope.recipients)[0] ?? [], guest].flat(),
      }),
    ),
  ];
  const followed = people.filter((one) => !both.includes(one) && !named.includes(one));
  const inside = [
    ...followed,
    ...listed.slice(0, most),
    guest,
    ...elsewhere.map(({ address }) => address),
    nobody,
  ];
  const isHome = homeOf({ recipients, acceptedDomains: domains });
  const isIn = (scope: Scope, address: string) =>
    scope === undefined ||
    scope.recipients.some((one) => same(one, address)) ||
    members.some(
      (member) => same(member.address, address) && scope.groups.some((group) => same(group, member.group)),
    );
  const spec = specs.at(-1);
  return {
    recipients,
    acceptedDomains: domains,
    inside,
    groups: [...groups, ...theirs].slice(0, mostGroups),
    mustInspect: (probe, recipient) => {
      const direction = spec && directionOf(probe, recipient, isHome, spec.otherInboundIps);
      if (direction === undefined || spec === undefined || spec.bypass || !protects(spec, direction)) {
        return false;
      }
      const whose = direction === "outgoing" ? probe.message.from : recipient;
      const exclude = excludedOf(spec, direction);
      return !(exclude !== undefined && isIn(exclude, whose)) && isIn(scopeOf(spec, direction), whose);
    },
  };
}

/** The cast beside a tenant: whom its own rules name is in it, and whom these further rules name in groups. */
export function castBeside(
  specs: readonly TenantSpec[],
  tenant: PaperTenant,
  further: readonly Readonly<Record<string, unknown>>[] = [],
): Cast {
  const domains = acceptedDomains(tenant.AcceptedDomain ?? []);
  const rules = tenant.TransportRule ?? [];
  const names = domains.map(({ domainName }) => domainName.toLowerCase());
  // Whoever is in a domain that is only passed on is none of the tenant's.
  const named = insidersOf(existing.TransportRule(rules), names).filter(homeOf({ acceptedDomains: domains }));
  return castOf(specs, domains, groupsNamedIn([...rules, ...further]), named);
}

/** Whether an address counts as inside, in the model's own eyes. */
const homeOf = (people: People) => compileFlow(people).directory.isInside;

/** What the directory says of people who are made up: they have no attributes, and so no manager. */
const nothingMore = { attributes: {} };

/** Where people are of a tenant whose domains are not known. */
const somewhere: AcceptedDomain = { domainName: "example.com" };

const isOf = ({ domainType }: AcceptedDomain, type: string) => same(domainType ?? "", type);

/** Groups that rules ask for, be they Exchange's or a program's, so that each can be told to have somebody in it. */
function groupsNamedIn(rules: readonly Readonly<Record<string, unknown>>[]): string[] {
  return rules.flatMap((rule) =>
    Object.entries(rule).flatMap(([property, value]) =>
      /MemberOf\d?$/.test(property) ? [value].flat().flatMap((one) => (one ? [String(one)] : [])) : [],
    ),
  );
}

/** People of a kind that are followed: more of them would fare alike. */
const most = 3;
/** Groups that rules name, each with somebody of the scope in it. */
const mostGroups = 6;
/** People whom rules name, and who may be in the scope: all of them get what is sent to its groups. */
const mostNamed = 24;
const directions = ["incoming", "outgoing"] as const;

function directionOf(
  { message, stranger, connector }: Probe,
  recipient: string,
  isHome: (address: string) => boolean,
  others: readonly string[],
): Direction | undefined {
  const toInside = isHome(recipient);
  const { entry, from, mailFrom = from } = message;
  if (entry.via === "mailbox") {
    return toInside ? "internal" : mailFrom === "" ? undefined : "outgoing";
  }
  // Mail that claims to be from inside, or comes by another connector, may be anybody's business.
  const known = connector !== undefined || shared([entry.ip], others).length > 0;
  return stranger && toInside && !known && !isHome(from) ? "incoming" : undefined;
}

function scopesOf(spec: TenantSpec): readonly Scope[] {
  const journaled = spec.scopeJournal === "everyone" ? undefined : spec.scopeJournal;
  return [...directions.flatMap((one) => [scopeOf(spec, one), excludedOf(spec, one)]), journaled];
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function distinct(all: readonly string[]): string[] {
  return all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
}
