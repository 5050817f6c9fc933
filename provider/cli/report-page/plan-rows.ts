import { nameOf } from "../../avanan";
import { isListChange } from "../../exchange";
import { kinds } from "../../kinds";
import type { Kind } from "../../kinds/kind";
import type { Step } from "../../rehearsal/course";
import type { PaperTenant } from "../../rehearsal/paper-tenant";
import { isMove, placeOf } from "./place";

/** What would be done to one object. `refuse`: somebody else made it, it differs, and `adopt` is not set. */
export interface PlanRow {
  readonly does: "create" | "change" | "remove" | "refuse" | "keep";
  readonly type: string;
  readonly name: string;
  readonly changes: readonly PropertyChange[];
}

export interface PropertyChange {
  readonly property: string;
  /** As text for people; undefined = there is nothing. */
  readonly has: string | undefined;
  readonly wants: string | undefined;
}

/** Whether an object may be changed: the stack made it, or may take it over. */
export type MayChange = (step: Step) => boolean;

/** The tenant before the change and after all of it. */
export interface Ends {
  readonly start: PaperTenant;
  readonly end: PaperTenant;
}

/** The plan, object by object, in its order. Entries of the allow list are one row: there may be many. */
export function planRows(steps: readonly Step[], mayChange: MayChange, ends: Ends): readonly PlanRow[] {
  const entries = steps.filter(({ object }) => object.type === "IpAllowListEntry");
  return steps.flatMap((step): PlanRow[] => {
    if (step.object.type !== "IpAllowListEntry") {
      return [rowOf(step, mayChange, ends)];
    }
    return step === entries[0] ? [allowListRow(entries)] : [];
  });
}

function rowOf(step: Step, mayChange: MayChange, { start, end }: Ends): PlanRow {
  const { object, differences, id } = step;
  const does = whatIsDone(step, mayChange);
  const place = { property: "priority", has: placeOf(start, id), wants: placeOf(end, id) };
  const differing = differences.map((one) =>
    isMove(one) ? place : { property: one.property, has: valueText(one.has), wants: valueText(one.wants) },
  );
  const properties = Object.entries(object.properties);
  const changes = {
    create: () => [
      ...(place.wants === undefined ? [] : [place]),
      ...properties.flatMap(([property, value]) => made(property, value)),
    ],
    change: () => differing,
    refuse: () => differing,
    remove: () => [],
    keep: () => [],
  }[does]();
  return { does, type: object.type, name: nameOf(object), changes };
}

function whatIsDone(step: Step, mayChange: MayChange): PlanRow["does"] {
  const { object, commands, differences } = step;
  const sends = (verbs: RegExp) => commands.some(({ cmdlet }) => verbs.test(cmdlet));
  if (commands.length === 0) {
    return "keep";
  }
  if (sends(/^Remove-/)) {
    return "remove";
  }
  if (sends(/^(New|Add)-/)) {
    return "create";
  }
  const kind: Kind = kinds[object.type];
  return mayChange(step) || !differences.some((difference) => kind.conflicts(difference))
    ? "change"
    : "refuse";
}

/** What a new object is made with, but for its name and its place, which stand by themselves. */
function made(property: string, value: unknown): PropertyChange[] {
  const wants = valueText(value);
  return property === "name" || property === "order" || wants === undefined
    ? []
    : [{ property, has: undefined, wants }];
}

function allowListRow(entries: readonly Step[]): PlanRow {
  const isGoing = ({ commands }: Step) =>
    commands.some(
      ({ parameters: { IPAllowList: change } }) => isListChange(change) && change.remove !== undefined,
    );
  const changing = entries.filter(({ commands }) => commands.length > 0);
  const names = (steps: readonly Step[]) => valueText(steps.map(({ object }) => nameOf(object)));
  const added = names(changing.filter((step) => !isGoing(step)));
  const removed = names(changing.filter(isGoing));
  return {
    does: changing.length === 0 ? "keep" : "change",
    type: "HostedConnectionFilterPolicy",
    name: "Default",
    changes: [
      ...(added === undefined
        ? []
        : [{ property: "ipAllowList", has: undefined, wants: `${added} (added, others stay)` }]),
      ...(removed === undefined
        ? []
        : [{ property: "ipAllowList", has: `${removed} (removed, others stay)`, wants: undefined }]),
    ],
  };
}

/** A value as a person reads it; undefined for what is not set. */
export function valueText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((one) => valueText(one) ?? "nothing").join(", ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
