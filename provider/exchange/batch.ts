import type { Command } from "./command";
import { ExchangeError } from "./errors";
import { faultDetails } from "./read-error";

/** One answer of several that came together (exchange-online.md a.10). */
export interface BatchItem {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** How an item failed that brought no whole list. */
export function itemFailure(command: Command, item: BatchItem | undefined, requestId: string): ExchangeError {
  const { cmdlet, target } = command;
  const place = { cmdlet, target, requestId, mayHaveHappened: false };
  if (item === undefined || item.status < 400) {
    const sentence = `${item === undefined ? "no answer" : "no whole answer"} to it was in the batch`;
    return new ExchangeError({ code: "badAnswer", sentence, ...place });
  }
  const text = typeof item.body === "string" ? item.body : JSON.stringify(item.body ?? "");
  const header = Object.entries(item.headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after");
  return new ExchangeError({
    ...faultDetails(item.status, text, header === undefined ? null : String(header[1])),
    ...place,
  });
}

/** The items by their ids, in whatever order they came; undefined when the body is no batch's. */
export function readBatch(body: unknown): Map<string, BatchItem> | undefined {
  const responses: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "responses") : undefined;
  if (!Array.isArray(responses)) {
    return undefined;
  }
  return new Map(
    responses.flatMap((item: Partial<BatchItem> & { readonly id?: unknown }): [string, BatchItem][] =>
      item?.id === undefined
        ? []
        : [[String(item.id), { status: Number(item.status ?? 200), body: item.body, headers: item.headers }]],
    ),
  );
}
