import {
  blueprint,
  type DesiredObject,
  type NextStep,
  nextSteps,
  type SpecProblem,
  type TenantSpec,
  withOtherInbound,
} from "../../avanan";
import { advise } from "../../avanan/advice";
import type { Advice } from "../../avanan/advice/advice";
import { knownTenant } from "../../avanan/advice/known-tenant";
import { portalOf } from "../../avanan/portal-of";
import { type Force, forcedBy } from "../../avanan/specification";
import { changeProblems } from "../../avanan/transition";
import { type Diagram, diagramOf, type Proof, type TenantObjects } from "../../mailflow";
import { change } from "../../rehearsal/course";
import { type PaperTenant, viewOf } from "../../rehearsal/paper-tenant";
import { plannedTenant } from "../../rehearsal/planned-tenant";
import { previousOf, type StackState } from "../stack-state";
import { marksOf, oursAmong } from "./ours";
import { changedOutside, type OutsideRow } from "./outside";
import { type PlanRow, planRows } from "./plan-rows";
import { breakersIn } from "./proof-groups";

/** What is known before a report is made. */
export interface Occasion {
  readonly spec: TenantSpec;
  /** `exchange:tenantId`; undefined = the credential's own. */
  readonly tenantId: string | undefined;
  readonly stack: string | undefined;
  /** What the last run left; undefined where it cannot be had. */
  readonly state: StackState | undefined;
  /** The date of the run, ISO. */
  readonly today: string;
  /** The tenant as it was read: its lists, and as the mail-flow model takes it. */
  readonly paper: PaperTenant;
  readonly live: TenantObjects;
  /** Whom the change names for the first time though the tenant has no such recipient. */
  readonly unknown: readonly SpecProblem[];
  /** Undefined: nothing was proved. */
  readonly proof: Proof | undefined;
}

/** Everything that the page shows, as plain data. */
export interface Report extends Pick<Occasion, "spec" | "tenantId" | "stack" | "today" | "proof"> {
  readonly before: Diagram;
  readonly after: Diagram;
  /** Why `pulumi up` would refuse the whole change, and the steps to take instead. */
  readonly refusals: readonly SpecProblem[];
  /** The setting by which `pulumi up` makes the change although it would lose mail. */
  readonly force: Force | undefined;
  readonly plan: readonly PlanRow[];
  readonly advice: readonly Advice[];
  readonly nextSteps: readonly NextStep[];
  /** `unknown`: the state could not be had. `nothingYet`: there was no run. */
  readonly outside: readonly OutsideRow[] | "unknown" | "nothingYet";
}

export function reportOf({ paper, live, state, unknown, ...occasion }: Occasion): Report {
  const view = viewOf(paper);
  const tenant = knownTenant(view);
  const connectors = tenant.inboundConnectors;
  const spec = withOtherInbound(occasion.spec, connectors);
  const was = state && previousOf(state, spec);
  const previous = was === undefined ? [] : blueprint(withOtherInbound(was, connectors));
  const next = blueprint(spec);
  const course = change(previous, next, paper, spec.adopt);
  const steps = course.steps.filter(({ object, commands }) => commands.length > 0 || isAmong(next, object));
  const managed = state?.objects ?? [];
  const isOurs = oursAmong([...previous, ...next], managed);
  const portal = portalOf(spec);
  const broken = occasion.proof?.violations ?? [];
  return {
    ...occasion,
    spec,
    before: diagramOf(live, was === undefined ? portal : portalOf(was), {
      isOurs,
      markOf: marksOf(steps, ["removed"]),
      breaks: breakersIn(broken, "before"),
    }),
    after: diagramOf(plannedTenant(live, course.tenant), portal, {
      isOurs,
      markOf: marksOf(steps, ["new", "changed"]),
      breaks: breakersIn(broken, "after"),
    }),
    refusals: [...unknown, ...changeProblems(was, spec, tenant.transportRules)],
    force: forcedBy(was, occasion.spec),
    plan: planRows(
      steps,
      // Without a state it is not known whose an object is.
      ({ id }) => spec.adopt || state === undefined || managed.some((object) => object.id === id),
      { start: paper, end: course.tenant },
    ),
    advice: advise(spec, tenant, occasion.today),
    nextSteps: nextSteps(spec),
    outside: outsideOf(state, paper),
  };
}

const isAmong = (objects: readonly DesiredObject[], { key }: DesiredObject) =>
  objects.some((one) => one.key === key);

function outsideOf(state: StackState | undefined, paper: PaperTenant): Report["outside"] {
  if (state === undefined) {
    return "unknown";
  }
  return state.objects.length === 0 ? "nothingYet" : changedOutside(state.objects, paper);
}
