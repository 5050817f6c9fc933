import { isRecord } from "../json";
import { type Answer, badRequest } from "./answer";
import { checkHeaders, continuesOnError, type Headers, lowerCased } from "./headers";

export const batchLimit = 10;

export interface BatchItem {
  readonly id: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Takes a batch apart, or says why it is none. */
export function readBatch(body: unknown, endpoint: URL): BatchItem[] | Answer {
  const requests = isRecord(body) ? body.requests : undefined;
  if (!Array.isArray(requests) || requests.length === 0) {
    return badRequest('The body of $batch must be {"requests":[…]} with at least one request.');
  }
  if (requests.length > batchLimit) {
    return badRequest(`A batch holds at most ${batchLimit} requests, not ${requests.length}.`);
  }
  const items: BatchItem[] = [];
  for (const request of requests) {
    const item = isRecord(request) ? request : {};
    const { id, method, url, headers } = item;
    if (typeof id !== "string" || id === "" || items.some((other) => other.id === id)) {
      return badRequest("Every request of a batch needs an id of its own, a string.");
    }
    if (method !== "POST" || typeof url !== "string" || !isSameEndpoint(url, endpoint)) {
      return badRequest(`Request ${id}: it must be a POST to ${endpoint.href}.`);
    }
    items.push({
      id,
      url: new URL(url),
      headers: isRecord(headers) ? lowerCased(headers) : {},
      body: item.body,
    });
  }
  return items;
}

function isSameEndpoint(url: string, endpoint: URL): boolean {
  if (!URL.canParse(url)) {
    return false;
  }
  const { origin, pathname } = new URL(url);
  return origin === endpoint.origin && decodeURIComponent(pathname) === decodeURIComponent(endpoint.pathname);
}

interface ItemAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Runs the items in their order; without continue-on-error the first failure is the last answer. */
export function runBatch(
  items: readonly BatchItem[],
  headers: Headers,
  run: (item: BatchItem) => Answer,
): ItemAnswer[] {
  const answers: ItemAnswer[] = [];
  for (const item of items) {
    const answer = checkHeaders(item.headers) ?? run(item);
    answers.push({
      id: item.id,
      status: answer.status,
      headers: { "Content-Type": "application/json", ...answer.headers },
      body: Buffer.isBuffer(answer.body) ? answer.body.toString("latin1") : answer.body,
    });
    if (answer.status >= 400 && !continuesOnError(headers)) {
      break;
    }
  }
  return answers;
}

/** Answers may come in any order. This one is never the order of asking, and always the same. */
export function shuffled<T>(answers: readonly T[], turn: number): T[] {
  const from = answers.length < 2 ? 0 : (turn % (answers.length - 1)) + 1;
  return [...answers.slice(from), ...answers.slice(0, from)];
}
