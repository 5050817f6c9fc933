import type { Copy, Run } from "../copy";
import type { Directory } from "../directory";
import { cannotTell, EVERYWHERE } from "../ending";
import type { End } from "../steps";
import { lookOf } from "./quiet-rules";

type Next = (copy: Copy) => End;

/** At most this many copies (members, carbon copies) come of one message, so that no rules can run away. */
const MOST_COPIES = 2000;

/** Where an added or redirected copy goes: a group stands for its members, as far as they are known. */
export const targets = (directory: Directory, to: readonly string[]): string[] =>
  to.flatMap((address) => {
    const recipient = directory.find(address);
    return (
      (recipient?.kind === "group" ? directory.expand(recipient) : undefined) ?? [
        recipient?.address ?? address,
      ]
    );
  });

/** Where another copy goes on: behind a rule, or where all begin. */
export interface Onward {
  readonly at: string;
  readonly resume: Next;
}

/**
 * Puts another copy beside this one; it goes on where this one stands. One that is like this one would only share its fate:
 * rules that copy on every pass of a loop make no crowds.
 */
export function spawn(run: Run, copy: Copy, changes: Partial<Copy>, onward: Onward): void {
  const made = { ...copy, ...changes };
  if (likeness(onward.at, made) !== likeness(onward.at, copy)) queue(run, made, onward);
}

/** Queues a copy, unless one like it was queued for the same way before. */
export function queue(run: Run, copy: Copy, { at, resume }: Onward): void {
  const like = likeness(at, copy);
  if (run.made.has(like)) return;
  run.made.add(like);
  run.copies += 1;
  if (run.copies > MOST_COPIES + 1) return;
  const tooMany: Next = (c) => cannotTell(c, null, "because there are too many copies to follow", EVERYWHERE);
  const follow = run.copies > MOST_COPIES ? tooMany : resume;
  run.queue.push({ copy: { ...copy, steps: [...copy.steps], journal: [] }, resume: follow });
}

/** All that a copy's fate depends on. */
const likeness = (at: string, copy: Copy): string =>
  JSON.stringify([
    ...[at, copy.recipient, copy.addressedTo, copy.arrivedAs, copy.came, copy.certain, copy.pass, copy.ip],
    ...[
      copy.sender,
      copy.authenticated,
      copy.scl,
      copy.sclByRule,
      copy.route,
      copy.quarantinedBy,
      copy.inspections,
      copy.visited,
    ],
    lookOf(copy),
  ]);
