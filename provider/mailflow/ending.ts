import { branchOf, type Copy, type Run } from "./copy";
import type { End, Place } from "./steps";

type Definite = Exclude<Place, "cannotTell">;

/** Ends a copy in a definite place. */
export function end(copy: Copy, place: Definite, where: string, object: string | null, reason: string): End {
  copy.steps.push({ kind: "final", pass: copy.pass, object, reason, place });
  const stays = place === "inbox" || place === "junk" || place === "quarantine";
  return {
    ...{ place, where, object, reason, possible: [place] },
    ...{ scl: stays ? copy.scl : null, inspections: copy.inspections },
  };
}

/**
 * Exchange has the message and cannot, or may not, hand it on: its sender gets a report. Where there is no sender nobody is
 * told (avanan.md 5.13).
 */
export function report(run: Run, copy: Copy, object: string | null, reason: string): End {
  return (run.message.mailFrom ?? run.message.from) === ""
    ? end(copy, "lost", "nobody", object, `${reason}; it has no sender who could be told`)
    : end(copy, "bounce", "the sender", object, reason);
}

/** Ends a copy where the answer is open, with everything that may come of it. */
export function cannotTell(
  copy: Copy,
  object: string | null,
  reason: string,
  possible: readonly Definite[],
): End {
  copy.steps.push({ kind: "final", pass: copy.pass, object, reason, place: "cannotTell" });
  return {
    ...{ place: "cannotTell", where: "", object, reason, possible },
    // What may still loop may still be inspected.
    ...{ scl: null, inspections: possible.includes("loop") ? null : copy.inspections },
  };
}

interface Branch {
  readonly when: string;
  readonly go: (copy: Copy) => End;
}

/** How many open points one message may have before the answer is "too many". */
export const MOST_FORKS = 24;

/**
 * Follows every possibility of an open point. If all end alike the point does not matter and the answer is
 * definite; otherwise it is "cannot tell", with the possible places. This is what keeps the room from guessing.
 */
export function either(
  run: Run,
  copy: Copy,
  object: string | null,
  reason: string,
  branches: readonly Branch[],
): End {
  run.forks += 1;
  if (run.forks > MOST_FORKS)
    return cannotTell(copy, object, `too many open points, the last: ${reason}`, EVERYWHERE);
  const followed = branches.map(({ when, go }) => {
    const branch = branchOf(copy, { certain: false });
    return { when, end: go(branch), branch };
  });
  const recipients = new Set(followed.map(({ branch }) => branch.recipient));
  const agrees =
    recipients.size === 1 && new Set(followed.map((f) => JSON.stringify(essence(f.end)))).size === 1;
  // Redirected either way, it is somebody else's.
  if (recipients.size === 1) copy.recipient = [...recipients][0] ?? copy.recipient;
  copy.steps.push({
    ...{ kind: "fork", pass: copy.pass, object, reason, agrees },
    branches: followed.map(({ when, end: e, branch }) => ({ when, steps: branch.steps, end: e })),
  });
  mergeJournals(
    copy,
    followed.map((f) => f.branch),
  );
  const first = followed[0]?.end;
  if (agrees && first) return first;
  const ends = followed.map((f) => f.end);
  const shared = <T>(of: (e: End) => T, otherwise: T): T =>
    first && ends.every((e) => of(e) === of(first)) ? of(first) : otherwise;
  // All ways may lead to the same place and differ only on the way there: then the place is told, the rest is open.
  const place = shared((e) => e.place, "cannotTell");
  return {
    ...{ place, where: shared((e) => e.where, ""), object: shared((e) => e.object, object) },
    reason: place === "cannotTell" ? reason : shared((e) => e.reason, reason),
    possible: [...new Set(ends.flatMap((e) => e.possible))],
    scl: shared((e) => e.scl, null),
    inspections: shared((e) => e.inspections, null),
  };
}

/** Every definite place: what may come of a message about which nothing can be told. */
export const EVERYWHERE: readonly Definite[] = [
  "inbox",
  "junk",
  "quarantine",
  "nextHop",
  "bounce",
  "loop",
  "lost",
];

/** What makes two ends the same for a reader: not the words of the reason. */
const essence = (e: End) => [e.place, e.where, [...e.possible].sort(), e.scl, e.inspections];

function mergeJournals(copy: Copy, branches: readonly Copy[]): void {
  const id = (c: Copy["journal"][number]) => [c.rule, c.to, c.pass, c.host].join("|");
  const seen = new Map<string, { first: Copy["journal"][number]; times: number; certain: boolean }>();
  for (const branch of branches)
    for (const journal of branch.journal) {
      const known = seen.get(id(journal));
      if (known) {
        known.times += 1;
        known.certain &&= journal.certain;
      } else seen.set(id(journal), { first: journal, times: 1, certain: journal.certain });
    }
  for (const { first, times, certain } of seen.values())
    copy.journal.push({ ...first, certain: certain && times === branches.length });
}
