import { type Finding, ok, warning } from "../finding";
import { type PrivilegeNoun, privilegeOf } from "./management-roles";

/**
 * Whether the cmdlets with which the stack writes may be run, as Exchange tells it. A warning at most: what it tells is
 * seen in other programs only, and one of the parameters may be closed all the same.
 */
export function writingFindings(
  allowed: ReadonlySet<string> | undefined,
  nouns: readonly PrivilegeNoun[],
): readonly Finding[] {
  if (allowed === undefined) {
    return [
      warning("writing", "Exchange does not tell which cmdlets this identity may run", {
        why: "nothing is written here to find out",
        todo: "Compare its roles with the least privilege above",
      }),
    ];
  }
  const closed = nouns.flatMap((noun) => {
    const { label, writes, roles, roleGroups = [] } = privilegeOf(noun);
    const missing = writes
      .map((verb) => `${verb}-${noun}`)
      .filter((name) => !allowed.has(name.toLowerCase()));
    const held = [...roles, ...roleGroups.map((group) => `the role group ${group}`)].join(", ");
    return missing.length === 0
      ? []
      : [
          warning("writing", `${label}: ${missing.join(", ")} may not be run`, {
            why: "no role of this identity holds it, Exchange says",
            todo: `Updates need ${held}; previews do not`,
          }),
        ];
  });
  return closed.length > 0 ? closed : [ok("writing", "every cmdlet that the stack writes with may be run")];
}
