import { bestMatch, domainOf, normal } from "../addresses";
import type { Copy } from "../copy";
import type { TransportRule } from "../tenant";
import { compilePatterns, compileWords } from "../text-match";
import { anyOf, no, truth, unknown, yes } from "../truth";
import { list } from "../values";
import type { Basis, PredicateKind } from "./predicate";

/** The recipient address a rule looks at: the primary one, or the one in the message (RecipientAddressType). */
function addressFor(rule: TransportRule, { directory }: Basis): (copy: Copy) => string {
  const original = (rule.recipientAddressType ?? "Resolved").toLowerCase() === "original";
  return (copy) =>
    original ? copy.addressedTo : (directory.find(copy.recipient)?.address ?? copy.recipient);
}

/** In Exchange Online the AnyOf… twin "behaves the same; other recipients are not affected" (M1). */
const words = (
  property: "recipientAddressContainsWords" | "anyOfRecipientAddressContainsWords",
): PredicateKind => ({
  properties: [property],
  compile(value, rule, basis) {
    const address = addressFor(rule, basis);
    const find = compileWords(list(value(property)));
    return (copy) => {
      const hit = find(address(copy));
      return hit === undefined
        ? no(`${address(copy)} contains none of the words`)
        : yes(`${address(copy)} contains "${hit}"`);
    };
  },
});

const patterns = (
  property: "recipientAddressMatchesPatterns" | "anyOfRecipientAddressMatchesPatterns",
): PredicateKind => ({
  properties: [property],
  compile(value, rule, basis) {
    const address = addressFor(rule, basis);
    const compiled = compilePatterns(list(value(property)));
    return (copy) => {
      const hit = compiled.find(address(copy));
      if (hit !== undefined) return yes(`${address(copy)} matches "${hit}"`);
      return compiled.unreadable.length > 0
        ? unknown(`the pattern "${compiled.unreadable[0]}" cannot be read here`)
        : no(`${address(copy)} matches none of the patterns`);
    };
  },
});

export const RECIPIENT: readonly PredicateKind[] = [
  {
    properties: ["sentTo"],
    compile(value, _, { directory }) {
      const wanted = list(value("sentTo"));
      const primary = (name: string) => normal(directory.find(name)?.address ?? name);
      const set = new Set(wanted.map(primary));
      return (copy) =>
        truth(
          set.has(primary(copy.recipient)),
          set.has(primary(copy.recipient))
            ? `the recipient is ${copy.recipient}`
            : `${copy.recipient} is none of ${wanted.join(", ")}`,
        );
    },
  },
  {
    properties: ["sentToMemberOf"],
    compile(value, _, { directory }) {
      const groups = list(value("sentToMemberOf"));
      return (copy) =>
        anyOf(
          groups,
          (group) => directory.isMember(copy.recipient, group),
          `${copy.recipient} is in none of ${groups.join(", ")}`,
        );
    },
  },
  {
    properties: ["sentToScope"],
    compile(value, _, { directory, assumptions }) {
      const wanted = (list(value("sentToScope"))[0] ?? "").toLowerCase();
      return (copy) => {
        const inside = directory.isInside(copy.recipient);
        const where = `${copy.recipient} is ${inside ? "inside" : "outside"} the organization`;
        if (wanted === "notinorganization") return truth(!inside, where);
        // ExternalPartner and ExternalNonPartner exist on premises only (M1).
        if (wanted !== "inorganization") return unknown(`SentToScope ${wanted} is not for Exchange Online`);
        if (!inside || copy.sender === "inside") return truth(inside, where);
        const answer = assumptions.sentToScopeSeesUnauthenticated;
        return answer === "cannotTell"
          ? unknown("it is open whether SentToScope InOrganization sees unauthenticated mail")
          : truth(answer === "yes", where);
      };
    },
  },
  {
    properties: ["recipientDomainIs"],
    compile(value, rule, basis) {
      const domains = list(value("recipientDomainIs"));
      const wanted = domains.flatMap((domain) => [domain, `*.${normal(domain).replace(/^\*\./, "")}`]);
      const address = addressFor(rule, basis);
      return (copy) =>
        truth(
          bestMatch(domainOf(address(copy)), wanted) > 0,
          `the recipient's domain is ${domainOf(address(copy))}`,
        );
    },
  },
  words("recipientAddressContainsWords"),
  words("anyOfRecipientAddressContainsWords"),
  patterns("recipientAddressMatchesPatterns"),
  patterns("anyOfRecipientAddressMatchesPatterns"),
];
