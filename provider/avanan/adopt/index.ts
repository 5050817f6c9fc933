import { transportConfigProperties } from "../../kinds/generated/transport-config.generated";
import type { Noun, TenantView } from "../../kinds/tenant-view";
import { fromExchange } from "../../kinds/values";
import { advise } from "../advice";
import { type Advice, callsForAction } from "../advice/advice";
import { type KnownTenant, knownNouns, knownTenant } from "../advice/known-tenant";
import type { Region } from "../catalogue";
import type { SpecProblem } from "../spec";
import type { TenantArgs } from "../tenant-args";
import { automaticMode } from "./automatic-mode";
import { type Compared, compare } from "./compare";
import { derive } from "./derive";
import { type LeftOver, leftOvers } from "./left-over";
import { type FoundPortal, portalsOf } from "./portals";
import { recognise } from "./recognise";
import type { KnownGroup } from "./scopes";

export type { Compared } from "./compare";
export type { LeftOver } from "./left-over";
export type { KnownGroup } from "./scopes";

/** The lists that `adopt` looks at. */
export const adoptNouns: readonly Noun[] = knownNouns;

/** What the administrator says, where the tenant leaves it open. */
export interface Given {
  readonly portal?: string | undefined;
  readonly region?: Region | undefined;
  /** Used only where the tenant has no address for undeliverable journal reports. */
  readonly journalingReportNdrTo?: string | undefined;
}

/** What is read for a suspicion only, and may be missing. */
export interface Beside {
  readonly acceptedDomains?: readonly string[];
  readonly groups?: readonly KnownGroup[];
}

/** How a stack takes a tenant over. */
export interface Adoption {
  /** The specification that declares what is there. */
  readonly args: TenantArgs;
  /** Every object of it, beside what the tenant has. */
  readonly objects: readonly Compared[];
  readonly leftOver: readonly LeftOver[];
  /** What was decided where the tenant leaves a choice. */
  readonly notes: readonly string[];
  readonly warnings: readonly Advice[];
}

/**
 * Recognises what the vendor has in a tenant, and derives the specification that takes it over; `today` as an ISO date.
 * Reads only.
 */
export function adopt(
  view: TenantView,
  today: string,
  given: Given = {},
  beside: Beside = {},
): Adoption | { readonly problems: readonly SpecProblem[] } {
  const { groups = [], acceptedDomains } = beside;
  const tenant: KnownTenant = { ...knownTenant(view), ...(acceptedDomains && { acceptedDomains }) };
  const portals = portalsOf(tenant);
  const chosen = choose(portals, given.portal?.trim().toLowerCase());
  if ("reason" in chosen) {
    return { problems: [{ key: "portal", reason: chosen.reason }] };
  }
  const isAlone = portals.length === 1;
  const recognised = recognise(tenant, chosen.portal, isAlone);
  const [config] = view.records("TransportConfig");
  const report = fromExchange(transportConfigProperties.journalingReportNdrTo, config?.JournalingReportNdrTo);
  const derived = derive(recognised, {
    ...chosen,
    region: given.region,
    tenant,
    journalingReportNdrTo: report === null ? given.journalingReportNdrTo : String(report),
    groups,
  });
  if ("problems" in derived) {
    return derived;
  }
  const { args, spec, notes } = derived;
  const objects = compare(spec, view);
  const live = automaticMode(tenant, groups);
  return {
    args: objects.some(({ refused }) => refused) ? { ...args, adopt: true } : args,
    objects,
    leftOver: leftOvers(recognised, spec, objects, groups),
    notes: [...notes, ...(isAlone ? [] : [shared])],
    warnings: [...(live === undefined ? [] : [live]), ...advise(spec, tenant, today).filter(callsForAction)],
  };
}

const shared =
  "the tenant has several portals, which share allow list and report address: one stack declares these, in the others set avanan:sharedObjects to false. What lets mail back in names no portal: see that each stack has its own connectors and rules for it, or declare them in one";

function choose(
  found: readonly FoundPortal[],
  wanted: string | undefined,
): FoundPortal | { readonly reason: string } {
  const listed = found
    .map(({ portal, namedBy }) => `${portal} (${namedBy.map((name) => `"${name}"`).join(", ")})`)
    .join("; ");
  const [first, ...more] = found;
  if (first === undefined) {
    return {
      reason:
        "nothing of the vendor's was recognised: no connector, journal rule or transport rule of the tenant names a portal. There is nothing to take over; declare the tenant with pulumi config set",
    };
  }
  if (wanted === undefined) {
    return more.length === 0
      ? first
      : { reason: `the tenant has several: ${listed}. Name the one that this stack is for with --portal` };
  }
  return (
    found.find(({ portal }) => portal === wanted) ?? {
      reason: `no object of the tenant names "${wanted}"; it has ${listed}`,
    }
  );
}
