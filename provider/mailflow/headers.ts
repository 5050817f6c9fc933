/** A message's header fields: names without case, and an honest "maybe" for fields that may have been removed. */
export interface Header {
  readonly name: string;
  readonly value: string;
  /** Why it is not certain that the field is there; undefined = it is. */
  readonly maybe?: string;
}
export type Headers = ReadonlyMap<string, Header>;

export const readHeaders = (fields: Readonly<Record<string, string>> = {}): Headers =>
  new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), { name, value }]));

export const withHeader = (headers: Headers, name: string, value: string): Headers =>
  new Map(headers).set(name.toLowerCase(), { name, value });

export function withoutHeader(headers: Headers, name: string): Headers {
  if (!headers.has(name.toLowerCase())) return headers;
  const rest = new Map(headers);
  rest.delete(name.toLowerCase());
  return rest;
}

/** Marks a field as perhaps gone. */
export function maybeHeader(headers: Headers, name: string, why: string): Headers {
  const header = headers.get(name.toLowerCase());
  if (!header || header.maybe) return headers;
  return new Map(headers).set(name.toLowerCase(), { ...header, maybe: why });
}

/** Without the fields whose names begin so. */
export function withoutHeaders(headers: Headers, beginning: string): Headers {
  const gone = [...headers.keys()].filter((name) => name.startsWith(beginning.toLowerCase()));
  return gone.reduce(withoutHeader, headers);
}
