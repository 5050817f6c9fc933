/** The message does not say, or the delivery does not know. */
export interface Unknown {
  readonly unknown: string;
}
export type Answer = boolean | Unknown;

export function isUnknown(answer: Answer): answer is Unknown {
  return typeof answer === "object";
}

/** Any-of: one yes is enough, whatever else is not known. */
export function some<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  const answers = items.map(ask);
  return answers.includes(true) || (answers.find(isUnknown) ?? false);
}

/** All-of: one no is enough. */
export function every<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  const answers = items.map(ask);
  return !answers.includes(false) && (answers.find(isUnknown) ?? true);
}

/** Asks about something that the message may not state. */
export function stated<T>(value: T | undefined, what: string, ask: (value: T) => Answer): Answer {
  return value === undefined ? { unknown: `the message does not state ${what}` } : ask(value);
}
