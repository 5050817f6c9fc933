import type { TenantState } from "../tenant/state";
import { type Copy, type Stage, submitted } from "./copy";
import type { Delivery, JournalCopy, Placement } from "./delivery";
import type { TestMessage, Vendor } from "./message";
import { connection } from "./stages/connection";
import { directory } from "./stages/directory";
import { inboundConnectors } from "./stages/inbound-connectors";
import { journaling } from "./stages/journaling";
import { microsoftFilter } from "./stages/microsoft-filter";
import { relay } from "./stages/relay";
import { routing } from "./stages/routing";
import { transportRules } from "./stages/transport-rules";

/** One pass through Exchange. */
const stages: readonly Stage[] = [
  connection,
  inboundConnectors,
  relay,
  microsoftFilter,
  directory,
  transportRules,
  journaling,
  routing,
];

interface Waiting {
  readonly copy: Copy;
  readonly stage: Stage;
}

/** Carries a test message through the tenant until every copy has found its place. Throws `NotDelivered` rather than guess. */
export function deliver(state: TenantState, message: TestMessage, vendor: Vendor): Delivery {
  const world = { state, vendor };
  const placed: Placement[] = [];
  const journal = new Map<string, JournalCopy>();
  const queue: Waiting[] = [];
  const enqueue = (copies: readonly Copy[], stage: Stage | undefined) =>
    queue.push(...copies.flatMap((copy) => (stage === undefined ? [] : [{ copy, stage }])));
  enqueue([submitted(message)], stages[0]);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { copy, stage } = next;
    const taken = stage(world, copy);
    placed.push(...taken.placed);
    for (const report of taken.journal) {
      journal.set(JSON.stringify(report), report);
    }
    enqueue(taken.on, stages[stages.indexOf(stage) + 1]);
    enqueue(taken.back, stages[0]);
  }
  return { recipients: placed, journal: [...journal.values()] };
}
