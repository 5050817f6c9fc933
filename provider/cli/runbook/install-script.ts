import { type DesiredObject, nameOf } from "../../avanan";
import { shown } from "../../converge/messages";
import { isRouting, type Step } from "../../rehearsal/course";
import { byHand } from "./by-hand";
import { nothingThere, opening, rightTenant } from "./opening";
import { commandLines, heading, type Occasion, remark } from "./script";
import { joinedByList, type Part, parts } from "./sections";
import { verification } from "./verification";

export interface Installation extends Occasion {
  readonly objects: readonly DesiredObject[];
  readonly steps: readonly Step[];
  /** What people should know of the tenant before it is changed. */
  readonly notes: readonly string[];
}

/** The plan as a PowerShell script. The same input gives the same text. */
export function installScript(installation: Installation): string {
  const { spec, live, objects, steps } = installation;
  const notes = [...installation.notes, ...steps.flatMap(exchangedAddresses)];
  const needed = parts(steps.filter(({ commands }) => commands.length > 0));
  const lines = [
    ...opening(
      "Avanan in Exchange Online: set-up",
      live
        ? "What pulumi up would do to this tenant as it was read: what is missing, and what differs. Print it again if anybody has changed the tenant since."
        : "What pulumi up would do, for a tenant that has nothing of it yet. Where something is there already, or if the script ends in the middle, print what is still missing: npx pulumi-avanan runbook --live",
      installation,
    ),
    ...rightTenant(installation),
    ...(live ? [] : nothingThere(objects)),
    ...(notes.length === 0
      ? []
      : [...heading("Worth knowing first"), ...notes.flatMap((note) => remark(`- ${note}`))]),
    ...(needed.length === 0 ? ["", ...remark("Nothing is missing and nothing differs.")] : []),
    ...needed.flatMap((part, index) => partLines(part, index, live)),
    ...(live ? [] : placeOfRules(objects)),
    ...heading("Verification: compare with what is declared"),
    ...verification(objects),
    ...remark("Or have it compared: npx pulumi-avanan runbook --live"),
    ...heading("By hand"),
    ...byHand(spec, objects),
    "#",
    ...remark("The way back: npx pulumi-avanan runbook --removal"),
  ];
  return lines.join("\n");
}

function partLines({ title, why, steps }: Part, index: number, live: boolean): string[] {
  return [
    ...heading(`${index + 1}. ${title}`),
    ...remark(why),
    ...(live ? steps.flatMap(differing) : []),
    ...commandLines(joinedByList(steps)),
  ];
}

/** What a review of the change wants to see of an object that is there already. */
function differing({ object, differences }: Step): string[] {
  if (differences.length === 0) {
    return [];
  }
  return [
    "#",
    ...remark(`${object.type} "${nameOf(object)}" is there and differs:`),
    ...differences.flatMap(({ property, has, wants }) =>
      remark(`${property}: has ${shown(has)}, declared ${shown(wants)}`, "  ", "    "),
    ),
  ];
}

/** Mail that is at the vendor comes back from where it was sent to: those addresses must not leave in the same step. */
function exchangedAddresses({ object, differences }: Step): string[] {
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return differences.flatMap(({ property, has, wants }) => {
    const [before, next] = [texts(has), texts(wants)];
    const leaving = before.filter((address) => !next.includes(address));
    const coming = next.some((address) => !before.includes(address));
    return isRouting(object) && property === "exceptIfSenderIpRanges" && leaving.length > 0 && coming
      ? [
          `CAREFUL: "${nameOf(object)}" loses and gets return addresses in one step. If mail still comes back from ${leaving.join(", ")}, it would go in circles. For a move of the region set avanan:previousRegion first, and print this again.`,
        ]
      : [];
  });
}

/** What only a look at the tenant can tell is said. */
function placeOfRules(objects: readonly DesiredObject[]): string[] {
  return objects.some(({ type }) => type === "TransportRule")
    ? [
        "",
        ...remark(
          "The rules are on top of all others now. Rules of your own that decide on delivery (quarantine, allow, route, redirect, reject) may be moved above them, others are to stay below: Set-TransportRule -Identity 'your rule' -Priority 0",
        ),
      ]
    : [];
}
