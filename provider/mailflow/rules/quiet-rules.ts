import type { CompiledFlow } from "../compile";
import type { Copy } from "../copy";
import type { Headers } from "../headers";
import type { Message } from "../message";
import type { CompiledRule } from "./rule";

/**
 * Remembers which rules plainly say no to a message that looks so. Hundreds of foreign rules are then asked once for each
 * look that it takes on its way, not once in every state of a tenant.
 */
export class Look {
  private readonly copy: Copy;
  /** By the number of a rule. */
  private readonly quiet: (boolean | undefined)[] = [];

  constructor(
    copy: Copy,
    private readonly message: Message,
  ) {
    // Later the copy looks different, and rules of another state are yet to be asked about this look.
    this.copy = { ...copy, company: { ...copy.company, people: [...copy.company.people] } };
  }

  /** Index of the first rule from `from` on that has something to say. */
  next({ rules, numbers }: Pick<CompiledFlow, "rules" | "numbers">, from: number): number {
    let index = from;
    for (; index < rules.length; index++) {
      const number = numbers[index] as number;
      this.quiet[number] ??= saysNo(rules[index], this.copy, this.message);
      if (!this.quiet[number]) break;
    }
    return index;
  }
}

function saysNo(rule: CompiledRule | undefined, copy: Copy, message: Message): boolean {
  return rule !== undefined && (!rule.enabled || rule.applies(copy, message).is === "no");
}

/** All of a copy that a condition may look at. */
export function factsOf(copy: Copy): string {
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
