import { blueprint, type TenantSpec, withOtherInbound } from "../../avanan";
import { advise } from "../../avanan/advice";
import { adviceLine, callsForAction } from "../../avanan/advice/advice";
import { knownTenant } from "../../avanan/advice/known-tenant";
import { existing } from "../../kinds/existing";
import { disabling, installation, removal } from "../../rehearsal/course";
import { emptyTenant, type PaperTenant, viewOf } from "../../rehearsal/paper-tenant";
import { installScript } from "./install-script";
import { removalScript } from "./removal-script";
import type { Occasion } from "./script";

export type Request = Omit<Occasion, "live"> & {
  readonly removal: boolean;
  /** The date of the run: what is said of a tenant that was read depends on it. */
  readonly today: string;
};

/** The script for a tenant as it was read, or, without one, for a tenant that has nothing of it (or all of it to remove). */
export function runbook(request: Request, read?: PaperTenant): string {
  const live = read !== undefined;
  const tenant = read ?? emptyTenant;
  const spec = withOtherInbound(
    request.spec,
    existing.InboundConnector(viewOf(tenant).records("InboundConnector")),
  );
  const objects = blueprint(spec);
  if (!request.removal) {
    const { steps } = installation(objects, tenant, spec.adopt);
    const notes = live ? advice(spec, tenant, request.today) : [];
    return installScript({ ...request, spec, live, objects, steps, notes });
  }
  const installed = live ? tenant : installation(objects, tenant, spec.adopt).tenant;
  const disabled = disabling(objects, installed);
  const { steps: removing } = removal(objects, disabled.tenant);
  return removalScript({ ...request, spec, live, objects, disabling: disabled.steps, removing });
}

function advice(spec: TenantSpec, tenant: PaperTenant, today: string): readonly string[] {
  return advise(spec, knownTenant(viewOf(tenant)), today)
    .filter(callsForAction)
    .map(adviceLine);
}
