import type { Attachment } from "../../message";
import { anyOf, no, type Truth, truth, unknown, yes } from "../../truth";
import { bytes, list } from "../../values";
import type { Condition } from "../rule-properties";
import { compilePatterns, compileWords } from "../text-match";
import type { Basis, PredicateKind } from "./predicate";
import { isOver } from "./size";

/** Conditions on attachments: any one attachment is enough; a message known to have none never matches. */
function kind(
  property: Condition,
  compile: (value: unknown, basis: Basis) => (attachment: Attachment) => Truth,
): PredicateKind {
  return {
    properties: [property],
    compile(value, _rule, basis) {
      const test = compile(value(property), basis);
      return (_, { attachments }) =>
        attachments === undefined
          ? unknown("the message's attachments are not known")
          : anyOf(
              attachments,
              test,
              attachments.length === 0 ? "it has no attachments" : "no attachment matches",
            );
    },
  };
}

const known = (value: boolean | undefined, what: string): Truth =>
  value === undefined ? unknown(`it is not known whether ${what}`) : truth(value, what);

const extension = (name: string): string => name.split(".").slice(1).pop()?.toLowerCase() ?? "";

export const ATTACHMENTS: readonly PredicateKind[] = [
  kind("attachmentContainsWords", (value) => {
    const find = compileWords(list(value));
    return ({ name, text }) =>
      text === undefined
        ? unknown(`the text of ${name} is not known`)
        : truth(find(text) !== undefined, `${name} contains "${find(text)}"`);
  }),
  kind("attachmentMatchesPatterns", (value) => {
    const { find, unreadable } = compilePatterns(list(value));
    return ({ name, text }) => {
      if (text === undefined) return unknown(`the text of ${name} is not known`);
      if (find(text) !== undefined) return yes(`${name} matches "${find(text)}"`);
      return unreadable.length > 0
        ? unknown(`"${unreadable[0]}" cannot be read here`)
        : no(`${name} matches not`);
    };
  }),
  kind("attachmentNameMatchesPatterns", (value) => {
    const { find, unreadable } = compilePatterns(list(value));
    return ({ name }) => {
      if (find(name) !== undefined) return yes(`${name} matches "${find(name)}"`);
      return unreadable.length > 0
        ? unknown(`"${unreadable[0]}" cannot be read here`)
        : no(`${name} matches not`);
    };
  }),
  kind("attachmentExtensionMatchesWords", (value) => {
    const wanted = new Set(list(value).map((word) => word.replace(/^\*?\./, "").toLowerCase()));
    return ({ name }) => truth(wanted.has(extension(name)), `${name} has the extension "${extension(name)}"`);
  }),
  kind("attachmentPropertyContainsWords", (value) => {
    const tests = list(value).map((entry) => {
      const [property = "", ...words] = entry.split(":");
      return { property, find: compileWords(words.join(":").split(",")) };
    });
    return ({ name, properties }) =>
      anyOf(
        tests,
        ({ property, find }) => {
          if (!properties) return unknown(`the properties of ${name} are not known`);
          const present = Object.entries(properties).find(
            ([k]) => k.toLowerCase() === property.toLowerCase(),
          );
          return truth(find(present?.[1] ?? "") !== undefined, `${property} of ${name} is ${present?.[1]}`);
        },
        `no property of ${name} matches`,
      );
  }),
  kind("attachmentHasExecutableContent", () => (a) => known(a.executable, `${a.name} is executable`)),
  kind("attachmentIsPasswordProtected", () => (a) => known(a.passwordProtected, `${a.name} has a password`)),
  kind("attachmentIsUnsupported", () => (a) => known(a.unsupported, `${a.name} cannot be inspected`)),
  kind(
    "attachmentProcessingLimitExceeded",
    () => (a) => known(a.processingLimitExceeded, `${a.name} is too much to inspect`),
  ),
  kind("attachmentSizeOver", (value, { assumptions }) => {
    const limit = bytes(value);
    return ({ name, size }) =>
      limit === undefined || size === undefined
        ? unknown(`the size of ${name} is not known`)
        : isOver(size, limit, assumptions, name);
  }),
];
