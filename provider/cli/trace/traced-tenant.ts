import { blueprint, type TenantSpec, withOtherInbound } from "../../avanan";
import { portalOf } from "../../avanan/portal-of";
import { existing } from "../../kinds/existing";
import { readTenant } from "../../live-tenant";
import type { Portal, TenantObjects } from "../../mailflow";
import { installation } from "../../rehearsal/course";
import { viewOf } from "../../rehearsal/paper-tenant";
import { plannedTenant } from "../../rehearsal/planned-tenant";
import type { OpenTenant } from "../open-tenant";
import { readPaper } from "../runbook/read-paper";

/** A tenant in which a message is followed. */
export interface TracedTenant {
  readonly tenant: TenantObjects;
  /** The vendor's side; undefined where no stack tells it. */
  readonly portal: Portal | undefined;
}

/** The tenant as it is. Reads only. */
export async function liveTenant({ client, configured }: OpenTenant): Promise<TracedTenant> {
  const portal = configured.kind === "read" ? portalOf(configured.spec) : undefined;
  return { tenant: await readTenant(client), portal };
}

/** The tenant as it would be once what the stack declares is in force. Reads only. */
export async function declaredTenant(
  { client, reader }: OpenTenant,
  declared: TenantSpec,
): Promise<TracedTenant> {
  const [live, paper] = await Promise.all([readTenant(client), readPaper(reader, declared)]);
  const spec = withOtherInbound(
    declared,
    existing.InboundConnector(viewOf(paper).records("InboundConnector")),
  );
  const { tenant } = installation(blueprint(spec), paper, spec.adopt);
  return { tenant: plannedTenant(live, tenant), portal: portalOf(spec) };
}
