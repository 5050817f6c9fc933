import { normal } from "../addresses";
import type { Copy, Run } from "../copy";
import { cannotTell, EVERYWHERE, either, end, report } from "../ending";
import { type Headers, maybeHeader, withHeader, withoutHeader } from "../headers";
import type { Deed, End } from "../steps";
import type { Truth } from "../truth";
import type { CompiledAction } from "./actions";
import { spawn, targets } from "./copies";
import { deed } from "./deed";
import { forManager } from "./manager";
import { disclaimed, mattersForTheWay, perhapsAdd, prepended, takesNoDisclaimer } from "./open-rules";
import type { CompiledRule } from "./rule";
import { changed } from "./texts";

type Next = (copy: Copy) => End;

/** Runs the rules from `from` on, in priority order, until one stops; then goes on with `next`. */
export function applyRules(run: Run, copy: Copy, from: number, next: Next): End {
  const { rules } = run.flow;
  // That there is no other rule is an answer, too: it is asked for.
  for (let index = from; ; index++) {
    if (run.watched) index = run.watched.nextRule(copy, index);
    const rule = rules[index];
    if (!rule) break;
    const about = { kind: "rule", pass: copy.pass, object: rule.name, priority: index } as const;
    if (!rule.enabled) {
      copy.steps.push({ ...about, result: "disabled", did: [], stops: false, reason: "it is disabled" });
      continue;
    }
    const answer = rule.applies(copy, run.message);
    if (answer.is === "no") {
      copy.steps.push({ ...about, result: "notMatched", did: [], stops: false, reason: answer.because });
      continue;
    }
    const rest: Next = (later) => applyRules(run, later, index + 1, next);
    if (answer.is === "unknown") {
      copy.steps.push({ ...about, result: "cannotTell", did: [], stops: rule.stops, reason: answer.because });
      if (!mattersForTheWay(rule, run.flow.assumptions.auditRuleStops, run.message)) {
        perhapsAdd(copy, rule, run.message);
        continue;
      }
      return either(
        run,
        copy,
        rule.name,
        `it cannot be told whether "${rule.name}" matches: ${answer.because}`,
        [
          {
            when: `"${rule.name}" matches`,
            go: (branch) => matched(run, branch, index, answer, rest, next),
          },
          { when: `"${rule.name}" does not match`, go: rest },
        ],
      );
    }
    return matched(run, copy, index, answer, rest, next);
  }
  return next(copy);
}

/** A rule that matches, or is taken to: then what cannot be told is no reason. */
function matched(run: Run, copy: Copy, index: number, answer: Truth, rest: Next, next: Next): End {
  const rule = run.flow.rules[index] as CompiledRule;
  const taken = answer.is === "unknown";
  const reason = taken ? `taken to match, since it cannot be told: ${answer.because}` : answer.because;
  const about = {
    ...({ kind: "rule", pass: copy.pass, object: rule.name, priority: index, reason } as const),
    ...(taken ? { taken } : {}),
  };
  if (!rule.enforced) {
    const assumed = rule.stops ? "; whether it stops processing is assumption auditRuleStops" : "";
    copy.steps.push({ ...about, reason: `${reason}${assumed}`, result: "audit", did: [], stops: false });
    const { auditRuleStops } = run.flow.assumptions;
    if (!rule.stops || auditRuleStops === "no") return rest(copy);
    if (auditRuleStops === "yes") return next(copy);
    return either(run, copy, rule.name, "it is open whether a rule in Audit mode stops processing", [
      { when: "it stops", go: next },
      { when: "it does not", go: rest },
    ]);
  }
  const did: Deed[] = [];
  copy.steps.push({ ...about, result: "matched", did, stops: rule.stops });
  if (rule.unknownProperty !== undefined)
    return cannotTell(
      copy,
      rule.name,
      `because nobody knows here what ${rule.unknownProperty} does`,
      EVERYWHERE,
    );
  const go = rule.stops ? next : rest;
  const { directory } = run.flow;
  const actions = rule.actions.map((one) => forManager(directory, run.message.from, one));
  // Later rules see added people in the message's own fields; a blind copy leaves none.
  for (const { action, to } of actions.map(({ action }) => action).filter((one) => one.does === "copy")) {
    if (action === "addToRecipients") copy.to = copy.to && [...new Set([...copy.to, ...to])];
    if (action === "copyTo") copy.cc = copy.cc && [...new Set([...copy.cc, ...to])];
  }
  const carryOut =
    (first: number): Next =>
    (branch) => {
      for (const [index, { action, ...about }] of actions.entries()) {
        if (index < first) continue;
        did.push(about.deed ?? deed(action));
        const ended = act(run, branch, rule, action, { go, next, after: carryOut(index + 1) });
        if (ended) return ended;
      }
      return go(branch);
    };
  return carryOut(0)(copy);
}

/** Where a copy goes on: behind the rule, behind all rules, or with the rule's further actions. */
interface Ways {
  readonly go: Next;
  readonly next: Next;
  readonly after: Next;
}

