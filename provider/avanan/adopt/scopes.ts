import type { KnownJournalRule, KnownRule } from "../advice/known-tenant";
import type { RuleRole } from "../names";
import { type Route, routes } from "../routes";
import type { Direction } from "../spec";
import type { People, TenantArgs } from "../tenant-args";
import { sameText } from "../vendor-marks";
import type { Recognised } from "./recognise";
import { conditionOf, exceptionOf, type Halves } from "./recognise-routes";

/** A group of the tenant, by whatever a condition may call it. */
export interface KnownGroup {
  readonly address: string;
  /** Its name, alias and id. */
  readonly names: readonly string[];
}

type Scope = People | "everyone";

/** Rules of a direction: for groups or for all, and for single recipients; those in force, where any is. */
export function rulesOf({ rules }: Pick<Recognised, "rules">, { role }: Pick<Route, "role">): KnownRule[] {
  const all = [rules[role], rules[`${role}-recipients` as RuleRole]].filter((rule) => rule !== undefined);
  const inForce = all.filter(({ enabled }) => enabled !== false);
  return inForce.length > 0 ? inForce : all;
}

/**
 * Directions that go inline: those with a rule in force. Where all are disabled it is the break-glass of them all; one
 * that is disabled beside others is not taken up again.
 */
export function directionsOf(recognised: Recognised): {
  readonly protect: readonly Direction[];
  readonly bypass: boolean;
} {
  const there = routes.filter((route) => rulesOf(recognised, route).length > 0);
  const inForce = there.filter((route) =>
    rulesOf(recognised, route).some(({ enabled }) => enabled !== false),
  );
  const bypass = there.length > 0 && inForce.length === 0;
  const chosen = bypass ? there : inForce;
  const inOrder = (["incoming", "outgoing", "internal"] as const).filter((one) =>
    chosen.some(({ direction }) => direction === one),
  );
  return { protect: inOrder, bypass };
}

/** Whose mail: the scope of the direction that is inline, and others where they differ from it. */
export function scopesOf(
  recognised: Recognised,
  protect: readonly Direction[],
  groups: readonly KnownGroup[],
): Pick<TenantArgs, "scope" | "scopeOutgoing" | "scopeJournal"> {
  const byDirection = (direction: Direction): Scope | undefined => {
    const route = routes.find((one) => one.direction === direction);
    const rules = route === undefined ? [] : rulesOf(recognised, route);
    return route === undefined || rules.length === 0 || !protect.includes(direction)
      ? undefined
      : joined(
          rules.map((rule) => conditionOf(rule, route)),
          groups,
        );
  };
  const journal = journalScope(recognised.journals, groups);
  const outgoing = byDirection("outgoing");
  const scope = byDirection("incoming") ?? byDirection("internal") ?? outgoing ?? journal ?? "everyone";
  return {
    ...(scope === "everyone" ? {} : { scope }),
    ...(outgoing === undefined || same(outgoing, scope) ? {} : { scopeOutgoing: outgoing }),
    ...(journal === undefined || sameEntries(journal, scope) ? {} : { scopeJournal: journal }),
  };
}

/** Whom the rules spare: for incoming and internal mail together, for outgoing where that differs. */
export function excludedBy(
  recognised: Recognised,
  protect: readonly Direction[],
  groups: readonly KnownGroup[],
): Pick<TenantArgs, "exclude" | "excludeOutgoing"> {
  const by = (directions: readonly Direction[]): People | undefined => {
    const all = routes
      .filter(({ direction }) => protect.includes(direction) && directions.includes(direction))
      .flatMap((route) => rulesOf(recognised, route).map((rule) => exceptionOf(rule, route)));
    return all.length === 0 ? undefined : peopleIn(all, groups);
  };
  const outgoing = by(["outgoing"]);
  const exclude = by(["incoming", "internal"]) ?? outgoing ?? {};
  return {
    ...(isNobody(exclude) ? {} : { exclude }),
    ...(outgoing === undefined || same(outgoing, exclude)
      ? {}
      : { excludeOutgoing: isNobody(outgoing) ? "nobody" : outgoing }),
  };
}

const isNobody = ({ groups = [], recipients = [] }: People) => groups.length + recipients.length === 0;

/** The entries of the journal rules; that of the rule which is not called by its entry comes first, as in the blueprint. */
function journalScope(
  journals: readonly KnownJournalRule[],
  groups: readonly KnownGroup[],
): Scope | undefined {
  if (journals.length === 0) {
    return undefined;
  }
  if (journals.some(({ recipient }) => !recipient)) {
    return "everyone";
  }
  const isPlain = ({ name, recipient }: KnownJournalRule) => !name.includes(recipient ?? "");
  const ordered = [...journals.filter(isPlain), ...journals.filter((rule) => !isPlain(rule))];
  const all = ordered.map(({ recipient }) => addressOf(recipient ?? "", groups));
  const isGroup = (address: string) => groups.some((group) => sameText(group.address, address));
  return compact({
    groups: all.filter(isGroup),
    recipients: all.filter((address) => !isGroup(address)),
  });
}

function joined(all: readonly Halves[], known: readonly KnownGroup[]): Scope {
  if (all.some(({ groups, recipients }) => groups.length + recipients.length === 0)) {
    return "everyone";
  }
  return peopleIn(all, known);
}

function peopleIn(all: readonly Halves[], known: readonly KnownGroup[]): People {
  return compact({
    groups: distinct(all.flatMap(({ groups }) => groups.map((text) => addressOf(text, known)))),
    recipients: distinct(all.flatMap(({ recipients }) => recipients)),
  });
}

function addressOf(text: string, groups: readonly KnownGroup[]): string {
  const found = groups.find(({ names }) => names.some((name) => sameText(name, text)));
  return text.includes("@") ? text : (found?.address ?? text);
}

function compact({ groups = [], recipients = [] }: People): People {
  return {
    ...(groups.length > 0 ? { groups } : {}),
    ...(recipients.length > 0 ? { recipients } : {}),
  };
}

function distinct(all: readonly string[]): string[] {
  return all.filter((one, at) => all.findIndex((other) => sameText(other, one)) === at);
}

const sorted = (list: readonly string[] = []) =>
  list
    .map((item) => item.toLowerCase())
    .sort()
    .join();

function same(one: Scope, other: Scope): boolean {
  return one === "everyone" || other === "everyone"
    ? one === other
    : sorted(one.groups) === sorted(other.groups) && sorted(one.recipients) === sorted(other.recipients);
}

/** A journal rule is for an entry, be it a group or not. */
function sameEntries(one: Scope, other: Scope): boolean {
  const entries = ({ groups = [], recipients = [] }: People) => sorted(distinct([...groups, ...recipients]));
  return one === "everyone" || other === "everyone" ? one === other : entries(one) === entries(other);
}
