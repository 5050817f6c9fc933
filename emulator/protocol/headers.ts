import { type Answer, badRequest } from "./answer";

/** Headers by lower-case name: of a request, or of an item inside a batch. */
export type Headers = Readonly<Record<string, string>>;

export function lowerCased(headers: Readonly<Record<string, unknown>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** Without the charset the service has been seen to destroy accents, so here it is required. */
function checkContentType(headers: Headers): Answer | undefined {
  const type = headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return badRequest(
      `The content type "${type}" is not supported; send application/json; charset=utf-8.`,
      415,
    );
  }
  return /;\s*charset="?utf-8"?\s*(;|$)/i.test(type)
    ? undefined
    : badRequest("The Content-Type header lacks charset=utf-8.", 415);
}

/** The service misses these two only from the second page on; here they are required from the first. */
function checkRouting(headers: Headers): Answer | undefined {
  const missing = ["x-anchormailbox", "connection-id"].filter((name) => (headers[name] ?? "").trim() === "");
  if (missing.length > 0) {
    return badRequest(`Missing header: ${missing.join(", ")}.`);
  }
  return /^(APP|UPN|SMTP|MBX):\S+$|^[^\s@]+@[^\s@]+$/i.test(headers["x-anchormailbox"] ?? "")
    ? undefined
    : badRequest(`The X-AnchorMailbox header "${headers["x-anchormailbox"]}" names no mailbox.`);
}

/** Page size asked for by `Prefer: odata.maxpagesize=N`. */
export function maxPageSize(headers: Headers): number | undefined {
  const size = Number(headers.prefer?.match(/(?:^|[;,\s])odata\.maxpagesize=(\d+)/i)?.[1]);
  return Number.isInteger(size) && size >= 1 ? size : undefined;
}

export function continuesOnError(headers: Headers): boolean {
  return /(?:^|[;,\s])odata\.continue-on-error/i.test(headers.prefer ?? "");
}

export function checkHeaders(headers: Headers): Answer | undefined {
  const wrong = checkContentType(headers) ?? checkRouting(headers);
  if (wrong !== undefined) {
    return wrong;
  }
  const size = maxPageSize(headers);
  return size === undefined || size > 1000
    ? badRequest("The Prefer header must hold odata.maxpagesize between 1 and 1000.")
    : undefined;
}
