import type { TenantSpec } from "../avanan";
import type { TenantReader } from "../converge/tenant-reader";
import type { ChangeToProve } from "../rehearsal/prove-change";
import { readPaper } from "./runbook/read-paper";
import { previousOf, type StackState } from "./stack-state";

/**
 * The change that `pulumi up` would make: from what the last run declared to what is declared now, in the tenant as it is.
 * Without the stack's state it is that of a first run. Reads only.
 */
export async function readChange(
  reader: TenantReader,
  next: TenantSpec,
  state: StackState | undefined,
): Promise<ChangeToProve> {
  const previous = state && previousOf(state, next);
  const [was, is, domains] = await Promise.all([
    previous === undefined ? {} : readPaper(reader, previous),
    readPaper(reader, next),
    reader.view(["AcceptedDomain"], 0),
  ]);
  return { previous, next, tenant: { ...was, ...is, AcceptedDomain: domains.records("AcceptedDomain") } };
}
