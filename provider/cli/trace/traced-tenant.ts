import { blueprint, type TenantSpec, withOtherInbound } from "../../avanan";
import { portalOf } from "../../avanan/portal-of";
import { existing } from "../../kinds/existing";
import { mailFlowLists } from "../../kinds/tenant-view";
import { readTenant } from "../../live-tenant";
import type { Message, Portal, TenantObjects } from "../../mailflow";
import { installation } from "../../rehearsal/course";
import { paperOf, viewOf } from "../../rehearsal/paper-tenant";
import { castBeside } from "../../rehearsal/people";
import { plannedTenant } from "../../rehearsal/planned-tenant";
import type { OpenTenant } from "../open-tenant";
import { readChange } from "../read-change";
import { readPaper } from "../runbook/read-paper";
import type { StackState } from "../stack-state";
import { type MadeUp, strangeNames, withMadeUp } from "./made-up";

/** A tenant in which a message is followed. */
export interface TracedTenant {
  readonly tenant: TenantObjects;
  /** The vendor's side; undefined where neither an option nor a stack tells it. */
  readonly portal: Portal | undefined;
  /** People of a proof who are in it beside those that there are. */
  readonly madeUp?: readonly MadeUp[];
}

/** What is known of people whom a proof has made up. */
export interface Occasion {
  readonly message: Message;
  /** What the last run left: a proof of a change takes people from the groups of both declarations. */
  readonly stateOf: () => Promise<StackState | undefined>;
}

/** The tenant as it is, with the portal that was named, else the stack's. Reads only. */
export async function liveTenant(
  opened: OpenTenant,
  named: Portal | undefined,
  occasion: Occasion,
): Promise<TracedTenant> {
  const { client, configured } = opened;
  const spec = configured.kind === "read" ? configured.spec : undefined;
  const portal = named ?? (spec && portalOf(spec));
  return peopled({ tenant: await readTenant(client), portal }, opened, spec, occasion);
}

/** The tenant as it would be once what the stack declares is in force. Reads only. */
export async function declaredTenant(
  opened: OpenTenant,
  declared: TenantSpec,
  occasion: Occasion,
): Promise<TracedTenant> {
  const { client, reader } = opened;
  const [live, paper] = await Promise.all([readTenant(client), readPaper(reader, declared)]);
  const spec = withOtherInbound(
    declared,
    existing.InboundConnector(viewOf(paper).records("InboundConnector")),
  );
  const { tenant } = installation(blueprint(spec), paper, spec.adopt);
  const planned = { tenant: plannedTenant(live, tenant), portal: portalOf(spec) };
  return peopled(planned, opened, declared, occasion);
}

/** The tenant with those people of a proof whom the message names, so that the command that a refusal prints runs. */
async function peopled(
  where: TracedTenant,
  { reader }: OpenTenant,
  spec: TenantSpec | undefined,
  { message, stateOf }: Occasion,
): Promise<TracedTenant> {
  const names = strangeNames(where.tenant, message);
  if (names.length === 0) {
    return where;
  }
  if (spec === undefined) {
    const paper = paperOf(await reader.view(mailFlowLists, 0));
    return { ...where, ...withMadeUp(where.tenant, castBeside([], paper), names) };
  }
  const { previous, next, tenant } = await readChange(reader, spec, await stateOf());
  const specs = [previous, next].flatMap((one) => one ?? []);
  return { ...where, ...withMadeUp(where.tenant, castBeside(specs, tenant), names) };
}
