import type { Copy } from "./copy";
import type { Headers } from "./headers";
import type { Message } from "./message";
import type { CompiledRule } from "./rule";

/** How many rules of a run, one after the other, plainly say no to a copy; `all`: the run ended there. */
interface Silence {
  readonly count: number;
  readonly all: boolean;
}

/**
 * Remembers which rules say no to a message, for rules that are the same in many states of a tenant. Hundreds of
 * foreign rules are then asked once for each message as it looks when it reaches them, not once a state.
 */
export class QuietRules {
  private readonly known = new WeakMap<Message, Map<string, Map<CompiledRule, Silence>>>();

  /** Index of the first rule from `from` on that has something to say; rules before `until` are the shared ones. */
  skip(message: Message, copy: Copy, rules: readonly CompiledRule[], from: number, until: number): number {
    const first = rules[from];
    if (first === undefined || from >= until) {
      return from;
    }
    const silences = this.silences(message, copy);
    const known = silences.get(first);
    const length = until - from;
    let count = Math.min(known?.count ?? 0, length);
    // A run that was shorter then says nothing of the rules behind its end.
    if (known === undefined || (known.all && count < length)) {
      while (count < length && saysNo(rules[from + count], copy, message)) {
        count++;
      }
      silences.set(first, { count, all: count === length });
    }
    return from + count;
  }

  private silences(message: Message, copy: Copy): Map<CompiledRule, Silence> {
    const facts = this.known.get(message) ?? new Map<string, Map<CompiledRule, Silence>>();
    this.known.set(message, facts);
    const key = factsOf(copy);
    const silences = facts.get(key) ?? new Map<CompiledRule, Silence>();
    facts.set(key, silences);
    return silences;
  }
}

function saysNo(rule: CompiledRule | undefined, copy: Copy, message: Message): boolean {
  return rule !== undefined && (!rule.enabled || rule.applies(copy, message).is === "no");
}

/** All of a copy that a condition may look at. */
function factsOf(copy: Copy): string {
  const { recipient, arrivedAs, came, company, pass, ip, sender, scl } = copy;
  const people = company.people.map((one) => `${one.recipient} ${one.arrivedAs}`);
  return [
    ...[recipient, arrivedAs, came.recipient, came.arrivedAs, ip, sender, scl, lookOf(copy)],
    ...[pass === 0, company.complete, people, company.mayJoin],
  ].join("\u0000");
}

/** What the message itself looks like, as rules and the vendor have left it. */
export const lookOf = ({ subject, body, to, cc, classification, headers }: Copy): string =>
  [subject, body, to, cc, classification, textOf(headers)].join("\u0000");

const texts = new WeakMap<Headers, string>();

function textOf(headers: Headers): string {
  const known = texts.get(headers);
  if (known !== undefined) {
    return known;
  }
  const text = [...headers]
    .map(([name, { value, maybe }]) => `${name}:${value}:${maybe ?? ""}`)
    .sort()
    .join("\n");
  texts.set(headers, text);
  return text;
}
