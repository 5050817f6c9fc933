import { normal } from "../../addresses";
import type { Directory } from "../../directory";
import { anyOf, no, not, type Truth, truth, unknown, yes } from "../../truth";
import { list } from "../../values";
import { attributeOf, managerOf } from "../attributes";
import { compilePatterns, compileWords } from "../text-match";
import type { PredicateKind } from "./predicate";

/** Conditions that look people up in the directory: attributes, managers, groups of both sides. */

/** "City:San Francisco,Palo Alto" -> the attribute and its values (M1). */
function pairs(value: unknown): { name: string; values: string[] }[] {
  return list(value).map((entry) => {
    const [name = "", ...rest] = entry.split(":");
    return {
      name,
      values: rest
        .join(":")
        .split(",")
        .map((word) => word.trim()),
    };
  });
}

const attributeKind = (
  side: "sender" | "recipient",
  by: "ContainsWords" | "MatchesPatterns",
): PredicateKind => {
  const property = `${side}ADAttribute${by}` as const;
  return {
    properties: [property],
    compile(value, _, { directory }) {
      const tests = pairs(value(property)).map(({ name, values }) => {
        if (by === "ContainsWords") return { name, find: compileWords(values), unreadable: [] };
        const { find, unreadable } = compilePatterns(values);
        return { name, find, unreadable };
      });
      return (copy, message) => {
        const who = side === "sender" ? message.from : copy.recipient;
        return anyOf(
          tests,
          ({ name, find, unreadable }): Truth => {
            const present = attributeOf(directory, who, name);
            if (present === undefined) return unknown(`${name} of ${who} is not known`);
            if (present === null) return no(`${who} has no ${name} in the directory`);
            if (find(present) !== undefined) return yes(`${name} of ${who} is ${present}`);
            return unreadable.length > 0
              ? unknown(`the pattern "${unreadable[0]}" cannot be read here`)
              : no(`${name} of ${who} is ${present}`);
          },
          `no attribute of ${who} matches`,
        );
      };
    },
  };
};

/** Is `manager` the manager of `of`? */
function manages(directory: Directory, manager: string, of: string): Truth {
  const known = managerOf(directory, of);
  if (known === undefined) return unknown(`the manager of ${of} is not known`);
  if (known === null) return no(`${of} has no manager in the directory`);
  const primary = (address: string) => normal(directory.find(address)?.address ?? address);
  return truth(primary(known) === primary(manager), `the manager of ${of} is ${known}`);
}

export const PEOPLE: readonly PredicateKind[] = [
  attributeKind("sender", "ContainsWords"),
  attributeKind("sender", "MatchesPatterns"),
  attributeKind("recipient", "ContainsWords"),
  attributeKind("recipient", "MatchesPatterns"),
  {
    properties: ["senderManagementRelationship"],
    compile(value, _, { directory }) {
      const wanted = (list(value("senderManagementRelationship"))[0] ?? "").toLowerCase();
      return (copy, message) => {
        if (wanted === "manager") return manages(directory, message.from, copy.recipient);
        if (wanted === "directreport") return manages(directory, copy.recipient, message.from);
        return unknown(`SenderManagementRelationship ${wanted} is not known`);
      };
    },
  },
  {
    properties: ["managerAddresses", "managerForEvaluatedUser"],
    compile(value, _, { directory }) {
      const managers = list(value("managerAddresses"));
      const user = (list(value("managerForEvaluatedUser"))[0] ?? "").toLowerCase();
      return (copy, message) => {
        if (managers.length === 0 || !["sender", "recipient"].includes(user))
          return unknown("ManagerAddresses and ManagerForEvaluatedUser need each other");
        const who = user === "sender" ? message.from : copy.recipient;
        return anyOf(
          managers,
          (m) => manages(directory, m, who),
          `none of ${managers.join(", ")} manages ${who}`,
        );
      };
    },
  },
  {
    properties: ["adComparisonAttribute", "adComparisonOperator"],
    compile(value, _, { directory }) {
      const name = list(value("adComparisonAttribute"))[0];
      const operator = (list(value("adComparisonOperator"))[0] ?? "Equal").toLowerCase();
      return (copy, message) => {
        if (name === undefined) return unknown("AdComparisonOperator needs AdComparisonAttribute");
        const sender = attributeOf(directory, message.from, name);
        const recipient = attributeOf(directory, copy.recipient, name);
        if (sender === undefined || recipient === undefined)
          return unknown(`${name} of the sender or of the recipient is not known`);
        if (sender === null || recipient === null) {
          // No reference says what two that have nothing there are, or whether "NotEqual" asks for both.
          const what = `${name} of the sender or of the recipient is not in the directory`;
          return sender === recipient || operator === "notequal"
            ? unknown(`${what}, and it is open how Exchange compares that`)
            : no(what);
        }
        const equal = truth(
          sender.toLowerCase() === recipient.toLowerCase(),
          `${name} is "${sender}" and "${recipient}"`,
        );
        return operator === "notequal" ? not(equal) : equal;
      };
    },
  },
  {
    properties: ["betweenMemberOf1", "betweenMemberOf2"],
    compile(value, _, { directory }) {
      const one = list(value("betweenMemberOf1"));
      const two = list(value("betweenMemberOf2"));
      const inAny = (address: string, groups: string[]) =>
        anyOf(groups, (group) => directory.isMember(address, group), `${address} is in none of the groups`);
      return (copy, message) => {
        if (one.length === 0 || two.length === 0)
          return unknown("BetweenMemberOf1 and BetweenMemberOf2 need each other");
        const ways = [
          [inAny(message.from, one), inAny(copy.recipient, two)],
          [inAny(message.from, two), inAny(copy.recipient, one)],
        ] as const;
        return anyOf(
          ways,
          (way) =>
            way.find((side) => side.is === "no") ?? way.find((side) => side.is === "unknown") ?? way[0],
          `${message.from} and ${copy.recipient} are not on both sides`,
        );
      };
    },
  },
];
