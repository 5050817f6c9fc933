import { type DnsAnswers, textsOf } from "./dns-answers";

/** One word of an SPF record (RFC 7208). */
interface Term {
  /** `+`, `-`, `~` or `?`. */
  readonly qualifier: string;
  readonly name: string;
  readonly value: string;
}

/** What a domain's SPF record comes to, with all that it includes. */
export interface SpfReading {
  /** Questions to DNS that a receiver has to ask: more than ten make the record invalid. */
  readonly lookUps: number;
  /** Domains whose senders may send, by the names in the records. */
  readonly includes: readonly string[];
  /** IPv4 addresses that may send. */
  readonly addresses: readonly string[];
  /** What the record says of everybody else. */
  readonly all: string | undefined;
  /** What makes the record invalid, or not there. */
  readonly mistakes: readonly string[];
  /** Names that nobody has asked DNS for yet. */
  readonly unasked: readonly string[];
  /** Names that DNS did not answer for, and why. */
  readonly unknown: readonly string[];
}

/** Terms for which a receiver asks DNS (RFC 7208, 4.6.4). */
const askingTerms = ["include", "a", "mx", "ptr", "exists", "redirect"];
/** Nobody follows a record as far as this: it is invalid long before. */
const farEnough = 50;

/** Reads the record of a domain from DNS answers as data. */
export function readSpf(domain: string, answers: Pick<DnsAnswers, "texts">): SpfReading {
  const reading = {
    lookUps: 0,
    includes: [] as string[],
    addresses: [] as string[],
    mistakes: [] as string[],
    unasked: [] as string[],
    unknown: [] as string[],
  };

  /** Follows a record, and gives what it says of everybody else; `path`: the names that led there. */
  const follow = (name: string, path: readonly string[]): string | undefined => {
    if (path.includes(name) || reading.lookUps > farEnough) {
      return undefined;
    }
    const terms = recordOf(name, path.length > 0);
    const all = terms.find((term) => term.name === "all")?.qualifier;
    // Nothing comes after `all`, so that a redirection does not count beside it (RFC 7208, 6.1).
    const counting = terms.filter((term) => term.name !== "redirect" || all === undefined);
    const ends = counting.map((term) => {
      reading.lookUps += askingTerms.includes(term.name) ? 1 : 0;
      return take(term, [...path, name]);
    });
    return all ?? ends.find((end) => end !== undefined);
  };

  /** The terms of a name's record; none where there is not exactly one. */
  const recordOf = (name: string, included: boolean): Term[] => {
    const answer = textsOf(answers, name, /^v=spf1( |$)/i);
    const subject = included ? `${name}, which it includes, ` : "";
    switch (answer.kind) {
      case "unasked":
        reading.unasked.push(name);
        return [];
      case "unknown":
        reading.unknown.push(`${name}: ${answer.why}`);
        return [];
      case "absent":
        reading.mistakes.push(`${subject}has no SPF record`);
        return [];
      case "found": {
        const [record = "", ...more] = answer.value;
        if (more.length > 0) {
          reading.mistakes.push(`${subject}has ${answer.value.length} SPF records`);
        }
        return more.length > 0 ? [] : termsOf(record);
      }
    }
  };

  /** Notes what a term allows; a redirection's end is the record's own. */
  const take = ({ qualifier, name, value }: Term, path: readonly string[]): string | undefined => {
    const target = value.toLowerCase();
    if (name === "ip4" && qualifier === "+") {
      reading.addresses.push(value);
    }
    if (name !== "include" && name !== "redirect") {
      return undefined;
    }
    if (qualifier === "+") {
      reading.includes.push(target);
    }
    // What a macro stands for depends on the message.
    const end = target.includes("%") ? undefined : follow(target, path);
    return name === "redirect" ? end : undefined;
  };

  const all = follow(domain.toLowerCase(), []);
  return { ...reading, all };
}

/** Names that are still to be asked for before the record can be judged. */
export function spfNamesToAsk(domain: string, answers: Pick<DnsAnswers, "texts">): readonly string[] {
  return readSpf(domain, answers).unasked;
}

function termsOf(record: string): Term[] {
  const words = record.trim().split(/\s+/).slice(1);
  return words.map((word) => {
    const [, qualifier, name = "", value = ""] = word.match(/^([+\-~?]?)([^:=/]+)(?:[:=](.*)|\/.*)?$/) ?? [];
    return { qualifier: qualifier || "+", name: name.toLowerCase(), value };
  });
}
