import type { SpecProblem, TenantSpec } from "../avanan";
import { namedFirst, nounsOf, unknownPeople } from "../avanan/unknown-people";
import type { TenantReader } from "../converge/tenant-reader";
import type { ChangeToProve } from "../rehearsal/prove-change";
import { readPaper } from "./runbook/read-paper";
import { previousOf, type StackState } from "./stack-state";

/** A change, and whom it names for the first time though the tenant has no such recipient. */
export interface ReadChange extends ChangeToProve {
  readonly unknown: readonly SpecProblem[];
}

/**
 * The change that `pulumi up` would make: from what the last run declared to what is declared now, in the tenant as it is.
 * Without the stack's state it is that of a first run. Reads only.
 */
export async function readChange(
  reader: TenantReader,
  next: TenantSpec,
  state: StackState | undefined,
): Promise<ReadChange> {
  const previous = state && previousOf(state, next);
  const people = namedFirst(previous, next);
  const [was, is, domains, asked] = await Promise.all([
    previous === undefined ? {} : readPaper(reader, previous),
    readPaper(reader, next),
    reader.view(["AcceptedDomain"], 0),
    reader.view(nounsOf(people), 0),
  ]);
  const tenant = { ...was, ...is, AcceptedDomain: domains.records("AcceptedDomain") };
  return { previous, next, tenant, unknown: unknownPeople(people, asked) };
}
