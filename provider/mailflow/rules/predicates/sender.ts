import { bestMatch, domainOf, normal } from "../../addresses";
import type { Copy } from "../../copy";
import { compileRanges, entryOf, openEntryOf, standsIn } from "../../ip-ranges";
import type { Message } from "../../message";
import type { TransportRule } from "../../tenant";
import { anyOf, no, truth, undecided, unknown, yes } from "../../truth";
import { list } from "../../values";
import { compilePatterns, compileWords } from "../text-match";
import type { PredicateKind } from "./predicate";

/** The sender's addresses a rule looks at: SenderAddressLocation, default the From header (M1). */
export function sendersFor(rule: TransportRule): (message: Message) => string[] {
  const location = (rule.senderAddressLocation ?? "Header").toLowerCase();
  return ({ from, mailFrom = from }) =>
    [...(location === "envelope" ? [] : [from]), ...(location === "header" ? [] : [mailFrom])].filter(
      // The empty sender is nobody's address.
      (address) => address !== "",
    );
}

export const SENDER: readonly PredicateKind[] = [
  {
    properties: ["from"],
    compile(value, rule, { directory }) {
      const senders = sendersFor(rule);
      const wanted = list(value("from"));
      const primary = (name: string) => normal(directory.find(name)?.address ?? name);
      const set = new Set(wanted.map(primary));
      return (_, message) =>
        anyOf(
          senders(message),
          (s) => truth(set.has(primary(s)), `the sender is ${s}`),
          `the sender ${message.from} is none of ${wanted.join(", ")}`,
        );
    },
  },
  {
    properties: ["fromMemberOf"],
    compile(value, rule, { directory }) {
      const senders = sendersFor(rule);
      const groups = list(value("fromMemberOf"));
      return (_, message) =>
        anyOf(
          senders(message).flatMap((sender) => groups.map((group) => ({ sender, group }))),
          ({ sender, group }) => directory.isMember(sender, group),
          `${message.from} is in none of ${groups.join(", ")}`,
        );
    },
  },
  {
    properties: ["fromScope"],
    compile(value) {
      const wanted = (list(value("fromScope"))[0] ?? "").toLowerCase();
      const scope = { inorganization: "inside", notinorganization: "outside" }[wanted];
      return (copy: Copy) => {
        if (!scope) return unknown(`FromScope ${wanted} is not known`);
        if (copy.sender === "cannotTell")
          return undecided(
            "it is open whether unauthenticated mail of an own domain counts as inside or outside",
          );
        const words = {
          inside: "the sender is inside the organization",
          outside: "the sender is outside the organization",
          neither: "the sender uses an own domain without authentication",
        };
        return truth(copy.sender === scope, words[copy.sender]);
      };
    },
  },
  {
    properties: ["fromAddressContainsWords"],
    compile(value, rule) {
      const senders = sendersFor(rule);
      const find = compileWords(list(value("fromAddressContainsWords")));
      return (_, message) =>
        anyOf(
          senders(message),
          (sender) => truth(find(sender) !== undefined, `${sender} contains "${find(sender)}"`),
          `${message.from} contains none of the words`,
        );
    },
  },
  {
    properties: ["fromAddressMatchesPatterns"],
    compile(value, rule) {
      const senders = sendersFor(rule);
      const patterns = compilePatterns(list(value("fromAddressMatchesPatterns")));
      return (_, message) => {
        const hit = senders(message).find((sender) => patterns.find(sender) !== undefined);
        if (hit !== undefined) return yes(`${hit} matches "${patterns.find(hit)}"`);
        return patterns.unreadable.length > 0
          ? unknown(`the pattern "${patterns.unreadable[0]}" cannot be read here`)
          : no(`${message.from} matches none of the patterns`);
      };
    },
  },
  {
    properties: ["senderDomainIs"],
    compile(value, rule) {
      const senders = sendersFor(rule);
      const domains = list(value("senderDomainIs"));
      // SenderDomainIs includes subdomains: "contoso.com" also means "mail.contoso.com" (M1; M7 says no).
      const wanted = domains.flatMap((domain) => [domain, `*.${normal(domain).replace(/^\*\./, "")}`]);
      return (_, message) =>
        anyOf(
          senders(message),
          (s) => truth(bestMatch(domainOf(s), wanted) > 0, `the sender's domain is ${domainOf(s)}`),
          `the sender's domain ${domainOf(message.from)} is none of ${domains.join(", ")}`,
        );
    },
  },
  {
    properties: ["senderIpRanges"],
    compile(value) {
      const ranges = compileRanges(list(value("senderIpRanges")));
      return (copy) => {
        // M1: the address of the last hop before the service; mail from a mailbox has none.
        if (copy.ip === null) return no("it was submitted from a mailbox, not from an address");
        const entry = entryOf(ranges, copy.ip);
        if (entry !== undefined) return yes(`the last hop ${standsIn(copy.ip, entry, "the list")}`);
        const open = openEntryOf(ranges, copy.ip);
        return open === undefined
          ? no(`the last hop ${copy.ip} is in none of the ranges`)
          : unknown(`the address "${open}" cannot be read`);
      };
    },
  },
];
