import { createHash } from "node:crypto";
import type { ObjectRecord } from "../json";
import type { Headers } from "./headers";

interface Rest {
  readonly records: ObjectRecord[];
  readonly binding: string;
  readonly expires: number;
}

const lifetimeMs = 30 * 60_000;

/**
 * Pages that are still to be fetched. A page belongs to one backend: whoever comes with another anchor mailbox, another
 * connection or another body than the first page's is not let in.
 */
export class Paging {
  private readonly rests = new Map<string, Rest>();
  private count = 0;

  private binding(headers: Headers, body: unknown): string {
    const parts = [headers["x-anchormailbox"], headers["connection-id"], JSON.stringify(body)];
    return createHash("sha256").update(parts.join("\n")).digest("base64url");
  }

  /** Cuts off one page; `token` leads to the rest, if there is one. */
  cut(
    records: ObjectRecord[],
    size: number,
    headers: Headers,
    body: unknown,
  ): { page: ObjectRecord[]; token?: string } {
    if (records.length <= size) {
      return { page: records };
    }
    this.count += 1;
    const binding = this.binding(headers, body);
    const token = Buffer.from(`${this.count}:${binding}`).toString("base64url");
    this.rests.set(token, { records: records.slice(size), binding, expires: Date.now() + lifetimeMs });
    return { page: records.slice(0, size), token };
  }

  /** The records behind a token, which may be used again: a lost page can be asked for once more. */
  rest(token: string, headers: Headers, body: unknown): ObjectRecord[] | undefined {
    const rest = this.rests.get(token);
    const valid =
      rest !== undefined && rest.binding === this.binding(headers, body) && rest.expires > Date.now();
    return valid ? rest.records : undefined;
  }

  clear(): void {
    this.rests.clear();
  }
}