/** Carries out one action; returns the end if the copy's way is decided by it. */
function act(
  run: Run,
  copy: Copy,
  rule: CompiledRule,
  action: CompiledAction,
  { go, next, after }: Ways,
): End | undefined {
  const onward = { at: rule.name, resume: go };
  switch (action.does) {
    case "removeHeader":
      copy.headers = withoutHeader(copy.headers, action.name);
      return undefined;
    case "setHeader":
      copy.headers = settingHeader(run, copy, rule, action);
      return undefined;
    case "setSCL": {
      const holds = run.flow.assumptions.setSCLHolds;
      if (holds !== "no") copy.scl = holds === "yes" ? action.scl : null;
      copy.sclByRule = rule.name;
      return undefined;
    }
    case "prependSubject":
      copy.subject = changed(copy.subject, (subject) => prepended(subject, action));
      return undefined;
    case "disclaim":
      if (takesNoDisclaimer(run.message)) return disclaimedPerhaps(run, copy, rule, action, after);
      copy.body = changed(copy.body, (body) => disclaimed(body, action));
      return undefined;
    case "classify":
      copy.classification = action.classification;
      return undefined;
    case "route":
      copy.route = { connector: action.connector, rule: rule.name };
      return undefined;
    case "redirect": {
      const [first = copy.recipient, ...others] = targets(run.flow.directory, action.to);
      copy.recipient = first;
      copy.arrivedAs = first;
      for (const to of others) spawn(run, copy, { recipient: to, arrivedAs: to }, onward);
      return undefined;
    }
    case "copy":
      for (const to of targets(run.flow.directory, action.to))
        spawn(run, copy, { recipient: to, addressedTo: to, arrivedAs: to }, onward);
      return undefined;
    case "manager":
      return toUnknownManager(run, copy, rule, action);
    case "moderate":
      return either(run, copy, rule.name, `${action.by} decides whether it goes on`, [
        { when: "approved", go },
        {
          when: "refused",
          go: (branch) => report(run, branch, rule.name, `refused by ${action.by}`),
        },
      ]);
    case "quarantine":
      // M1: rule evaluation stops after the rule that quarantines.
      copy.quarantinedBy = rule.name;
      return next(copy);
    case "delete":
      return end(copy, "lost", "nobody", rule.name, `rule "${rule.name}" deletes it without a word`);
    case "reject":
      return report(run, copy, rule.name, `rule "${rule.name}": ${action.code} ${action.reason}`);
    case "note":
      return undefined;
  }
}

/** A message that may not take a disclaimer: then it is wrapped, goes on as it is, or does not go on at all. */
function disclaimedPerhaps(
  run: Run,
  copy: Copy,
  { name }: CompiledRule,
  { rejects }: Extract<CompiledAction, { does: "disclaim" }>,
  after: Next,
): End | undefined {
  copy.body = undefined;
  if (!rejects) return undefined;
  const what = `a message that is ${run.message.type}`;
  return either(run, copy, name, `it is open whether ${what} takes a disclaimer`, [
    { when: "it does", go: after },
    {
      when: "it does not",
      go: (branch) => report(run, branch, name, `rule "${name}" rejects ${what}, as it takes no disclaimer`),
    },
  ]);
}

/** Who gets it as the sender's manager is not known, and so not what becomes of it; a copy leaves the message itself alone. */
function toUnknownManager(
  run: Run,
  copy: Copy,
  { name }: CompiledRule,
  { as }: Extract<CompiledAction, { does: "manager" }>,
): End | undefined {
  const reason = `because the manager of ${run.message.from} is not known`;
  const open: Next = (branch) => cannotTell(branch, name, reason, EVERYWHERE);
  if (as === "redirectMessageTo") return open(copy);
  if (as === "addToRecipients") copy.to = undefined;
  if (as === "copyTo") copy.cc = undefined;
  const recipient = "the sender's manager";
  const somebody = { recipient, addressedTo: recipient, arrivedAs: recipient, certain: false };
  spawn(run, copy, somebody, { at: name, resume: open });
  return undefined;
}

/** The header fields with the one that a rule sets, unless the same rule takes it away again. */
function settingHeader(
  { flow }: Run,
  { headers }: Copy,
  { name: rule, actions }: CompiledRule,
  { name, value }: Extract<CompiledAction, { does: "setHeader" }>,
): Headers {
  const set = withHeader(headers, name, value);
  const isRemoved = (one: CompiledAction) => one.does === "removeHeader" && normal(one.name) === normal(name);
  const { removeHeaderComesFirst } = flow.assumptions;
  if (removeHeaderComesFirst === "yes" || !actions.some(isRemoved)) return set;
  return removeHeaderComesFirst === "no"
    ? withoutHeader(set, name)
    : maybeHeader(set, name, `it is open whether "${rule}" removes ${name} before it sets it, or after`);
}
