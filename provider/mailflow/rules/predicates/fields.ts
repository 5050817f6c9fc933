import { normal } from "../../addresses";
import type { Copy } from "../../copy";
import { anyOf, type Truth, truth, unknown } from "../../truth";
import { list } from "../../values";
import type { Condition } from "../rule-properties";
import type { PredicateKind } from "./predicate";

/** The addresses of the To and Cc fields, as far as they are known. */
const FIELDS = {
  To: ({ to }: Copy) => [to],
  Cc: ({ cc }: Copy) => [cc],
  ToCc: ({ to, cc }: Copy) => [to, cc],
} as const;

/**
 * AnyOfToHeader and its kin look at the message's fields, not at the copy's recipient: a match holds for every
 * recipient (M1). They see primary addresses only, no proxy addresses.
 */
function kind(field: keyof typeof FIELDS, memberOf: boolean): PredicateKind {
  const property: Condition = memberOf ? `anyOf${field}HeaderMemberOf` : `anyOf${field}Header`;
  return {
    properties: [property],
    compile(value, _, { directory }) {
      const wanted = list(value(property));
      const primary = (name: string) => normal(directory.find(name)?.address ?? name);
      const set = new Set(wanted.map(primary));
      const isProxy = (address: string) => primary(address) !== normal(address);
      const matches = (address: string): Truth =>
        memberOf && !isProxy(address)
          ? anyOf(
              wanted,
              (group) => directory.isMember(address, group),
              `${address} is in none of the groups`,
            )
          : truth(set.has(normal(address)), `${address} is in the field`);
      return (copy) => {
        const lists = FIELDS[field](copy);
        const found = anyOf(
          lists.flatMap((addresses) => addresses ?? []),
          matches,
          `none of ${wanted.join(", ")} is in the field`,
        );
        return found.is === "no" && lists.includes(undefined)
          ? unknown(`the message's ${field} addresses are not known`)
          : found;
      };
    },
  };
}

export const FIELDS_KINDS: readonly PredicateKind[] = [
  ...[kind("To", false), kind("Cc", false), kind("ToCc", false)],
  ...[kind("To", true), kind("Cc", true), kind("ToCc", true)],
];
