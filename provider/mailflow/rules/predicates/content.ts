import type { Copy } from "../../copy";
import type { Message } from "../../message";
import { anyOf, no, type Truth, truth, undecided, unknown, yes } from "../../truth";
import { bytes, flag, list, number } from "../../values";
import { compilePatterns, compileWords } from "../text-match";
import { type Texts, textOf } from "../texts";
import { unstated, writtenByExchange } from "./exchange-headers";
import type { PredicateKind } from "./predicate";
import { isOver } from "./size";

type Test = (text: string) => Truth;

const wordTest = (words: string[]): Test => {
  const find = compileWords(words);
  return (text) => {
    const hit = find(text);
    return hit === undefined ? no("it contains none of the words") : yes(`it contains "${hit}"`);
  };
};

const patternTest = (sources: string[]): Test => {
  const { find, unreadable } = compilePatterns(sources);
  return (text) => {
    const hit = find(text);
    if (hit !== undefined) return yes(`it matches "${hit}"`);
    return unreadable.length > 0
      ? unknown(`the pattern "${unreadable[0]}" cannot be read here`)
      : no("it matches none of the patterns");
  };
};

/** What is so of a part of the message, whichever way it reads. */
function ofEach(part: string, texts: Texts, test: Test): Truth {
  if (texts === undefined) return unknown(`the message's ${part} is not known`);
  const [first = no("it contains nothing"), ...others] = texts.map(test);
  return others.every(({ is }) => is === first.is)
    ? first
    : unknown(`it is open whether ${part} is ${texts.map((text) => `"${text}"`).join(" or ")}`);
}

/** Looks at parts of the message that may not be known. */
const look =
  (parts: (copy: Copy, message: Message) => Record<string, Texts>, test: Test) =>
  (copy: Copy, message: Message): Truth =>
    anyOf(
      Object.entries(parts(copy, message)),
      ([part, texts]) =>
        ofEach(part, texts, (text) => {
          const { is, because } = test(text);
          return { is, because: `${part}: ${because}` };
        }),
      "neither contains it",
    );

const subject = ({ subject }: Copy) => subject;
const subjectOrBody = ({ subject, body }: Copy) => ({ subject, body });

/** Fields of the header that the message states by themselves; undefined = not known. */
const STATED: Readonly<Record<string, (copy: Copy, message: Message) => Texts>> = {
  from: (_, { from }) => [from],
  to: ({ to }) => textOf(to?.join(", ")),
  cc: ({ cc }) => textOf(cc?.join(", ")),
  subject,
};

/** A header condition needs both halves: the field's name, and what to look for (exchange-online.md c.1). */
const headerKind = (
  name: "headerContainsMessageHeader" | "headerMatchesMessageHeader",
  what: "headerContainsWords" | "headerMatchesPatterns",
): PredicateKind => ({
  properties: [name, what],
  compile(value) {
    const field = list(value(name))[0];
    const wanted = list(value(what));
    const test = what === "headerContainsWords" ? wordTest(wanted) : patternTest(wanted);
    const stated = STATED[field?.toLowerCase() ?? ""];
    return (copy, message) => {
      if (field === undefined || wanted.length === 0) return unknown(`${name} and ${what} need each other`);
      const header = copy.headers.get(field.toLowerCase());
      const texts = header ? [header.value] : (stated?.(copy, message) ?? writtenByExchange(field, copy));
      if (texts === undefined && stated === undefined) return unstated(field, message, test);
      const answer = ofEach(field, texts, (text) => {
        const { is, because } = test(text);
        return { is, because: `${field} is "${text}": ${because}` };
      });
      return header?.maybe && answer.is !== "no" ? undecided(header.maybe) : answer;
    };
  },
});

const notReadable = (
  property: "hasSenderOverride" | "messageContainsDataClassifications",
  why: string,
): PredicateKind => ({ properties: [property], compile: () => () => unknown(why) });

export const CONTENT: readonly PredicateKind[] = [
  {
    properties: ["subjectContainsWords"],
    compile: (value) =>
      look((copy) => ({ subject: subject(copy) }), wordTest(list(value("subjectContainsWords")))),
  },
  {
    properties: ["subjectMatchesPatterns"],
    compile: (value) =>
      look((copy) => ({ subject: subject(copy) }), patternTest(list(value("subjectMatchesPatterns")))),
  },
  {
    properties: ["subjectOrBodyContainsWords"],
    compile: (value) => look(subjectOrBody, wordTest(list(value("subjectOrBodyContainsWords")))),
  },
  {
    properties: ["subjectOrBodyMatchesPatterns"],
    compile: (value) => look(subjectOrBody, patternTest(list(value("subjectOrBodyMatchesPatterns")))),
  },
  headerKind("headerContainsMessageHeader", "headerContainsWords"),
  headerKind("headerMatchesMessageHeader", "headerMatchesPatterns"),
  {
    properties: ["contentCharacterSetContainsWords"],
    compile: (value) =>
      look(
        (_, { characterSet }) => ({ "character set": textOf(characterSet) }),
        wordTest(list(value("contentCharacterSetContainsWords"))),
      ),
  },
  {
    properties: ["messageSizeOver"],
    compile(value, _, { assumptions }) {
      const limit = bytes(value("messageSizeOver"));
      return (_copy, { size }) =>
        limit === undefined || size === undefined
          ? unknown("the message's size is not known")
          : isOver(size, limit, assumptions, "the message");
    },
  },
  {
    properties: ["messageTypeMatches"],
    compile(value) {
      const wanted = (list(value("messageTypeMatches"))[0] ?? "").toLowerCase();
      return (_, { type }) => truth(type?.toLowerCase() === wanted, `it is ${type ?? "an ordinary message"}`);
    },
  },
  {
    properties: ["withImportance"],
    compile(value) {
      const wanted = (list(value("withImportance"))[0] ?? "").toLowerCase();
      return (_, { importance = "Normal" }) =>
        truth(importance.toLowerCase() === wanted, `its importance is ${importance}`);
    },
  },
  {
    properties: ["sclOver"],
    compile(value) {
      const limit = number(value("sclOver"));
      return ({ scl }) => {
        if (scl === null || limit === undefined) return undecided("its SCL is not known");
        // M1: "greater than or equal to", in spite of the name.
        return truth(scl >= limit, `its SCL is ${scl}`);
      };
    },
  },
  {
    properties: ["hasClassification"],
    compile(value) {
      const wanted = list(value("hasClassification"))[0] ?? "";
      return ({ classification }) => {
        if (classification === undefined) return unknown("the message's classification is not known");
        const same = classification?.toLowerCase() === wanted.toLowerCase();
        return truth(same, `its classification is ${classification ?? "none"}`);
      };
    },
  },
  {
    properties: ["hasNoClassification"],
    compile(value) {
      const none = flag(value("hasNoClassification"));
      return ({ classification }) => {
        if (classification === undefined) return unknown("the message's classification is not known");
        return truth((classification === null) === none, `its classification is ${classification ?? "none"}`);
      };
    },
  },
  notReadable("hasSenderOverride", "HasSenderOverride has no documented effect in Exchange Online"),
  notReadable("messageContainsDataClassifications", "what the content inspection would find is not known"),
];
