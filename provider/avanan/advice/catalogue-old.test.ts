import type { EntryInUse } from "./catalogue-in-use";
import { catalogueOld } from "./catalogue-old";

const entry = (text: string, checked: string, leaving?: string): EntryInUse => ({
  text,
  checked,
  provenance: "seed",
  source: "S2",
  ...(leaving === undefined ? {} : { leaving }),
});

test("half a year after somebody looked, and when the vendor no longer names it, all in one", () => {
  const entries = [
    entry("192.0.2.1", "2026-05-01"),
    entry("192.0.2.2", "2026-05-01", "2026-08-01"),
    entry("192.0.2.3", "2026-11-01"),
  ];
  expect(catalogueOld(entries, "2026-11-24")).toEqual([
    {
      code: "catalogueOld",
      severity: "warning",
      what: "the catalogue's entries may be out of date: 192.0.2.2 (no longer named since 2026-08-01), 192.0.2.1 (checked 2026-05-01)",
      why: "mail that the vendor returns from new addresses would be taken for mail from the internet, and sent there again",
      todo: "Take a newer release of pulumi-avanan, or compare them with the vendor's page and set avanan:addresses",
    },
  ]);
});

test("the 180th day is still good, the next is not", () => {
  const entries = [entry("192.0.2.1", "2026-01-01")];
  expect(catalogueOld(entries, "2026-06-30")).toEqual([]);
  expect(catalogueOld(entries, "2026-07-01")).toHaveLength(1);
});
