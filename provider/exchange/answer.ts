import { z } from "zod";
import type { ExchangeRecord } from "./command";
import { withoutSideNotes } from "./encoding";

/** One page of an answer to InvokeCommand (exchange-online.md a.6). */
export interface Page {
  readonly records: readonly ExchangeRecord[];
  readonly warnings: readonly string[];
  /** Errors inside a 200: a partial failure. */
  readonly errors: readonly string[];
  readonly nextLink?: string;
}

const texts = z
  .array(z.unknown())
  .transform((list) => list.map((item) => (typeof item === "string" ? item : JSON.stringify(item))));

const page = z
  .object({
    value: z.array(z.looseObject({})).nullish(),
    "@odata.nextLink": z.string().optional(),
    "@adminapi.warnings": texts.nullish(),
    "@adminapi.errors": texts.nullish(),
    error: z.unknown().optional(),
  })
  .loose();

/**
 * Reads a successful answer's body; `undefined` when it is not Exchange's (half a body, a proxy's HTML). A Get- answers
 * with a list, be it empty: an answer without one says nothing about what the tenant holds. Writers may leave it out.
 */
export function readPage(body: unknown, mayLackList = false): Page | undefined {
  const parsed = page.safeParse(body);
  if (!parsed.success || parsed.data.error !== undefined || (!parsed.data.value && !mayLackList)) {
    return undefined;
  }
  const { value, "@odata.nextLink": nextLink } = parsed.data;
  return {
    records: (value ?? []).map((record) => withoutSideNotes(record) as ExchangeRecord),
    warnings: parsed.data["@adminapi.warnings"] ?? [],
    errors: parsed.data["@adminapi.errors"] ?? [],
    ...(nextLink === undefined ? {} : { nextLink }),
  };
}
