import { type Command, isListChange, type ListChange } from "./command";

/** Several changes of one object's lists as one command; a single command stays as it is. */
export function joinListChanges(commands: readonly Command[]): Command {
  const [first] = commands;
  if (first === undefined || commands.length === 1) {
    return first as Command;
  }
  const parameters = commands.flatMap((command) => Object.entries(command.parameters));
  const joined: Record<string, ListChange> = {};
  for (const [name, value] of parameters) {
    if (isListChange(value)) {
      const known = joined[name] ?? {};
      joined[name] = {
        add: [...new Set([...(known.add ?? []), ...(value.add ?? [])])],
        remove: [...new Set([...(known.remove ?? []), ...(value.remove ?? [])])],
      };
    }
  }
  return {
    cmdlet: first.cmdlet,
    parameters: { Identity: first.parameters.Identity ?? "Default", ...joined },
    target: `${commands.length} entries`,
  };
}
