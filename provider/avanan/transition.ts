import { outside } from "../kinds/address-sets";
import { sameName } from "../kinds/order";
import type { KnownRule } from "./advice/known-tenant";
import type { RuleRole } from "./names";
import { planOf, setsOf } from "./plan";
import { routes } from "./routes";
import { type Direction, leavesByDlp, protects, type SpecProblem, type TenantSpec } from "./spec";

type ReturnSet = "inbound" | "dlp";

/** A rule that routes mail now, and addresses for its return that the change is about to touch. */
interface Standing {
  readonly rule: KnownRule;
  readonly direction: Direction;
  /** Only those that it excepted until now: from others nothing comes back yet, they may come in any step. */
  readonly sets: readonly ReturnSet[];
}

/**
 * What a change of the specification would break on the way, although both ends are right. Mail that is at the vendor
 * comes back from where it was sent to: a return address leaves the rules only once those that stay are in force.
 * The tenant's own rules count, not the state: a run may have ended half-way. Nothing before the first run.
 */
export function changeProblems(
  previous: TenantSpec | undefined,
  next: TenantSpec,
  rules: readonly KnownRule[],
): readonly SpecProblem[] {
  if (previous === undefined) {
    return [];
  }
  const standing = standingRules(previous, next, rules);
  return [...portalProblem(previous, next, standing), ...addressProblem(previous, next, standing)];
}

function standingRules(previous: TenantSpec, next: TenantSpec, rules: readonly KnownRule[]): Standing[] {
  const names = [planOf(previous).names, planOf(next).names];
  return routes
    .filter(({ direction }) => protects(previous, direction))
    .flatMap(({ role, direction }) =>
      rules
        .filter(({ name, enabled }) => {
          const ours = names.flatMap(({ rule }) => [role, `${role}-recipients` as RuleRole].map(rule));
          return enabled !== false && ours.some((one) => sameName(one, name));
        })
        .map((rule) => ({ rule, direction, sets: touched(previous, next, direction) })),
    )
    .filter(({ sets }) => sets.length > 0);
}

/** A rule that goes does so last and keeps its own addresses, but DLP Inbound may stay for the others and change before. */
function touched(previous: TenantSpec, next: TenantSpec, direction: Direction): readonly ReturnSet[] {
  if (protects(next, direction)) {
    return setsOf(previous, direction).filter((set) => setsOf(next, direction).includes(set));
  }
  return direction !== "incoming" && leavesByDlp(next) ? ["dlp"] : [];
}

function portalProblem(previous: TenantSpec, next: TenantSpec, standing: readonly Standing[]): SpecProblem[] {
  const [first] = standing;
  if (previous.portal === next.portal || first === undefined) {
    return [];
  }
  return [
    {
      key: "portal",
      reason: `cannot change from ${previous.portal} to ${next.portal} while "${first.rule.name}" routes mail: for a while mail would go to one portal with the other's name in its header, and could come back in circles. Nothing was changed. In two steps:
  1. pulumi config set avanan:portal ${previous.portal}; pulumi config set avanan:bypass true; pulumi up
     (mail is delivered without the vendor; wait until nothing is under way any more, half an hour)
  2. pulumi config set avanan:portal ${next.portal}; pulumi up; pulumi config rm avanan:bypass; pulumi up`,
    },
  ];
}

function addressProblem(
  previous: TenantSpec,
  next: TenantSpec,
  standing: readonly Standing[],
): SpecProblem[] {
  const [before, after] = [planOf(previous), planOf(next)];
  for (const { rule, sets } of standing) {
    for (const set of sets) {
      const leaving = outside(before[set], after[set]);
      const missing = outside(after[set], rule.exceptIfSenderIpRanges ?? []);
      if (leaving.length > 0 && missing.length > 0) {
        return [recipe(previous, next, rule.name, leaving.join(", "), missing.join(", "))];
      }
    }
  }
  return [];
}

function recipe(
  previous: TenantSpec,
  next: TenantSpec,
  rule: string,
  leaving: string,
  missing: string,
): SpecProblem {
  const loop = `mail that is at the vendor now would go in circles: it comes back from ${leaving}, which "${rule}" would no longer except, before ${missing} ${missing.includes(",") ? "are" : "is"} in force. Nothing was changed.`;
  if (previous.region !== next.region) {
    return {
      key: "region",
      reason: `cannot change from ${previous.region} to ${next.region} in one step: ${loop} In two steps:
  1. pulumi config set avanan:previousRegion ${previous.region}; pulumi up
     (the addresses of both regions are in force; have the portal moved, and wait until nothing comes back from ${previous.region})
  2. pulumi config rm avanan:previousRegion; pulumi up`,
    };
  }
  if (previous.previousRegion !== undefined && next.previousRegion === undefined) {
    return {
      key: "previousRegion",
      reason: `cannot be taken out yet: ${loop} First finish the step before: pulumi config set avanan:previousRegion ${previous.previousRegion}; pulumi up`,
    };
  }
  const both = (set: "inbound" | "dlp") => [...new Set([...planOf(next)[set], ...planOf(previous)[set]])];
  return {
    key: "addresses",
    reason: `cannot be exchanged in one step: ${loop} In two steps:
  1. pulumi config set --json avanan:addresses '${JSON.stringify({ inbound: both("inbound"), dlp: both("dlp") })}'; pulumi up
     (old and new addresses are in force; wait until nothing comes back from the old ones)
  2. set avanan:addresses as it is now, or take it out; pulumi up`,
  };
}
