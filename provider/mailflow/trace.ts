import { OTHERS, resolve } from "./arriving/addressing";
import { arrive } from "./arriving/arrival";
import { type CompiledFlow, compileFlow, type FlowOptions } from "./compile";
import type { Copy, Run } from "./copy";
import { MOST_FORKS } from "./ending";
import { readHeaders } from "./headers";
import { route } from "./leaving/route";
import type { Memory, Watched } from "./memory";
import type { Message } from "./message";
import { applyRules } from "./rules/apply-rules";
import { textOf } from "./rules/texts";
import type { End, JournalCopy, Path, Trace } from "./steps";
import type { TenantObjects } from "./tenant";

/**
 * Follows one message through a tenant, step by step, and says where every recipient's copy ends and why.
 * For many messages through one tenant use `compileFlow` once and `traceThrough` for each.
 */
export const trace = (tenant: TenantObjects, message: Message, options: FlowOptions = {}): Trace =>
  traceThrough(compileFlow(tenant, options), message);

/** Follows one message through a compiled tenant. */
export const traceThrough = (flow: CompiledFlow, message: Message): Trace => follow(flow, undefined, message);

/** Follows a message through one of many states, unless it is known from another one which way it takes. */
export function traceAgain(flow: CompiledFlow, message: Message, memory: Memory): Trace {
  const known = memory.recall(flow);
  if (known) return known;
  const watched = memory.watch(flow);
  const found = follow(watched, watched, message);
  memory.keep(watched, found);
  return found;
}

function follow(flow: CompiledFlow, watched: Watched | undefined, message: Message): Trace {
  const company = { people: [], complete: true, mayJoin: flow.mayJoin };
  const run: Run = {
    ...{ flow, watched, message, company, queue: [], made: new Set<string>(), forks: 0, copies: 0 },
    receive: (copy) => receive(run, copy),
  };
  for (const recipient of message.recipients)
    run.queue.push({ copy: firstCopy(run, recipient), resume: run.receive });
  const paths: Path[] = [];
  for (let next = run.queue.shift(); next; next = run.queue.shift()) {
    const { copy } = next;
    const reached = next.resume(copy);
    if (reached === OTHERS) continue;
    // Both possibilities of an open point may have asked for the same copy; one is enough.
    if (!copy.certain && paths.some((path) => !path.certain && isSame(path, copy, reached))) continue;
    paths.push({
      ...{ recipient: copy.recipient, addressedTo: copy.addressedTo, certain: copy.certain },
      ...{ steps: copy.steps, end: reached, journalCopies: copy.journal },
      inspected: reached.inspections === null ? null : reached.inspections > 0,
    });
  }
  return { message, paths, journalCopies: reports(paths), tangled: run.forks > MOST_FORKS };
}

const isSame = (path: Path, copy: Copy, reached: End): boolean =>
  path.recipient === copy.recipient &&
  path.addressedTo === copy.addressedTo &&
  path.end.place === reached.place &&
  path.end.where === reached.where &&
  path.end.inspections === reached.inspections &&
  path.end.scl === reached.scl &&
  reached.possible.every((place) => path.end.possible.includes(place));

function firstCopy({ message, company }: Run, recipient: string): Copy {
  const { entry, subject, body, to, cc, classification } = message;
  const smtp = entry.via === "smtp" ? entry : undefined;
  // Written out, as it is made for every recipient of every message.
  return {
    recipient,
    addressedTo: recipient,
    arrivedAs: recipient,
    came: { recipient, arrivedAs: recipient },
    company,
    certain: true,
    pass: 0,
    ip: smtp?.ip ?? null,
    tls: smtp?.tls ?? true,
    certificate: smtp?.certificate ?? null,
    headers: readHeaders(message.headers),
    subject: textOf(subject),
    body: textOf(body),
    to,
    cc,
    classification,
    scl: message.scl ?? -1,
    sclByRule: null,
    caught: null,
    sender: "outside",
    authenticated: "no",
    inbound: null,
    route: null,
    quarantinedBy: null,
    visited: [],
    inspections: 0,
    steps: [],
    journal: [],
  };
}

/** A copy reaches the service, for the first time or on its return from the vendor. */
function receive(run: Run, copy: Copy): End {
  const rules = (c: Copy): End => applyRules(run, c, 0, (after) => route(run, after));
  const admitted = (c: Copy): End => resolve(run, c, rules);
  if (copy.ip !== null) return arrive(run, copy, admitted);
  const { from, mailFrom = from, alwaysCaught } = run.message;
  // M1: who is signed in is inside as far as the From header is of the organisation.
  copy.sender = run.flow.directory.isInside(from) ? "inside" : "outside";
  copy.authenticated = "yes";
  copy.caught = alwaysCaught ? `${alwaysCaught} is caught whatever lists and rules say` : null;
  copy.steps.push({
    ...{ kind: "entry", pass: copy.pass, object: null, via: "mailbox", ip: null, tls: true, mailFrom },
    reason: `submitted from the mailbox of ${from}, authenticated`,
  });
  return admitted(copy);
}

/** One report goes to each target per pass, however many recipients the message has. */
function reports(paths: readonly Path[]): JournalCopy[] {
  const all = new Map<string, JournalCopy>();
  const made = paths.flatMap(({ journalCopies, certain }) =>
    journalCopies.map((copy) => ({ ...copy, certain: certain && copy.certain })),
  );
  for (const copy of made) {
    const id = `${copy.to}|${copy.pass}|${copy.host}`;
    const known = all.get(id);
    if (!known || (copy.certain && !known.certain)) all.set(id, copy);
  }
  return [...all.values()];
}
