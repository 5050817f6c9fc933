import { domainOf, normal } from "../addresses";
import type { Answer } from "../assumptions";
import type { Copy, Run } from "../copy";
import { cannotTell, EVERYWHERE, either, end, report } from "../ending";
import { type Onward, queue } from "../rules/copies";
import type { End } from "../steps";
import type { Recipient } from "../tenant";
import { flag, list } from "../values";
import { checked, refuseAt } from "./checks";

type Next = (copy: Copy) => End;

/** Whom a copy goes on to, and how. */
interface Way extends Onward {
  readonly recipient: string;
}

/** The copy stands for others that wait in the queue, and has no end of its own. */
export const OTHERS: End = {
  ...{ place: "lost", where: "", object: null, reason: "others go on for it" },
  ...{ possible: [], scl: null, inspections: 0 },
};

/**
 * Names become people before the rules see the message: mailboxes by their primary address, groups their members, each
 * once. Nobody's address is refused, unless its domain is passed on.
 */
export function resolve(run: Run, copy: Copy, rules: Next): End {
  const { directory } = run.flow;
  const found = directory.find(copy.recipient);
  if (found?.kind === "group") return openGroup(run, copy, found, rules);
  const to = (recipient: string) => (branch: Copy) =>
    goOn(run, branch, [{ recipient, at: "the rules", resume: rules }]);
  if (found?.kind === "microsoft365Group")
    return ifItTakes(run, copy, found, to(found.address), (branch) => closed(run, branch, found));
  if (found) return to(found.address)(copy);
  // Passed on, or taken for somebody who is not listed.
  const known = directory.domainType(domainOf(copy.recipient)) !== "authoritative";
  const here = directory.hasMailbox(copy.recipient);
  if (known || here.is === "yes") return to(copy.recipient)(copy);
  const nobody: Next = (branch) =>
    branch.ip === null
      ? report(run, branch, null, here.because)
      : refuseAt(branch, "recipient", null, `${here.because} (550 5.4.1)`);
  if (here.is === "no") return nobody(copy);
  return either(run, copy, null, here.because, [
    { when: "it exists", go: to(copy.recipient) },
    { when: "it does not", go: nobody },
  ]);
}

/** Does a group take mail from this sender? Unset, it is not known: Get-Recipient does not show it. */
function takes({ flow }: Run, copy: Copy, { requireSenderAuthenticationEnabled: closed }: Recipient): Answer {
  if (closed === undefined || closed === null)
    return copy.authenticated === "yes" ? "yes" : flow.assumptions.groupsTakeStrangers;
  return flag(closed) ? copy.authenticated : "yes";
}

/** Says so where nothing but an assumption lets a sender write to a group. */
function letIn(copy: Copy, { address, requireSenderAuthenticationEnabled: closed }: Recipient): void {
  if ((closed ?? undefined) !== undefined || copy.authenticated === "yes") return;
  const why = `taken to be open to strangers: nobody told who may write to it (${assumed})`;
  checked(copy, "groupSender", true, address, why);
}

const assumed = "assumption groupsTakeStrangers";

function ifItTakes(run: Run, copy: Copy, group: Recipient, yes: Next, no: Next): End {
  const answer = takes(run, copy, group);
  if (answer === "yes") letIn(copy, group);
  if (answer !== "cannotTell") return answer === "yes" ? yes(copy) : no(copy);
  return either(run, copy, group.address, `it is open whether ${group.address} takes mail from this sender`, [
    { when: "it does", go: yes },
    { when: "it does not", go: no },
  ]);
}

/** Groups are opened once Exchange has the message, so that the sender gets a report (5.7.133). */
function closed(run: Run, copy: Copy, group: Recipient): End {
  const { address } = group;
  const told = (group.requireSenderAuthenticationEnabled ?? undefined) !== undefined;
  const reason = `${address} takes mail from authenticated senders only${told ? "" : ` (${assumed})`}`;
  checked(copy, "groupSender", false, address, reason);
  return report(run, copy, address, reason);
}

interface Opened {
  /** Groups that take the mail. */
  readonly open: readonly Recipient[];
  readonly people: readonly string[];
  /** Groups that do not take the mail: it passes their members by. */
  readonly shut: readonly Recipient[];
  readonly unknown: Recipient | undefined;
}

/** Groups in groups, each once. */
function opened({ flow: { directory } }: Run, top: Recipient, admits: (group: Recipient) => boolean): Opened {
  const people = new Set<string>();
  const open: Recipient[] = [];
  const shut: Recipient[] = [];
  let unknown: Recipient | undefined;
  const seen = new Set<Recipient>();
  const waiting = [top];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const admitted = admits(next);
    (admitted ? open : shut).push(next);
    if (!admitted) continue;
    if (next.kind !== "group") people.add(next.address);
    else if (next.members === undefined || next.members === null) unknown = next;
    else
      for (const member of list(next.members)) {
        const found = directory.find(member);
        if (found?.kind === "group" || found?.kind === "microsoft365Group") waiting.push(found);
        else people.add(found?.address ?? member);
      }
  }
  return { people: [...people], open, shut, unknown };
}

/** Each member goes his own way. */
function openGroup(run: Run, copy: Copy, top: Recipient, rules: Next): End {
  const read = (unsure: boolean): Opened =>
    opened(run, top, (group) => {
      const answer = takes(run, copy, group);
      return answer === "yes" || (answer === "cannotTell" && unsure);
    });
  const go =
    ({ people, open, shut, unknown }: Opened): Next =>
    (branch) => {
      for (const group of open) letIn(branch, group);
      if (unknown) {
        const why = `because the members of ${unknown.address} are not known`;
        return cannotTell(branch, unknown.address, why, EVERYWHERE);
      }
      const about = { kind: "expansion", pass: branch.pass, object: top.address, members: people } as const;
      if (open.includes(top))
        branch.steps.push({ ...about, reason: `${top.address} is a group of ${people.length}` });
      const ways = [
        ...people.map((recipient): Way => ({ recipient, at: "the rules", resume: rules })),
        ...shut.map(
          (group): Way => ({
            recipient: branch.recipient,
            at: group.address,
            resume: (c) => closed(run, c, group),
          }),
        ),
      ];
      if (ways.length > 0) return goOn(run, branch, ways);
      return end(branch, "lost", "nobody", top.address, `${top.address} has no members`);
    };
  const [widest, narrowest] = [read(true), read(false)];
  if (widest.shut.length === narrowest.shut.length) return go(widest)(copy);
  return either(run, copy, top.address, `it is open who in ${top.address} takes mail from this sender`, [
    { when: "all who may", go: go(widest) },
    { when: "only who surely does", go: go(narrowest) },
  ]);
}

/**
 * On arrival everybody is looked up before the first rule runs, since some rules look at all recipients; who is named twice is
 * written to once.
 */
function goOn(run: Run, copy: Copy, ways: readonly Way[]): End {
  const { arrivedAs, company } = copy;
  const to = (recipient: string) => ({ recipient, came: { recipient, arrivedAs } });
  if (copy.pass === 0 && copy.certain) {
    for (const way of ways) {
      const { recipient } = way;
      if (company.people.some((other) => normal(other.recipient) === normal(recipient))) continue;
      company.people.push({ recipient, arrivedAs });
      queue(run, { ...copy, ...to(recipient) }, way);
    }
    return OTHERS;
  }
  if (copy.pass === 0) company.complete = false;
  const [first, ...others] = ways;
  for (const way of others) queue(run, { ...copy, ...to(way.recipient) }, way);
  if (first === undefined) return OTHERS;
  Object.assign(copy, to(first.recipient));
  return first.resume(copy);
}
