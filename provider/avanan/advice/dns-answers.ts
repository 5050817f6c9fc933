/** What DNS said to one question. `unknown`: nothing that could be relied on. */
export type DnsAnswer<Value> =
  | { readonly kind: "found"; readonly value: Value }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly why: string };

/** The texts of a name, each in one piece. */
export type Texts = DnsAnswer<readonly string[]>;

/** The names that a host stands for, its own first, down to the one with addresses. */
export type Host = DnsAnswer<readonly string[]>;

/** Answers by the name that was asked for, in small letters. */
export interface DnsAnswers {
  readonly hosts: ReadonlyMap<string, Host>;
  readonly texts: ReadonlyMap<string, Texts>;
}

/** Texts of a kind, e.g. those that begin with `v=spf1`; `unasked` where nobody has asked yet. */
export function textsOf(
  { texts }: Pick<DnsAnswers, "texts">,
  name: string,
  begins: RegExp,
): DnsAnswer<readonly string[]> | { readonly kind: "unasked" } {
  const answer = texts.get(name.toLowerCase()) ?? { kind: "unasked" };
  if (answer.kind !== "found") {
    return answer;
  }
  const value = answer.value.filter((text) => begins.test(text));
  return value.length === 0 ? { kind: "absent" } : { kind: "found", value };
}
