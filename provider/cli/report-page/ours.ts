import { type DesiredObject, nameOf } from "../../avanan";
import { sameName } from "../../kinds/order";
import type { Known, Mark } from "../../mailflow";
import type { Step } from "../../rehearsal/course";
import type { ManagedObject } from "../stack-state";

/** Tells objects that the stack declares, or has made, from those of others. */
export function oursAmong(
  declared: readonly DesiredObject[],
  managed: readonly ManagedObject[],
): Known["isOurs"] {
  const ours = [
    ...declared.map((object) => ({ type: object.type as string, name: nameOf(object) })),
    ...managed.map(({ type, inputs }) => ({ type: type as string, name: String(inputs.name) })),
  ];
  return (type, name) => ours.some((one) => one.type === type && sameName(one.name, name));
}

/** What happens to an object, as far as it is one of these things. */
export function marksOf(steps: readonly Step[], wanted: readonly Mark[]): Known["markOf"] {
  return (type, name) => {
    const step = steps.find(({ object }) => object.type === type && sameName(nameOf(object), name));
    const mark = step === undefined ? undefined : markOf(step);
    return mark !== undefined && wanted.includes(mark) ? mark : undefined;
  };
}

function markOf({ commands }: Step): Mark | undefined {
  const sends = (verb: string) => commands.some(({ cmdlet }) => cmdlet.startsWith(`${verb}-`));
  return commands.length === 0 ? undefined : sends("New") ? "new" : sends("Remove") ? "removed" : "changed";
}
