import type { SpecProblem } from "../../avanan";
import { type Finding, failed, ok, warning } from "../finding";
import type { StackConfiguration } from "../stack-configuration";
import type { LeastPrivilege } from "./least-privilege";
import type { Needs } from "./needs";

/** Where the settings come from. A stack that was named has to be read, one that was not is a help. */
export function stackFinding(stack: StackConfiguration, wanted: string | undefined): Finding {
  switch (stack.kind) {
    case "read": {
      const hidden = stack.secrets.filter((key) => /^(exchange|avanan):/.test(key));
      const name = wanted === undefined ? "the selected stack" : `stack ${wanted}`;
      const what = `${stack.values.size} ${stack.values.size === 1 ? "value" : "values"} read from the configuration of ${name}`;
      return hidden.length === 0
        ? ok("stack", what)
        : warning("stack", what, {
            why: `${hidden.join(", ")} ${hidden.length === 1 ? "is" : "are"} encrypted and not read here`,
            todo: "Give it as an option, or store it as plain text if it is no secret",
          });
    }
    case "absent":
      return wanted === undefined
        ? ok("stack", "no Pulumi project in this folder: options and defaults count")
        : failed("stack", `no Pulumi project in this folder, so that stack ${wanted} cannot be read`, {
            todo: "Run it in the folder of Pulumi.yaml, or give options instead of --stack",
          });
    case "unreadable":
      return (wanted === undefined ? warning : failed)("stack", "its configuration could not be read", {
        why: stack.why,
        todo: "Select the stack, name it with --stack, or give its settings as options",
      });
  }
}

/** What the stack declares, or what is wrong with it. */
export function specificationFindings(problems: readonly SpecProblem[], needs: Needs): readonly Finding[] {
  if (problems.length > 0) {
    return problems.map(({ key, reason }) => failed("declaration", `avanan:${key}: ${reason}`));
  }
  return [
    needs.source === "stack"
      ? ok("declaration", `avanan:* is complete; the stack writes ${needs.writes.join(", ")}`)
      : ok("declaration", "no avanan:* here: all that the package can manage counts as needed"),
  ];
}

export function leastPrivilegeFinding({ roles, roleGroups }: LeastPrivilege): Finding {
  const names = (grants: LeastPrivilege["roles"]) => grants.map(({ name }) => name).join(", ");
  const groups = roleGroups.length === 0 ? "" : `; and the role group ${names(roleGroups)}`;
  return ok("least privilege", `a role group with ${names(roles)}${groups}`, {
    todo: "--least-privilege prints how to make it",
  });
}
