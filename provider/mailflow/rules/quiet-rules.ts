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
  const { recipient, arrivedAs, came, company, pass, ip, sender, authenticated, scl } = copy;
  const people = company.people.map((one) => `${one.recipient} ${one.arrivedAs}`);
  return [
    ...[recipient, arrivedAs, came.recipient, came.arrivedAs, ip, sender, authenticated, scl, lookOf(copy)],
    ...[pass === 0, company.complete, people, company.mayJoin],
  ].join("\u0000");
}

/** What the message itself looks like, as rules and the vendor have left it. What is not known is not the same as nothing. */
export const lookOf = ({ subject, body, to, cc, classification, headers }: Copy): string =>
  [
    ...[textOf(subject), textOf(body), textOf(to), textOf(cc)],
    ...[classification === null ? "\u0003" : (classification ?? notKnown), textOfHeaders(headers)],
  ].join("\u0000");

const notKnown = "\u0002";
const textOf = (texts: readonly string[] | undefined): string =>
  texts === undefined ? notKnown : texts.join("\u0001");

const texts = new WeakMap<Headers, string>();

function textOfHeaders(headers: Headers): string {
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
