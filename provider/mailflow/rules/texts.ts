/**
 * What a part of the message may read: one text where that is certain, several where it is open which rules have added to it;
 * undefined where it is not known.
 */
export type Texts = readonly string[] | undefined;

/** More than so many are no longer told apart: every open rule may double them. */
const most = 16;

export const textOf = (text: string | undefined): Texts => (text === undefined ? undefined : [text]);

export const changed = (texts: Texts, change: (text: string) => string): Texts =>
  texts && [...new Set(texts.map(change))];

export function perhapsChanged(texts: Texts, change: (text: string) => string): Texts {
  const all = texts && [...new Set([...texts, ...texts.map(change)])];
  return all && all.length <= most ? all : undefined;
}
