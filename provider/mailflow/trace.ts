import { applyRules, spawn } from "./apply-rules";
import { arrive } from "./arrival";
import { type CompiledFlow, compileFlow, type FlowOptions } from "./compile";
import type { Copy, Run } from "./copy";
import { cannotTell, EVERYWHERE, end } from "./ending";
import { readHeaders } from "./headers";
import type { Message } from "./message";
import { route } from "./route";
import type { End, JournalCopy, Path, Trace } from "./steps";
import type { TenantObjects } from "./tenant";
import { flag } from "./values";

/**
 * Follows one message through a tenant, step by step, and says where every recipient's copy ends and why.
 * For many messages through one tenant use `compileFlow` once and `traceThrough` for each.
 */
export const trace = (tenant: TenantObjects, message: Message, options: FlowOptions = {}): Trace =>
  traceThrough(compileFlow(tenant, options), message);

/** Follows one message through a compiled tenant. */
export function traceThrough(flow: CompiledFlow, message: Message): Trace {
  const run: Run = { flow, message, queue: [], forks: 0, copies: 0, receive: (copy) => receive(run, copy) };
  for (const recipient of message.recipients)
    run.queue.push({ copy: firstCopy(message, recipient), resume: run.receive });
  const paths: Path[] = [];
  for (let next = run.queue.shift(); next; next = run.queue.shift()) {
    const { copy } = next;
    const reached = next.resume(copy);
    // Both possibilities of an open point may have asked for the same copy; one is enough.
    if (!copy.certain && paths.some((path) => !path.certain && isSame(path, copy, reached))) continue;
    paths.push({
      ...{ recipient: copy.recipient, addressedTo: copy.addressedTo, certain: copy.certain },
      ...{ steps: copy.steps, end: reached, journalCopies: copy.journal },
      inspected: reached.inspections === null ? null : reached.inspections > 0,
    });
  }
  return { message, paths, journalCopies: reports(paths) };
}

const isSame = (path: Path, copy: Copy, reached: End): boolean =>
  path.recipient === copy.recipient &&
  path.addressedTo === copy.addressedTo &&
  path.end.place === reached.place &&
  path.end.where === reached.where &&
  path.end.inspections === reached.inspections;

function firstCopy(message: Message, recipient: string): Copy {
  const { entry } = message;
  const smtp = entry.via === "smtp" ? entry : undefined;
  return {
    ...{ recipient, addressedTo: recipient, certain: true, pass: 0 },
    ...{ ip: smtp?.ip ?? null, tls: smtp?.tls ?? true, certificate: smtp?.certificate ?? null },
    ...{ headers: readHeaders(message.headers), subject: message.subject, scl: message.scl ?? -1 },
    ...{ classification: message.classification, sclByRule: null, caught: null, sender: "outside" },
    ...{
      inbound: null,
      route: null,
      quarantinedBy: null,
      visited: [],
      inspections: 0,
      steps: [],
      journal: [],
    },
  };
}

/** A copy reaches the service, for the first time or on its return from the vendor. */
function receive(run: Run, copy: Copy): End {
  if (copy.ip !== null) return arrive(run, copy, (admitted) => resolve(run, admitted));
  const { from, mailFrom = from, alwaysCaught } = run.message;
  copy.sender = "inside";
  copy.caught = alwaysCaught ? `${alwaysCaught} is caught whatever lists and rules say` : null;
  copy.steps.push({
    ...{ kind: "entry", pass: copy.pass, object: null, via: "mailbox", ip: null, tls: true, mailFrom },
    reason: `submitted from the mailbox of ${from}, authenticated`,
  });
  return resolve(run, copy);
}

/** Groups are expanded before the rules see the message; each member then goes its own way. */
function resolve(run: Run, copy: Copy): End {
  const group = run.flow.directory.find(copy.recipient);
  const rules = (c: Copy): End => applyRules(run, c, 0, (after) => route(run, after));
  if (group && flag(group.requireSenderAuthenticationEnabled) && copy.sender !== "inside") {
    const reason = `${group.address} takes mail from authenticated senders only`;
    const about = { kind: "check", check: "groupSender", pass: copy.pass, object: group.address } as const;
    copy.steps.push({ ...about, passed: false, reason });
    return end(copy, "bounce", "the sender", group.address, reason);
  }
  if (group?.kind !== "group") return rules(copy);
  const members = run.flow.directory.expand(group);
  if (!members)
    return cannotTell(
      copy,
      group.address,
      `because the members of ${group.address} are not known`,
      EVERYWHERE,
    );
  copy.steps.push({
    ...{ kind: "expansion", pass: copy.pass, object: group.address, members },
    reason: `${group.address} is a group of ${members.length}`,
  });
  const [first, ...others] = members;
  if (first === undefined)
    return end(copy, "lost", "nobody", group.address, `${group.address} has no members`);
  for (const recipient of others) spawn(run, copy, { recipient }, rules);
  copy.recipient = first;
  return rules(copy);
}

/** One report goes to each target per pass, however many recipients the message has. */
function reports(paths: readonly Path[]): JournalCopy[] {
  const all = new Map<string, JournalCopy>();
  for (const copy of paths.flatMap((path) => path.journalCopies)) {
    const id = `${copy.to}|${copy.pass}|${copy.host}`;
    const known = all.get(id);
    if (!known || (copy.certain && !known.certain)) all.set(id, copy);
  }
  return [...all.values()];
}
