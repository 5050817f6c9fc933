import { bestMatch, domainOf, normal } from "../../addresses";
import type { Addressee } from "../../copy";
import type { TransportRule } from "../../tenant";
import { anyOf, no, type Truth, truth, undecided, unknown, yes } from "../../truth";
import { list } from "../../values";
import type { Condition } from "../rule-properties";
import { compilePatterns, compileWords } from "../text-match";
import type { Basis, PredicateKind } from "./predicate";

/** The recipient address a rule looks at: the primary one, or the one in the message (RecipientAddressType). */
function addressFor(rule: TransportRule, { directory }: Basis): (one: Addressee) => string {
  const original = (rule.recipientAddressType ?? "Resolved").toLowerCase() === "original";
  return ({ recipient, arrivedAs }) =>
    original ? arrivedAs : (directory.find(recipient)?.address ?? recipient);
}

type Test = (address: string) => Truth;
type Property = Condition & `${string}Address${"ContainsWords" | "MatchesPatterns"}`;

function testOf(property: Property, values: readonly string[]): Test {
  if (property.endsWith("ContainsWords")) {
    const find = compileWords(values);
    return (address) => {
      const hit = find(address);
      return hit === undefined
        ? no(`${address} contains none of the words`)
        : yes(`${address} contains "${hit}"`);
    };
  }
  const { find, unreadable } = compilePatterns(values);
  return (address) => {
    const hit = find(address);
    if (hit !== undefined) return yes(`${address} matches "${hit}"`);
    return unreadable.length > 0
      ? unknown(`the pattern "${unreadable[0]}" cannot be read here`)
      : no(`${address} matches none of the patterns`);
  };
}

const ofThis = (property: Property): PredicateKind => ({
  properties: [property],
  compile(value, rule, basis) {
    const address = addressFor(rule, basis);
    const test = testOf(property, list(value(property)));
    return (copy) => test(address(copy));
  },
});

/** One recipient that fits is enough for all of them (M1, M7): those for whom the message arrived. */
const ofAny = (property: Property): PredicateKind => ({
  properties: [property],
  compile(value, rule, basis) {
    const address = addressFor(rule, basis);
    const test = testOf(property, list(value(property)));
    return ({ pass, came, company: { people, complete, mayJoin } }) => {
      const known = pass === 0 && complete;
      const own = test(address(came));
      const found = own.is === "yes" ? own : anyOf(people, (one) => test(address(one)), own.because);
      if (known || own.is === "yes") return found;
      // Who of them went the same way is not followed, nor who was added to the message since. They come back by their own names.
      const others = anyOf([...people.map(({ recipient }) => recipient), ...mayJoin], test, found.because);
      const nobody = complete && found.is === "no" && others.is === "no";
      return nobody ? found : undecided("it is not followed who else is on the same copy");
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
          ? undecided("it is open whether SentToScope InOrganization sees unauthenticated mail")
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
  ofThis("recipientAddressContainsWords"),
  ofThis("recipientAddressMatchesPatterns"),
  ofAny("anyOfRecipientAddressContainsWords"),
  ofAny("anyOfRecipientAddressMatchesPatterns"),
];
