/**
 * Three-valued answers. A mail flow question is answered "yes", "no", or "unknown" together with the reason,
 * so that nothing in this room ever has to guess (an unknown condition is never a silent match or mismatch).
 */
export interface Truth {
  readonly is: "yes" | "no" | "unknown";
  /** Why, in words an Exchange administrator reads without the code. */
  readonly because: string;
  /** It is unknown because a reference leaves it open, or what has become of the message: no other message would tell. */
  readonly undecided?: true;
}

export const yes = (because: string): Truth => ({ is: "yes", because });
export const no = (because: string): Truth => ({ is: "no", because });
export const unknown = (because: string): Truth => ({ is: "unknown", because });
export const undecided = (because: string): Truth => ({ is: "unknown", because, undecided: true });
export const truth = (value: boolean, because: string): Truth => (value ? yes(because) : no(because));

/** The logical "not"; what is unknown stays unknown. */
export const not = (answer: Truth): Truth =>
  answer.is === "unknown" ? answer : truth(answer.is === "no", answer.because);

/** "Any of": the first yes wins, else what is undecided, else the first unknown, else no. Lazy: later questions are asked only if needed. */
export function anyOf<T>(items: Iterable<T>, ask: (item: T) => Truth, otherwise: string): Truth {
  let open: Truth | undefined;
  for (const item of items) {
    const answer = ask(item);
    if (answer.is === "yes") return answer;
    if (answer.is === "unknown" && (open === undefined || answer.undecided)) open = answer;
  }
  return open ?? no(otherwise);
}
