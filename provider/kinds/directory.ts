import type { ExchangeRecord } from "../exchange/command";
import type { TenantView } from "./tenant-view";

/** What may stand for a recipient. Exchange takes each of these and answers with another of them (M/issues/6769). */
const names = [
  "Guid",
  "PrimarySmtpAddress",
  "Name",
  "Alias",
  "Identity",
  "DistinguishedName",
  "ExternalDirectoryObjectId",
];

const known = new WeakMap<readonly ExchangeRecord[], ReadonlyMap<string, string>>();

/** One spelling for each recipient of the tenant: its Guid. What the directory does not know comes back in lower case. */
export function recipientOf(tenant: TenantView, text: string): string {
  const records = tenant.records("Recipient");
  let index = known.get(records);
  if (index === undefined) {
    index = new Map(
      records.flatMap((record) =>
        names.flatMap((name): [string, string][] =>
          record[name] ? [[String(record[name]).toLowerCase(), String(record.Guid).toLowerCase()]] : [],
        ),
      ),
    );
    known.set(records, index);
  }
  const spelled = text
    .trim()
    .toLowerCase()
    .replace(/^smtp:/, "");
  return index.get(spelled) ?? spelled;
}

/** Whether two lists name the same recipients. */
export function sameRecipients(tenant: TenantView, a: unknown, b: unknown): boolean {
  const set = (list: unknown) =>
    [
      ...new Set(
        (Array.isArray(list) ? list : list ? [list] : []).map((item) => recipientOf(tenant, String(item))),
      ),
    ]
      .sort()
      .join("\n");
  return set(a) === set(b);
}
