import type { ExchangeRecord } from "../exchange/command";
import type { Inputs, Kind } from "./kind";
import type { Noun, TenantView } from "./tenant-view";

/** A tenant that holds exactly this. */
export function viewOf(lists: Partial<Record<Noun, readonly ExchangeRecord[]>>): TenantView {
  return { records: (noun) => lists[noun] ?? [] };
}

const known = () => false;

/** `property: reason` for each problem. */
export const problemsOf = (kind: Kind, inputs: Inputs, isUnknown: (property: string) => boolean = known) =>
  kind.check(inputs, isUnknown).problems.map(({ property, reason }) => `${property}: ${reason}`);

export const checked = (kind: Kind, inputs: Inputs) => kind.check(inputs, known).inputs;
