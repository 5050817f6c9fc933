import type { Delivery, Placement } from "../../emulator";
import type { Path, Trace } from "../../provider/mailflow";
import { allSteps } from "../../provider/mailflow/steps";

/** What an end says for sure, in the same words of both models; undefined = it leaves that open. */
interface Said {
  readonly places: readonly string[];
  /** Whose mailbox, which host, or who is told that it did not arrive. */
  readonly where: string | undefined;
  readonly scl: number | undefined;
  readonly inspections: number | undefined;
}

/** Smart hosts that are addresses come back in brackets. */
const host = (name: string) => name.replace(/^\[(.*)\]$/, "$1").toLowerCase();
const stays = ["inbox", "junk", "quarantine"];
const told = ["inbox", "junk", "nextHop", "bounce"];

function byEmulator({ place, where, scl, inspections }: Placement): Said {
  const server = /^[\d.]+$/.test(where) ? "the sending server" : "the sender";
  return {
    places: [place === "deleted" ? "lost" : place],
    where: !told.includes(place) ? undefined : place === "bounce" ? server : host(where),
    scl: stays.includes(place) ? (scl ?? undefined) : undefined,
    inspections: place === "loop" ? undefined : inspections,
  };
}

function byProduct({ end: { place, where, scl, inspections, possible } }: Path): Said {
  return {
    places: place === "cannotTell" ? possible : [place],
    where: !told.includes(place) || where === "" ? undefined : place === "bounce" ? where : host(where),
    scl: scl ?? undefined,
    inspections: inspections === null || possible.includes("loop") ? undefined : inspections,
  };
}

/** Whether a path leaves something open. */
const isOpen = ({ steps, certain, end }: Path) =>
  !certain ||
  end.place === "cannotTell" ||
  [...allSteps(steps)].some((step) => step.kind === "fork" && !step.agrees);

function admits(path: Path, placement: Placement): boolean {
  const [says, is] = [byProduct(path), byEmulator(placement)];
  const whose = path.addressedTo === placement.addressedTo;
  const who = path.recipient === placement.recipient || isOpen(path);
  const agree = (["where", "scl", "inspections"] as const).every(
    (name) => says[name] === undefined || is[name] === undefined || says[name] === is[name],
  );
  return whose && who && agree && is.places.every((place) => says.places.includes(place));
}

const shownPath = ({ addressedTo, recipient, certain, end }: Path) =>
  `model: ${addressedTo} as ${recipient}${certain ? "" : ", perhaps"}: ${end.place} (${end.possible}) ${end.where}, SCL ${end.scl}, inspected ${end.inspections}: ${end.reason}`;
const shownPlacement = ({ addressedTo, recipient, place, where, scl, inspections, why }: Placement) =>
  `emulator: ${addressedTo} as ${recipient}: ${place} ${where}, SCL ${scl}, inspected ${inspections}: ${why}`;

/** Where the two disagree: what one of them says and the other does not admit. */
export function differences(trace: Trace, delivery: Delivery): string[] {
  const { paths } = trace;
  const { recipients } = delivery;
  // The model stops where it sees that mail goes round and round; what rules copy on later rounds is more of the same.
  const rounds = Math.min(
    ...paths.filter(({ end }) => end.possible.includes("loop")).map(({ end }) => end.inspections ?? 0),
  );
  // It says so where it gives up: then there may be copies that it has not come to.
  const gaveUp = openPoints(trace).some((point) => /too many (open points|copies)/.test(point));
  const followed = recipients.filter(({ inspections }) => !gaveUp && inspections < rounds);
  const reports = delivery.journal.map(({ to, host: by }) => `${to} by ${host(by)}`);
  const journaled = trace.journalCopies.map(({ to, host: by, certain }) => ({
    report: `${to} by ${host(by)}`,
    certain,
  }));
  return [
    ...paths
      .filter((path) => path.certain && !recipients.some((placement) => admits(path, placement)))
      .map(shownPath),
    ...followed.filter((placement) => !paths.some((path) => admits(path, placement))).map(shownPlacement),
    ...journaled
      .filter(({ report, certain }) => certain && !reports.includes(report))
      .map(({ report }) => `model: journal ${report}`),
    ...reports
      .filter((report) => !gaveUp && !journaled.some((one) => one.report === report))
      .map((report) => `emulator: journal ${report}`),
  ];
}

/** What the model says for want of knowledge; none of it, where nothing is open. */
export const openPoints = ({ paths }: Trace): string[] =>
  paths.flatMap((path) =>
    [...allSteps(path.steps)].flatMap((step) =>
      step.kind === "fork" && !step.agrees
        ? [step.reason]
        : step.kind === "final" && step.place === "cannotTell"
          ? [step.reason]
          : [],
    ),
  );
