import { sameName } from "../json";
import type { TestMessage } from "./message";

type Headers = Readonly<Record<string, string>>;

export function withoutHeader(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([other]) => !sameName(other, name)));
}

export function withHeader(headers: Headers, name: string, value: string): Headers {
  return { ...withoutHeader(headers, name), [name]: value };
}

/** undefined = the message has no such header. Those that the message states by themselves are headers as well. */
export function headerOf(message: TestMessage, name: string): string | undefined {
  const found = Object.entries(message.headers ?? {}).find(([other]) => sameName(other, name));
  const stated: Readonly<Record<string, string | undefined>> = {
    from: message.from,
    subject: message.subject,
    to: message.to?.join(", "),
    cc: message.cc?.join(", "),
  };
  return found?.[1] ?? stated[name.toLowerCase()];
}
