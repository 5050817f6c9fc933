import { blueprint, configuredSpec, type SpecProblem } from "../../avanan";
import type { ConfigReader } from "../../exchange";
import { type ResourceKindName, resourceKinds } from "../../resource-kinds";
import { isPrivilegeNoun, type PrivilegeNoun } from "./management-roles";

/** What a stack does in Exchange, by the noun of the cmdlets. */
export interface Needs {
  /** `stack`: what `avanan:*` declares. `everything`: all that the package can manage, as nothing is declared there. */
  readonly source: "stack" | "everything";
  readonly writes: readonly PrivilegeNoun[];
  /** All that is read, be it written too or not. */
  readonly reads: readonly PrivilegeNoun[];
  /** Names of the transport rules that the stack declares. */
  readonly rules: readonly string[];
}

/** Finds out what the stack needs; mistakes in `avanan:*` are told, and then everything counts as needed. */
export function needsOf(get: ConfigReader): { needs: Needs; problems: readonly SpecProblem[] } {
  const configured = configuredSpec((key) => get(`avanan:${key}`));
  if (configured.kind !== "read") {
    return { needs: everything(), problems: configured.kind === "mistaken" ? configured.problems : [] };
  }
  const objects = blueprint(configured.spec);
  const rules = objects.flatMap((object) =>
    object.type === "TransportRule" ? [object.properties.name] : [],
  );
  // Every tenant declares what was asked for and what was there before: both only read.
  const types: ResourceKindName[] = ["Specification", "Baseline", ...objects.map(({ type }) => type)];
  return { needs: { source: "stack", ...nounsOf(types), rules }, problems: [] };
}

function everything(): Needs {
  return { source: "everything", ...nounsOf(Object.keys(resourceKinds) as ResourceKindName[]), rules: [] };
}

function nounsOf(types: readonly ResourceKindName[]): Pick<Needs, "writes" | "reads"> {
  return {
    writes: distinct(types.flatMap(writtenBy)),
    reads: distinct(types.flatMap((type) => resourceKinds[type].needs)),
  };
}

/** A kind's own noun comes first among those it reads; an entry of a list is written through the list's object. */
export function writtenBy(type: ResourceKindName): readonly string[] {
  return type === "Baseline" || type === "Specification"
    ? []
    : [isPrivilegeNoun(type) ? type : resourceKinds[type].needs[0]].flatMap((noun) => noun ?? []);
}

function distinct(nouns: readonly string[]): PrivilegeNoun[] {
  return [...new Set(nouns)].filter(isPrivilegeNoun);
}
