import type { End, ForkStep, JournalCopy, Path, Place, Step, Trace } from "../steps";
import { deeper, type Line, line, type Tone } from "./line";
import { ruleLines } from "./rule-lines";

interface Shown {
  allRules?: boolean;
}

/** A whole trace: each recipient's end first, then the way there. */
export function traceLines(trace: Trace, shown: Shown = {}): Line[] {
  const { from, recipients } = trace.message;
  const lines = [line(`${from || "<>"} -> ${recipients.join(", ")}`, "heading")];
  for (const group of alike(trace.paths)) {
    const [path] = group;
    if (!path) continue;
    const ends = `${group.map(nameOfPath).join(", ")}: ${formatEnd(path.end)}`;
    lines.push(line(""), line(ends, toneOfPlace(path.end.place)));
    lines.push(...deeper(stepsLines(path.steps, shown), 1));
  }
  if (trace.journalCopies.length > 0) lines.push(line(""), line("journal copies", "heading"));
  for (const copy of trace.journalCopies) {
    const when = copy.pass === 0 ? "on arrival" : `on return ${copy.pass}`;
    lines.push(line(`${when}: ${formatJournalCopy(copy)}`, toneOfJournal(copy), 1));
  }
  return lines;
}

const nameOfPath = (path: Path): string => {
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
  return `${end.place}${whereOf(end)}, ${end.reason} [${seen}${scl}]`;
}

/** Where it is, unless that says nothing: a mailbox is its recipient's, what is lost is nowhere, a reason may begin with the host. */
function whereOf({ place, where, reason }: End): string {
  const isSaid = where === "" || reason.startsWith(`${where} `);
  return needNoPlace.includes(place) || isSaid ? "" : ` at ${where}`;
}

const needNoPlace: readonly Place[] = ["inbox", "junk", "lost"];

const formatJournalCopy = (copy: JournalCopy): string =>
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
export function stepsLines(steps: readonly Step[], shown: Shown = {}): Line[] {
  const lines: Line[] = [];
  let pass: number | undefined;
  const all = straightened(steps);
  for (const [index, step] of all.entries()) {
    if (step.pass !== pass && step.kind === "entry")
      lines.push(line(step.pass === 0 ? "arrival" : `return ${step.pass}`, "heading"));
    pass = step.pass;
    const idle = step.kind === "rule" && (step.result === "notMatched" || step.result === "disabled");
    if (idle && shown.allRules === false) continue;
    lines.push(...deeper(openRuleLines(all, index, shown) ?? stepLines(step, shown), 1));
  }
  return lines;
}

/**
 * A rule that cannot be told and the fork that follows it ask the same question: it is told once. Undefined for all other
 * steps.
 */
function openRuleLines(steps: readonly Step[], index: number, shown: Shown): Line[] | undefined {
  const [before, step, after] = [steps[index - 1], steps[index], steps[index + 1]];
  if (step?.kind === "rule" && isAbout(after, step) && after.agrees) {
    const followed =
      after.branches[0] === undefined ? "" : `; what follows is so if ${after.branches[0].when}`;
    return ruleLines(step).map((one) => ({ ...one, text: `${one.text} (makes no difference${followed})` }));
  }
  if (step?.kind === "fork" && isAbout(step, before)) return step.agrees ? [] : branchLines(step, shown);
  return undefined;
}

const isAbout = (fork: Step | undefined, rule: Step | undefined): fork is ForkStep =>
  fork?.kind === "fork" &&
  rule?.kind === "rule" &&
  rule.result === "cannotTell" &&
  rule.object === fork.object;

const branchLines = ({ branches }: ForkStep, shown: Shown): Line[] =>
  branches.flatMap(({ when, end, steps }) => [
    line(`if ${when}: ${formatEnd(end)}`, toneOfPlace(end.place), 1),
    ...deeper(stepsLines(steps, shown), 2),
  ]);

/** Where an open point makes no difference, one of its ways is told for all. */
const straightened = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) =>
    step.kind === "fork" && step.agrees ? [step, ...straightened(step.branches[0]?.steps ?? [])] : [step],
  );

/** One step; a fork brings the lines of its branches with it. */
export function stepLines(step: Step, shown: Shown = {}): Line[] {
  const object = step.object === null ? "" : ` "${step.object}"`;
  switch (step.kind) {
    case "entry":
    case "expansion":
      return [line(step.reason)];
    case "return":
      return [line(step.reason, "vendor")];
    case "attribution":
      return [
        line(
          step.object === null
            ? step.reason
            : `inbound connector${object} (${step.connectorType}): ${step.reason}`,
        ),
      ];
    case "check":
      return step.passed
        ? [line(`passes ${step.check}${object}: ${step.reason}`)]
        : [line(`refused by ${step.check}${object}: ${step.reason}`, "bad")];
    case "scope":
      return [line(`sender counts as ${step.sender}: ${step.reason}`)];
    case "filter":
      return [
        line(`spam filter: ${step.scl === null ? "SCL cannot be told" : `SCL ${step.scl}`}, ${step.reason}`),
      ];
    case "rule":
      return ruleLines(step);
    case "journal":
      return [line(`journal rule${object}: ${formatJournalCopy(step.copy)}`, toneOfJournal(step.copy))];
    case "route":
      return [
        line(
          `goes ${step.host === null ? "to the mailbox" : `to ${step.host}`}${object && ` by${object}`}: ${step.reason}`,
          "way",
        ),
      ];
    case "vendor": {
      const adds = Object.entries(step.adds).map(([field, value]) => `adds ${field}: ${value}`);
      return [
        line(`${step.host} inspects it: ${step.verdict}`, "vendor"),
        ...adds.map((one) => line(one, "quiet", 2)),
      ];
    }
    case "fork": {
      const [first] = step.branches;
      if (step.agrees) {
        const followed = first === undefined ? "" : `; what follows is so if ${first.when}`;
        return [line(`? ${step.reason} (makes no difference${followed})`, "quiet")];
      }
      return [line(`? ${step.reason}`, "open"), ...branchLines(step, shown)];
    }
    case "final":
      return [line(`= ${step.place}: ${step.reason}`, toneOfPlace(step.place))];
  }
}

function toneOfPlace(place: Place): Tone {
  switch (place) {
    case "inbox":
    case "nextHop":
      return "good";
    case "junk":
    case "quarantine":
    case "cannotTell":
      return "open";
    default:
      return "bad";
  }
}

function toneOfJournal({ arrives }: JournalCopy): Tone {
  return arrives === "bounce" ? "bad" : arrives === "cannotTell" ? "open" : "way";
}
