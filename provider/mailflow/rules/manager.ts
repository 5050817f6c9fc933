import type { Directory } from "../directory";
import type { Deed } from "../steps";
import type { CompiledAction } from "./actions";
import { managerOf } from "./attributes";

type ForManager = Extract<CompiledAction, { does: "manager" }>;

/** An action as it is done for this sender: one for his manager is a copy, a redirection, or nothing where he has none. */
export function forManager(
  directory: Directory,
  from: string,
  action: CompiledAction,
): { readonly action: CompiledAction; readonly deed?: Deed } {
  if (action.does !== "manager") return { action };
  const manager = managerOf(directory, from);
  if (manager === undefined) return { action };
  if (manager === null) {
    const none = managerDeed(action, `${from} has no manager`);
    return { action: { does: "note", ...none, note: none.note }, deed: none };
  }
  const { as } = action;
  const done =
    as === "redirectMessageTo" ? ({ does: "redirect" } as const) : ({ does: "copy", action: as } as const);
  return { action: { ...done, to: [manager] }, deed: managerDeed(action, manager) };
}

export const managerDeed = ({ value }: ForManager, note: string) => ({
  action: "addManagerAsRecipientType",
  value,
  note,
});
