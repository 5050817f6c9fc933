import type { Provenance } from "../catalogue";
import type { Advice } from "./advice";
import type { EntryInUse } from "./catalogue-in-use";

/** Provenances that no document of the vendor stands for. */
const hearsay: Partial<Record<Provenance, string>> = {
  inferred: "by the pattern of another region",
  community: "from a third party",
  observed: "seen in real mail",
};

/** Addresses in use that the vendor has not confirmed for their purpose. */
export function catalogueUnverified(entries: readonly EntryInUse[]): Advice[] {
  const unsure = entries.flatMap(({ text, provenance }) => {
    const how = hearsay[provenance];
    return how === undefined ? [] : [`${text} (${how})`];
  });
  return unsure.length === 0
    ? []
    : [
        {
          code: "catalogueUnverified",
          severity: "note",
          what: `the vendor's documents do not confirm ${unsure.join(", ")}`,
          why: "mail that it returns from elsewhere would be taken for mail from the internet, and sent there again",
          todo: "Have its support name the addresses, and set avanan:addresses if they differ",
        },
      ];
}
