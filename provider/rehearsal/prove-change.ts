import { blueprint, type TenantSpec, withOtherInbound } from "../avanan";
import { knownTenant } from "../avanan/advice/known-tenant";
import { portalsOnTheWay } from "../avanan/portal-of";
import { protects } from "../avanan/spec";
import { existing } from "../kinds/existing";
import { type Proof, type ProvenViolation, prove } from "../mailflow";
import { connectorsInUse } from "./connectors-in-use";
import { change } from "./course";
import { mailUnderWay } from "./mail-under-way";
import { otherPortals } from "./other-portals";
import { type PaperTenant, viewOf } from "./paper-tenant";
import { castBeside } from "./people";
import { passageOf } from "./states";

/** What is to change, and the tenant as it is. */
export interface ChangeToProve {
  /** What was declared until now; undefined before the first run. */
  readonly previous: TenantSpec | undefined;
  readonly next: TenantSpec;
  /** The tenant's lists; those of accepted domains included. */
  readonly tenant: PaperTenant;
}

/**
 * Rehearses a change on paper and follows every class of message through every state that the tenant passes through, its
 * own connectors and rules included. Pure: nothing is read and nothing is written.
 */
export function proveChange({ previous, next, tenant }: ChangeToProve): Proof {
  const connectors = existing.InboundConnector(viewOf(tenant).records("InboundConnector"));
  const [was, is] = [previous, next].map((spec) => spec && withOtherInbound(spec, connectors));
  const specs = [was, is].flatMap((spec) => spec ?? []);
  const objects = (spec: TenantSpec | undefined) => (spec === undefined ? [] : blueprint(spec));
  const course = change(objects(was), objects(is), withDirectory(tenant, specs), next.adopt);
  const cast = castBeside(specs, tenant);
  const { before, states } = passageOf(course, tenant, cast);
  const declared = portalsOnTheWay(was, is ?? next);
  const portals = [...declared, ...otherPortals(knownTenant(viewOf(tenant)), declared)];
  const proof = prove({ before, states, portals, mustInspect: cast.mustInspect, people: cast });
  const question = { states, portal: declared[0], people: cast };
  const sendsOut = was !== undefined && protects(was, "outgoing") && !was.bypass;
  const violations = [
    ...connectorsInUse(question),
    ...proof.violations,
    ...(sendsOut ? mailUnderWay(question) : []),
  ];
  return { ...proof, violations: violations.filter((violation) => !isAccepted(next, violation)) };
}

/** Whoever has automatic replies inspected has been told that they may not come back. */
function isAccepted({ inspectAutomaticReplies }: TenantSpec, { probe }: ProvenViolation): boolean {
  const { entry, mailFrom } = probe?.message ?? {};
  return inspectAutomaticReplies === true && entry?.via === "mailbox" && mailFrom === "";
}

/** Who is who is no matter of mail flow here: the directory is taken as empty where it was not read. */
function withDirectory(tenant: PaperTenant, specs: readonly TenantSpec[]): PaperTenant {
  const made = specs.flatMap(({ createGroups }) => createGroups.map(({ address }) => address));
  return {
    DistributionGroup: [],
    Recipient: [],
    ...Object.fromEntries(made.map((address) => [`DistributionGroupMember of ${address}`, []])),
    ...tenant,
  };
}
