import type { Advice } from "./advice";
import type { EntryInUse } from "./catalogue-in-use";

/** A vendor's addresses may have changed after so long. */
const goodForDays = 180;
const dayMs = 86_400_000;

/** Entries in use that the vendor no longer names, or that nobody has compared with their source for long. */
export function catalogueOld(entries: readonly EntryInUse[], today: string): Advice[] {
  const leaving = entries.filter((entry) => entry.leaving !== undefined);
  const old = entries.filter(({ checked }) => Date.parse(today) - Date.parse(checked) > goodForDays * dayMs);
  const parts = [
    ...leaving.map(({ text, leaving: since }) => `${text} (no longer named since ${since})`),
    ...old
      .filter((entry) => !leaving.includes(entry))
      .map(({ text, checked }) => `${text} (checked ${checked})`),
  ];
  return parts.length === 0
    ? []
    : [
        {
          code: "catalogueOld",
          severity: "warning",
          what: `the catalogue's entries may be out of date: ${parts.join(", ")}`,
          why: "mail that the vendor returns from new addresses would be taken for mail from the internet, and sent there again",
          todo: "Take a newer release of pulumi-avanan, or compare them with the vendor's page and set avanan:addresses",
        },
      ];
}
