import { blueprint } from "../avanan";
import type { TenantSpec } from "../avanan/spec";
import type { Rehearsed } from "../avanan/specification";
import { unproved } from "../avanan/unsafe";
import type { ExchangeRecord } from "../exchange";
import type { Inputs, State } from "../kinds/kind";
import { spelled } from "../kinds/steering";
import { mailFlowLists, type TenantView } from "../kinds/tenant-view";
import { inputsOf, isRouting } from "./course";
import { nothing, type Shown } from "./one-object";
import { paperOf } from "./paper-tenant";
import { type ChangeToProve, proveChange } from "./prove-change";
import { proveRoute } from "./prove-route";
import { verdictOf } from "./verdict";

export { proveConnector } from "./prove-connector";

interface Remembered {
  readonly specs: string;
  readonly lists: readonly (readonly ExchangeRecord[])[];
  readonly rehearsed: Rehearsed;
}

/** The engine asks for the same several times in a run; a proof takes longer than all the rest. */
let last: Remembered | undefined;

/** Rules that were proved as part of a specification: as they are they need no proof of their own. */
const proved = new Set<string>();

/** What a rule would lose or send in circles; `connector` is the one that it names, where the same program declares it. */
export function proveRule(previous: State, inputs: Inputs, view: TenantView, connector?: Inputs): Shown {
  return proved.has(spelled(inputs)) ? nothing : proveRoute(previous, inputs, view, connector);
}

/** Proves a change beside the tenant as it was read, and says what that means for it. */
export function rehearse(previous: TenantSpec | undefined, next: TenantSpec, view: TenantView): Rehearsed {
  const lists = mailFlowLists.map((noun) => view.records(noun));
  const specs = JSON.stringify([previous, next]);
  if (last?.specs === specs && last.lists.every((list, index) => list === lists[index])) {
    return last.rehearsed;
  }
  const rehearsed = verdictOn({ previous, next, tenant: paperOf(view) });
  for (const rule of blueprint(next).filter(isRouting)) {
    proved.add(spelled(inputsOf(rule)));
  }
  last = { specs, lists, rehearsed };
  return rehearsed;
}

/** A tenant may hold what nobody has foreseen here. That its mail cannot be followed is said, and keeps nobody from a change. */
function verdictOn(change: ChangeToProve): Rehearsed {
  try {
    return verdictOf(proveChange(change));
  } catch (error) {
    const found = unproved(error);
    return { refused: [], notes: [found], proof: { safe: false, found: [found] } };
  }
}
