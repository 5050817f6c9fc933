import { blueprint, type TenantSpec, withOtherInbound } from "../../avanan";
import { portalOf } from "../../avanan/portal-of";
import { existing } from "../../kinds/existing";
import { readTenant } from "../../live-tenant";
import type { Message, Portal, TenantObjects } from "../../mailflow";
import { installation } from "../../rehearsal/course";
import { viewOf } from "../../rehearsal/paper-tenant";
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

/** The tenant as it is, with the portal that was named, else the stack's. Reads only. */
export async function liveTenant(
  { client, configured }: OpenTenant,
  named: Portal | undefined,
): Promise<TracedTenant> {
  const portal = named ?? (configured.kind === "read" ? portalOf(configured.spec) : undefined);
  return { tenant: await readTenant(client), portal };
}

/**
 * The tenant as it would be once what the stack declares is in force. Reads only. Whom a proof has made up is in it if the
 * message names him: `stateOf` tells of which groups the proof took people.
 */
export async function declaredTenant(
  { client, reader }: OpenTenant,
  declared: TenantSpec,
  message: Message,
  stateOf: () => Promise<StackState | undefined>,
): Promise<TracedTenant> {
  const [live, paper] = await Promise.all([readTenant(client), readPaper(reader, declared)]);
  const spec = withOtherInbound(
    declared,
    existing.InboundConnector(viewOf(paper).records("InboundConnector")),
  );
  const { tenant } = installation(blueprint(spec), paper, spec.adopt);
  const planned = { tenant: plannedTenant(live, tenant), portal: portalOf(spec) };
  const names = strangeNames(planned.tenant, message);
  if (names.length === 0) {
    return planned;
  }
  const change = await readChange(reader, declared, await stateOf());
  const specs = [change.previous, change.next].flatMap((one) => one ?? []);
  return { ...planned, ...withMadeUp(planned.tenant, castBeside(specs, change.tenant), names) };
}
