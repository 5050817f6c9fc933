import type { End, JournalCopy, Path, RuleStep, Step, Trace } from "./steps";

export interface FormatOptions {
  /** Show rules that did not match, too. Default true: a trace explains why a rule did not act. */
  allRules?: boolean;
}

/** Renders a trace as lines for a terminal. Plain text, no colours: it also goes into pull requests and logs. */
export function formatTrace(trace: Trace, options: FormatOptions = {}): string[] {
  const { from, recipients } = trace.message;
  const lines = [`${from || "<>"} -> ${recipients.join(", ")}`];
  for (const group of alike(trace.paths)) {
    const [path] = group;
    if (!path) continue;
    lines.push("", `${group.map(name).join(", ")}: ${formatEnd(path.end)}`);
    lines.push(...formatSteps(path.steps, options).map((line) => `  ${line}`));
  }
  if (trace.journalCopies.length > 0) lines.push("", "journal copies");
  for (const copy of trace.journalCopies)
    lines.push(`  ${copy.pass === 0 ? "on arrival" : `on return ${copy.pass}`}: ${formatJournalCopy(copy)}`);
  return lines;
}

const name = (path: Path): string => {
  const asked = path.addressedTo === path.recipient ? "" : ` (for ${path.addressedTo})`;
  return `${path.recipient}${asked}${path.certain ? "" : " (perhaps)"}`;
};

/** Recipients whose copies went exactly the same way are shown once. */
function alike(paths: readonly Path[]): Path[][] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const same = JSON.stringify([path.end, path.steps]).replaceAll(path.recipient, "*");
    groups.set(same, [...(groups.get(same) ?? []), path]);
  }
  return [...groups.values()];
}

/** The end of a copy in one line. */
export function formatEnd(end: End): string {
  const seen =
    end.inspections === null
      ? "perhaps inspected"
      : (["not inspected", "inspected once"][end.inspections] ?? `inspected ${end.inspections} times`);
  const scl = end.scl === null ? "" : `, SCL ${end.scl}`;
  if (end.place === "cannotTell")
    return `cannot tell (${end.possible.join(" or ")}), because ${end.reason.replace(/^because /, "")} [${seen}${scl}]`;
  const where = end.place === "inbox" || end.place === "junk" ? "" : ` at ${end.where}`;
  return `${end.place}${where}, ${end.reason} [${seen}${scl}]`;
}

export const formatJournalCopy = (copy: JournalCopy): string =>
  `${copy.to} ${copy.certain ? "" : "(perhaps) "}by ${copy.connector ? `"${copy.connector}"` : "no connector"} to ${copy.host}: ${
    {
      portal: "arrives",
      nextHop: "handed on",
      inside: "stays inside",
      bounce: "bounces",
      cannotTell: "cannot tell",
    }[copy.arrives]
  }`;

/** Steps, grouped by pass through the service. */
export function formatSteps(steps: readonly Step[], options: FormatOptions = {}): string[] {
  const lines: string[] = [];
  let pass: number | undefined;
  for (const step of steps) {
    if (step.pass !== pass && step.kind === "entry")
      lines.push(step.pass === 0 ? "arrival" : `return ${step.pass}`);
    pass = step.pass;
    if (
      step.kind === "rule" &&
      options.allRules === false &&
      (step.result === "notMatched" || step.result === "disabled")
    )
      continue;
    lines.push(...formatStep(step, options).map((line) => `  ${line}`));
  }
  return lines;
}

const MARK = { matched: "+", notMatched: "-", disabled: "x", audit: "~", cannotTell: "?" } as const;

function formatRule(step: RuleStep): string[] {
  const label = `${MARK[step.result]} rule ${step.priority} "${step.object}"`;
  const head = {
    matched: `${label} matches: ${step.reason}`,
    notMatched: `${label} does not match: ${step.reason}`,
    disabled: `${label} is disabled`,
    audit: `${label} would match, but only watches: ${step.reason}`,
    cannotTell: `${label}: cannot tell, because ${step.reason}`,
  }[step.result];
  const deeds = step.did.map(
    (deed) => `    ${deed.action} ${deed.value}${deed.note ? ` (${deed.note})` : ""}`,
  );
  return [head, ...deeds, ...(step.result === "matched" && step.stops ? ["    stopRuleProcessing"] : [])];
}

/** One step; a fork brings the lines of its branches with it. */
export function formatStep(step: Step, options: FormatOptions = {}): string[] {
  const object = step.object === null ? "" : ` "${step.object}"`;
  switch (step.kind) {
    case "entry":
      return [step.reason];
    case "attribution":
      return step.object === null
        ? [step.reason]
        : [`inbound connector${object} (${step.connectorType}): ${step.reason}`];
    case "check":
      return [`${step.passed ? "passes" : "refused by"} ${step.check}${object}: ${step.reason}`];
    case "scope":
      return [`sender counts as ${step.sender}: ${step.reason}`];
    case "filter":
      return [`spam filter: ${step.scl === null ? "SCL cannot be told" : `SCL ${step.scl}`}, ${step.reason}`];
    case "expansion":
      return [step.reason];
    case "rule":
      return formatRule(step);
    case "journal":
      return [`journal rule${object}: ${formatJournalCopy(step.copy)}`];
    case "route":
      return [
        `goes ${step.host === null ? "to the mailbox" : `to ${step.host}`}${object && ` by${object}`}: ${step.reason}`,
      ];
    case "vendor": {
      const adds = Object.entries(step.adds).map(([field, value]) => `    adds ${field}: ${value}`);
      return [`${step.host} inspects it: ${step.verdict}`, ...adds];
    }
    case "return":
      return [step.reason];
    case "fork": {
      const head = `? ${step.reason}${step.agrees ? " (makes no difference)" : ""}`;
      const branches = step.branches.flatMap((branch) => [
        `  if ${branch.when}: ${formatEnd(branch.end)}`,
        ...formatSteps(branch.steps, options).map((line) => `    ${line}`),
      ]);
      return step.agrees ? [head] : [head, ...branches];
    }
    case "final":
      return [`= ${step.place}: ${step.reason}`];
  }
}
