import { isSet } from "../../cmdlets/transport-rule/properties";
import { type Json, strings, text } from "../../json";
import type { StoredObject } from "../../tenant/state";
import { withHeader, withoutHeader } from "../headers";
import type { TestMessage } from "../message";

/** Actions that later rules can see on the message. What the message does not state stays unstated. */
const changes: Readonly<
  Record<string, (message: TestMessage, value: Json, rule: StoredObject) => TestMessage>
> = {
  SetHeaderName: (message, name, { SetHeaderValue }) => ({
    ...message,
    headers: withHeader(message.headers ?? {}, text(name), text(SetHeaderValue)),
  }),
  RemoveHeader: (message, name) => ({
    ...message,
    headers: withoutHeader(message.headers ?? {}, text(name)),
  }),
  PrependSubject: (message, prefix) =>
    message.subject === undefined ? message : { ...message, subject: `${prefix}${message.subject}` },
  ApplyHtmlDisclaimerText: (message, added) =>
    message.body === undefined ? message : { ...message, body: `${message.body}\n${added}` },
  ApplyClassification: (message, classification) => ({ ...message, classification: text(classification) }),
  AddToRecipients: (message, people) => withPeople(message, "to", people),
  CopyTo: (message, people) => withPeople(message, "cc", people),
};

export const changingActions = Object.keys(changes);

function withPeople(message: TestMessage, field: "to" | "cc", people: Json): TestMessage {
  const before = message[field];
  return before === undefined
    ? message
    : { ...message, [field]: [...new Set([...before, ...strings(people)])] };
}

export function changed(message: TestMessage, rule: StoredObject): TestMessage {
  return Object.entries(changes)
    .filter(([name]) => isSet(rule[name]))
    .reduce((before, [name, change]) => change(before, rule[name] ?? null, rule), message);
}
