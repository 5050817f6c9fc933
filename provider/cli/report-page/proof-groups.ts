import type { Invariant, ProvenViolation } from "../../mailflow";
import { isBroken } from "../../rehearsal/verdict";

/** Violations of one kind by one object: the first stands for all, which mostly fare alike. */
export interface ProofGroup {
  readonly first: ProvenViolation;
  readonly count: number;
  /** Mail is lost or goes in circles, or the change would be refused. */
  readonly bad: boolean;
  /** Found as it is, and gone once the change is made: of all of them. */
  readonly mended: boolean;
}

/** By what they do to mail, the worst first. */
const weights: Readonly<Record<Invariant, number>> = {
  noLoop: 0,
  nothingLost: 1,
  connectorInUse: 2,
  onlyPortalHosts: 3,
  strangersFiltered: 4,
  journalOnlyToPortal: 5,
  journalArrives: 6,
  notJunked: 7,
  inspected: 8,
};

/** What the change would certainly break, and what is certainly lost or goes in circles as it is now. */
export const isBad = (one: ProvenViolation): boolean =>
  isBroken(one) ||
  (one.already && one.certain && (one.invariant === "noLoop" || one.invariant === "nothingLost"));

/** The objects that break mail: with the change, on the way or in the end, or as it is now. */
export function breakersIn(
  violations: readonly ProvenViolation[],
  when: "before" | "after",
): (name: string) => boolean {
  const shown = violations.filter(({ already, stays }) => (when === "before" ? already : !already || stays));
  const names = new Set(shown.filter(isBad).map(({ object }) => object));
  return (name) => names.has(name);
}

/** One group for each kind and object, the gravest first. */
export function grouped(violations: readonly ProvenViolation[]): readonly ProofGroup[] {
  const groups = new Map<string, [ProvenViolation, ...ProvenViolation[]]>();
  for (const one of violations) {
    const kind = [one.invariant, one.object, one.certain, isBad(one)].join("|");
    const others = groups.get(kind);
    if (others === undefined) groups.set(kind, [one]);
    else others.push(one);
  }
  return [...groups.values()]
    .map((all) => ({
      first: all[0],
      count: all.length,
      bad: isBad(all[0]),
      mended: all.every(({ already, stays }) => already && !stays),
    }))
    .sort(
      (a, b) =>
        Number(b.bad) - Number(a.bad) ||
        Number(b.first.certain) - Number(a.first.certain) ||
        weights[a.first.invariant] - weights[b.first.invariant] ||
        b.count - a.count,
    );
}

/** Those that the change would bring, and those that are there without it. */
export const byCause = (violations: readonly ProvenViolation[]) => ({
  change: violations.filter(({ already }) => !already),
  now: violations.filter(({ already }) => already),
});
