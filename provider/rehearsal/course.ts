import { type DesiredObject, type DesiredRule, nameOf } from "../avanan";
import type { Command } from "../exchange";
import { kinds } from "../kinds";
import type { Difference, Inputs, Kind } from "../kinds/kind";
import { nounOf } from "../kinds/tenant-view";
import { after, type PaperTenant, viewOf } from "./paper-tenant";

/** What is to be run for one object of the blueprint; nothing where it is as declared. */
export interface Step {
  readonly object: DesiredObject;
  /** Whether the object is taken away. */
  readonly removes?: true;
  /** The id of the object, once it is there; of one that is taken away, the id it had. */
  readonly id?: string;
  readonly commands: readonly Command[];
  /** The tenant after each of them. */
  readonly tenants: readonly PaperTenant[];
  /** What an object that is there already does not have as declared. */
  readonly differences: readonly Difference[];
}

export interface Course {
  readonly steps: readonly Step[];
  /** The tenant once all of it was run. */
  readonly tenant: PaperTenant;
}

/** Rounds for one object. More means that its own changes are not what was planned. */
const mostRounds = 8;

/**
 * The commands that the product itself would send, object by object, each planned on what those before it leave.
 * `adopt` as in the specification.
 */
export function installation(
  objects: readonly DesiredObject[],
  tenant: PaperTenant,
  adopt = false,
  ids: ReadonlyMap<string, string> = new Map(),
): Course {
  return course(objects, tenant, (object, before) => {
    const { kind, inputs } = kindOf(object, { adopt });
    // What is ours already may still have the name that it is about to lose.
    const id = ids.get(object.key);
    const locate = (now: PaperTenant) => kind.find(viewOf(now), inputs, id);
    const view = viewOf(before);
    const found = locate(before);
    const differences = found === undefined ? [] : kind.differences(view, found, inputs, {});
    const commands: Command[] = [];
    const tenants: PaperTenant[] = [];
    let now = before;
    for (let round = 0; round < mostRounds; round++) {
      const planned = kind.plan(viewOf(now), locate(now), inputs, {});
      if (planned.length === 0) {
        const there = locate(now);
        const known = there === undefined ? {} : { id: kind.idOf(there) };
        return { step: { object, ...known, commands, tenants, differences }, now };
      }
      for (const command of planned) {
        commands.push(byName(command, now));
        now = after(now, command);
        tenants.push(now);
      }
    }
    throw new Error(`${object.type} "${nameOf(object)}": does not become what is declared`);
  });
}

/**
 * The way from what was declared to what is: what is new or different in the blueprint's order, then what is no longer
 * declared, the last to come first.
 */
export function change(
  previous: readonly DesiredObject[],
  next: readonly DesiredObject[],
  tenant: PaperTenant,
  adopt = false,
): Course {
  const forward = installation(next, tenant, adopt, idsOf(previous, tenant));
  const stays = new Set(next.map(({ key }) => key));
  const backward = removal(
    previous.filter(({ key }) => !stays.has(key)),
    forward.tenant,
  );
  return { steps: [...forward.steps, ...backward.steps], tenant: backward.tenant };
}

/** The objects of a declaration that the tenant has, by key. */
function idsOf(objects: readonly DesiredObject[], tenant: PaperTenant): ReadonlyMap<string, string> {
  return new Map(
    objects.flatMap((object): [string, string][] => {
      const { kind, inputs } = kindOf(object);
      const found = kind.find(viewOf(tenant), inputs);
      return found === undefined ? [] : [[object.key, kind.idOf(found)]];
    }),
  );
}

/** Takes the rules that send mail to the vendor out of force, and nothing else. */
export function disabling(objects: readonly DesiredObject[], tenant: PaperTenant): Course {
  const rules = objects.filter(isRouting);
  return course(rules, tenant, (object, before) => {
    const kind: Kind = kinds.TransportRule;
    const inputs = { name: object.properties.name, enabled: false };
    const found = kind.find(viewOf(before), inputs);
    const planned = found === undefined ? [] : kind.plan(viewOf(before), found, inputs, {});
    return taken(object, planned, before);
  });
}

/** Takes every object away that is there, the last to come first. */
export function removal(objects: readonly DesiredObject[], tenant: PaperTenant): Course {
  return course([...objects].reverse(), tenant, (object, before) => {
    const { kind, inputs } = kindOf(object);
    const view = viewOf(before);
    const found = kind.find(view, inputs);
    const planned = found === undefined ? [] : kind.remove(view, found, inputs);
    return taken(object, planned, before, found === undefined ? undefined : kind.idOf(found));
  });
}

export function isRouting(object: DesiredObject): object is DesiredRule {
  return object.type === "TransportRule" && object.properties.routeMessageOutboundConnector != null;
}

function course<Each extends DesiredObject>(
  objects: readonly Each[],
  tenant: PaperTenant,
  run: (object: Each, before: PaperTenant) => { readonly step: Step; readonly now: PaperTenant },
): Course {
  const steps: Step[] = [];
  let now = tenant;
  for (const object of objects) {
    const done = run(object, now);
    steps.push(done.step);
    now = done.now;
  }
  return { steps, tenant: now };
}

function taken(object: DesiredObject, planned: readonly Command[], before: PaperTenant, id?: string) {
  const commands: Command[] = [];
  const tenants: PaperTenant[] = [];
  let now = before;
  for (const command of planned) {
    commands.push(byName(command, now));
    now = after(now, command);
    tenants.push(now);
  }
  const known = id === undefined ? {} : ({ id, removes: true } as const);
  return { step: { object, ...known, commands, tenants, differences: [] }, now };
}

/** What a program would declare for an object, in the one spelling that is stored. */
export const inputsOf = (object: DesiredObject): Inputs => kindOf(object).inputs;

function kindOf(object: DesiredObject, more: Inputs = {}): { readonly kind: Kind; readonly inputs: Inputs } {
  const kind: Kind = kinds[object.type];
  const { inputs, problems } = kind.check({ ...object.properties, ...more }, () => false);
  if (problems.length > 0) {
    const reasons = problems.map(({ property, reason }) => `${property}: ${reason}`);
    throw new Error(`${object.type} "${nameOf(object)}": ${reasons.join("; ")}`);
  }
  return { kind, inputs };
}

/** The command with the object's name where the product sends its id: a person reads names, and a new object has no id yet. */
function byName(command: Command, tenant: PaperTenant): Command {
  const noun = nounOf(command);
  const { Identity } = command.parameters;
  const record = noun === undefined ? undefined : tenant[noun]?.find(({ Guid }) => Guid === Identity);
  if (record === undefined || Identity === undefined) {
    return command;
  }
  const name = noun === "DistributionGroup" ? record.PrimarySmtpAddress : record.Name;
  return { ...command, parameters: { ...command.parameters, Identity: String(name) } };
}
