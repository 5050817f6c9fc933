import type { DesiredObject } from "../../avanan";
import type { Command } from "../../exchange";
import { isRouting, type Step } from "../../rehearsal/course";
import { undoneByHand } from "./by-hand";
import { opening, rightTenant } from "./opening";
import { inline } from "./powershell";
import { commandLines, heading, type Occasion, remark } from "./script";
import { joinedByList, parts } from "./sections";
import { overview } from "./verification";

export interface Removal extends Occasion {
  readonly objects: readonly DesiredObject[];
  readonly disabling: readonly Step[];
  readonly removing: readonly Step[];
}

/** The way back as a PowerShell script: out of force first, then away in the reverse of the order of coming. */
export function removalScript(removal: Removal): string {
  const { spec, live, objects, disabling, removing } = removal;
  const removed = parts(removing.filter(({ commands }) => commands.length > 0));
  const routed = removed.some(({ steps }) => steps.some(({ object }) => isRouting(object)));
  const lines = [
    ...opening(
      "Avanan in Exchange Online: removal",
      live
        ? "Takes away what this tenant had of it when it was read. Print it again if anybody has changed the tenant since."
        : "Takes away what the set-up script has made. If something of it is not there any more, print what still is: npx pulumi-avanan runbook --removal --live",
      removal,
    ),
    ...rightTenant(removal),
    ...(removed.length === 0 ? ["", ...remark("Nothing of it is there.")] : []),
    ...(routed ? outOfForce(disabling.flatMap(({ commands }) => commands)) : []),
    ...removed.flatMap(({ title, steps, leaving }, index) => [
      ...heading(`${index + (routed ? 2 : 1)}. ${title}: taken away`),
      ...(leaving === undefined ? [] : remark(leaving)),
      ...commandLines(joinedByList(steps)),
    ]),
    ...reportAddress(objects),
    ...heading("Verification: nothing of it is left"),
    ...overview(objects),
    ...heading("By hand"),
    ...undoneByHand(spec),
  ];
  return lines.join("\n");
}

/** Mail that is under way needs everything but these rules. */
function outOfForce(disabled: readonly Command[]): string[] {
  return [
    ...heading("1. Nothing is sent to the vendor any more"),
    ...(disabled.length === 0 ? remark("The rules are disabled already.") : commandLines(disabled)),
    "",
    ...remark(
      "Wait until nothing is under way: a change of a rule takes up to half an hour to reach all mail, and what is at the vendor, or in its quarantine to be released, still comes back. Connectors, marking rules and allow list stay until then.",
    ),
    "Read-Host 'Wait until nothing is under way any more (half an hour or longer), then press Enter' | Out-Null",
  ];
}

/** What was there before is not known here, so that nothing is done about it. */
function reportAddress(objects: readonly DesiredObject[]): string[] {
  if (!objects.some(({ type }) => type === "TransportConfig")) {
    return [];
  }
  const cleared = { cmdlet: "Set-TransportConfig", parameters: { JournalingReportNdrTo: null } };
  return [
    ...heading("The address for undeliverable journal reports"),
    ...remark(
      "It stays: what was there before is not known here, and other journal rules may need it. If nothing was there, and nobody needs it:",
    ),
    `#   ${inline(cleared)}`,
  ];
}
