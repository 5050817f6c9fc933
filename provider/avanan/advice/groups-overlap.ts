import { scopeOf } from "../people";
import type { TenantSpec } from "../spec";
import { protects } from "../spec";
import type { Advice } from "./advice";
import type { KnownRule, KnownTenant } from "./known-tenant";
import { acts } from "./ours";
import { isOfOtherPortal, type VendorRule, vendorRule } from "./vendor-rule";

/** Whom a rule is for, in one list; undefined: everyone. */
interface Reach {
  readonly people: readonly string[] | undefined;
  readonly spared: readonly string[];
}

/** Several portals on one tenant must not inspect the same people (avanan.md 4, V15). */
export function groupsOverlap(spec: TenantSpec, { transportRules }: KnownTenant): Advice[] {
  return transportRules.flatMap((rule): Advice[] => {
    const vendor = vendorRule(rule);
    const isOther = isOfOtherPortal(spec, rule) && acts(rule);
    if (vendor === undefined || !isOther || !protects(spec, vendor.direction)) {
      return [];
    }
    const both = overlap(ownReach(spec, vendor), reachOf(rule, vendor));
    return both === undefined
      ? []
      : [
          {
            code: "groupsOverlap",
            severity: "warning",
            object: rule.name,
            what: `the rule "${rule.name}" sends ${vendor.direction} mail of ${both} to portal ${vendor.portal}, this stack to ${spec.portal}`,
            why: "the rule that stands above takes it; what comes back the other one takes as well, and so on round and round, unless each spares the return addresses of both portals",
            todo: "Give each portal people of its own: avanan:scope, avanan:exclude",
          },
        ];
  });
}

function ownReach(spec: TenantSpec, { direction }: VendorRule): Reach {
  const scope = scopeOf(spec, direction);
  return {
    people: scope && [...scope.groups, ...scope.recipients],
    spared: [...(spec.exclude?.groups ?? []), ...(spec.exclude?.recipients ?? [])],
  };
}

function reachOf(rule: KnownRule, { direction }: VendorRule): Reach {
  const [groups, one, sparedGroups, sparedOne] =
    direction === "outgoing"
      ? [rule.fromMemberOf, rule.from, rule.exceptIfFromMemberOf, rule.exceptIfFrom]
      : [rule.sentToMemberOf, rule.sentTo, rule.exceptIfSentToMemberOf, rule.exceptIfSentTo];
  const people = [...(groups ?? []), ...(one ?? [])];
  return {
    people: people.length === 0 ? undefined : people,
    spared: [...(sparedGroups ?? []), ...(sparedOne ?? [])],
  };
}

/** Whom both are for, as far as the addresses tell: who is a member of what is not looked up. */
function overlap(one: Reach, other: Reach): string | undefined {
  if (one.people === undefined && other.people === undefined) {
    return "everyone";
  }
  const candidates = one.people ?? other.people ?? [];
  const counterpart = one.people === undefined ? one : other;
  const spared = [...one.spared, ...other.spared].map(lower);
  const shared = candidates.filter(
    (address) =>
      (counterpart.people === undefined || counterpart.people.map(lower).includes(lower(address))) &&
      !spared.includes(lower(address)),
  );
  return shared.length === 0 ? undefined : shared.join(", ");
}

const lower = (text: string) => text.toLowerCase();
