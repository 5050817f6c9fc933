import type { Copy, Run } from "../copy";
import { either } from "../ending";
import { entryOf, openEntryOf, standsIn } from "../ip-ranges";
import { ask } from "../memory";
import type { End } from "../steps";
import { checked, refuseAt } from "./checks";

type Next = (copy: Copy, allowed: boolean) => End;

/** The address lists: the allow list wins over the block list (M6). An entry that cannot be read leaves open what is on a list. */
export function connectionFilter(run: Run, copy: Copy, next: Next): End {
  const ip = copy.ip ?? "";
  const allowed = ask(run.flow, "allow", (list) => entryOf(list, ip));
  if (allowed !== undefined) return letIn(copy, standsIn(ip, allowed, "the IP allow list (IPV:CAL)"), next);
  const openAllowed = ask(run.flow, "allow", (list) => openEntryOf(list, ip));
  if (openAllowed === undefined) return notAllowed(run, copy, next);
  const why = `the entry "${openAllowed}" of the IP allow list cannot be read`;
  return either(run, copy, "IPAllowList", why, [
    { when: "it holds the address", go: (branch) => letIn(branch, `${ip} may be in ${openAllowed}`, next) },
    { when: "it does not", go: (branch) => notAllowed(run, branch, next) },
  ]);
}

function letIn(copy: Copy, why: string, next: Next): End {
  checked(copy, "connectionFilter", true, "IPAllowList", why);
  return next(copy, true);
}

function notAllowed(run: Run, copy: Copy, next: Next): End {
  const ip = copy.ip ?? "";
  const refused = (branch: Copy, why: string) => refuseAt(branch, "connectionFilter", "IPBlockList", why);
  const blocked = ask(run.flow, "block", (list) => entryOf(list, ip));
  if (blocked !== undefined) return refused(copy, standsIn(ip, blocked, "the IP block list"));
  const openBlocked = ask(run.flow, "block", (list) => openEntryOf(list, ip));
  if (openBlocked === undefined) return next(copy, false);
  const why = `the entry "${openBlocked}" of the IP block list cannot be read`;
  return either(run, copy, "IPBlockList", why, [
    { when: "it holds the address", go: (branch) => refused(branch, `${ip} may be in ${openBlocked}`) },
    { when: "it does not", go: (branch) => next(branch, false) },
  ]);
}
