/**
 * Three-valued answers. A mail flow question is answered "yes", "no", or "unknown" together with the reason,
 * so that nothing in this room ever has to guess (an unknown condition is never a silent match or mismatch).
 */
export interface Truth {
  readonly is: "yes" | "no" | "unknown";
  /** Why, in words an Exchange administrator reads without the code. */
  readonly because: string;
}

export const yes = (because: string): Truth => ({ is: "yes", because });
export const no = (because: string): Truth => ({ is: "no", because });
export const unknown = (because: string): Truth => ({ is: "unknown", because });
export const truth = (value: boolean, because: string): Truth => (value ? yes(because) : no(because));

/** The logical "not"; what is unknown stays unknown. */
export const not = (answer: Truth): Truth =>
  answer.is === "unknown" ? answer : truth(answer.is === "no", answer.because);

/** "Any of": the first yes wins, else the first unknown, else no. Lazy: later questions are asked only if needed. */
export function anyOf<T>(items: Iterable<T>, ask: (item: T) => Truth, otherwise: string): Truth {
  let open: Truth | undefined;
  for (const item of items) {
    const answer = ask(item);
    if (answer.is === "yes") return answer;
    if (answer.is === "unknown") open ??= answer;
  }
  return open ?? no(otherwise);
}
