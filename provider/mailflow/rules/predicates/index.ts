import type { Condition } from "../rule-properties";
import { ATTACHMENTS } from "./attachments";
import { CONTENT } from "./content";
import { FIELDS_KINDS } from "./fields";
import { PEOPLE } from "./people";
import type { PredicateKind } from "./predicate";
import { RECIPIENT } from "./recipient";
import { SENDER } from "./sender";

/** Every condition this room can evaluate, by each property that takes part in it. */
export const PREDICATES: ReadonlyMap<Condition, PredicateKind> = new Map(
  [...SENDER, ...RECIPIENT, ...FIELDS_KINDS, ...PEOPLE, ...CONTENT, ...ATTACHMENTS].flatMap((kind) =>
    kind.properties.map((property) => [property, kind] as const),
  ),
);
